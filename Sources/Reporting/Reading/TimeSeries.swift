import Experiments
import Tables

/// What `timeseries.csv` of a run says: medians and bands by scenario, area and year.
struct TimeSeries: Sendable {
  /// The code of the whole territory, which the table begins with.
  let territory: String
  /// The name of what the policies are measured against, nil where nothing is.
  let counterfactual: String?

  private let scenario: String
  private let values: [Key: Double]
  private let units: [String: String]
  /// The areas in the order of the table.
  let areas: [String]

  private struct Key: Hashable {
    let scenario, area, variable: String
    let year: Int
  }

  /// Reads the table; nil where the run has none.
  ///
  /// - Parameter variables: what is of interest.
  /// - Throws: `CSVError` for a table that is not as it should be.
  /// - Complexity: O(bytes of the table).
  init?(of run: FinishedRun, variables: [String]) throws {
    guard let records = try run.recordsIfPresent(of: "timeseries") else { return nil }
    let columns = try Columns(of: records)
    let names = Set(variables.flatMap { name in [name] + Self.ends.map { "\(name)|\($0)" } })
    let table = try CSVTable(records) { names.contains($0[columns.variable]) }
    var (values, units, areas) = ([Key: Double](), [String: String](), [String]())
    for (position, row) in table.rows.enumerated() {
      guard let value = try table.number(row: position, column: columns.value),
        let year = Int(row[columns.year])
      else { continue }
      let (scenario, area, variable) = (row[columns.scenario], row[columns.region], row[columns.variable])
      values[Key(scenario: scenario, area: area, variable: variable, year: year)] = value
      units[variable] = row[columns.unit]
      if areas.last != area, !areas.contains(area) { areas.append(area) }
    }
    (self.values, self.units, self.areas) = (values, units, areas)
    scenario = run.facts.scenario
    territory = areas.first ?? ""
    counterfactual = table.rows.first { $0[columns.scenario] != run.facts.scenario }?[columns.scenario]
  }

  /// The median and the band of a variable; nil where the table has no row.
  ///
  /// - Parameters:
  ///   - area: a NUTS code; nil for the territory.
  ///   - isCounterfactual: whether the number of the economy without the policies is asked for.
  func figure(_ variable: String, area: String? = nil, year: Int, isCounterfactual: Bool = false) -> Figure? {
    guard let name = isCounterfactual ? counterfactual : scenario else { return nil }
    func value(_ variable: String) -> Double? {
      values[Key(scenario: name, area: area ?? territory, variable: variable, year: year)]
    }
    guard let median = value(variable) else { return nil }
    let ends = Self.ends.compactMap { value("\(variable)|\($0)") }
    return Figure(
      variable: variable, unit: units[variable] ?? "", year: year, mean: median,
      band: ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil)
  }

  /// The names of the quantiles that make a band.
  private static let ends = ["5th Percentile", "95th Percentile"]

  private struct Columns {
    let scenario, region, variable, unit, year, value: Int

    init(of records: CSVRecords) throws(CSVError) {
      scenario = try records.position(of: "scenario")
      region = try records.position(of: "region")
      variable = try records.position(of: "variable")
      unit = try records.position(of: "unit")
      year = try records.position(of: "year")
      value = try records.position(of: "value")
    }
  }
}

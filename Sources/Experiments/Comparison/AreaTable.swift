import Tables

/// What `replications.csv` of a run says of a region in a year.
struct AreaTable {
  /// The code of the whole territory, which the table begins with.
  let territory: String
  /// What effects are measured against, nil where nothing is.
  let counterfactual: String?
  /// The numbers of the scenario, with the policies, in the order of the table.
  let outcomes: [Outcome]

  /// - Parameters:
  ///   - run: the run.
  ///   - region: a NUTS code; nil for the territory.
  ///   - year: the calendar year.
  /// - Throws: `ComparisonError` for a region that the table lacks, `CSVError` for a table that is not as it should be.
  /// - Complexity: O(bytes of the table).
  init(of run: FinishedRun, region: String?, year: Int) throws {
    let records = try run.records(of: "replications")
    let columns = try Columns(of: records)
    var first = records
    territory = try first.next()?.fields[columns.region] ?? ""
    let (wanted, yearText) = (region ?? territory, String(year))
    var regions: [String] = []
    let table = try CSVTable(records) { fields in
      let here = fields[columns.region]
      if here != regions.last, !regions.contains(here) { regions.append(here) }
      return here == wanted && fields[columns.year] == yearText
    }
    guard regions.contains(wanted) else {
      throw ComparisonError.unknown(kind: "region", name: wanted, known: regions)
    }
    counterfactual = table.rows.first { $0[columns.scenario] != run.facts.scenario }?[columns.scenario]
    outcomes = try Self.outcomes(in: table, columns, of: run.facts.scenario)
  }

  /// The rows of `scenario`, variable by variable.
  private static func outcomes(
    in table: CSVTable, _ columns: Columns, of scenario: String
  ) throws(CSVError) -> [Outcome] {
    var order: [(variable: String, unit: String)] = []
    var values: [String: [Int: Double]] = [:]
    for (position, row) in table.rows.enumerated() where row[columns.scenario] == scenario {
      let variable = row[columns.variable]
      if values[variable] == nil { order.append((variable, row[columns.unit])) }
      guard let replication = Int(row[columns.replication]) else { continue }
      values[variable, default: [:]][replication] = try table.number(row: position, column: columns.value)
    }
    return order.compactMap {
      Outcome(variable: $0.variable, unit: $0.unit, replications: values[$0.variable] ?? [:])
    }
  }

  private struct Columns {
    let scenario, replication, region, variable, unit, year, value: Int

    init(of records: CSVRecords) throws(CSVError) {
      scenario = try records.position(of: "scenario")
      replication = try records.position(of: "replication")
      region = try records.position(of: "region")
      variable = try records.position(of: "variable")
      unit = try records.position(of: "unit")
      year = try records.position(of: "year")
      value = try records.position(of: "value")
    }
  }
}

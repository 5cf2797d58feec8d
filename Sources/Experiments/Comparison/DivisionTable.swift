import Recording
import Tables

/// What `cells.csv` of a run says of a division in a year: means over the replications, and no more.
struct DivisionTable {
  /// The divisions of the table.
  let divisions: [String]
  /// The numbers of the division in the region; empty where it has no firms in any replication.
  let outcomes: [Outcome]

  /// - Parameters:
  ///   - run: the run.
  ///   - division: a NACE division.
  ///   - province: a NUTS code; nil for the territory, of which only what adds up over the provinces is known.
  ///   - year: the calendar year.
  /// - Throws: `ComparisonError` for a province that the table lacks, `CSVError` for a table that is not as it should be.
  /// - Complexity: O(bytes of the table).
  init(of run: FinishedRun, division: String, province: String?, year: Int) throws {
    let records = try run.records(of: "cells")
    let regionColumn = try records.position(of: "region")
    let divisionColumn = try records.position(of: "division")
    let (yearColumn, yearText) = (try records.position(of: "year"), String(year))
    var (regions, divisions): ([String], [String]) = ([], [])
    let table = try CSVTable(records) { fields in
      let (region, here) = (fields[regionColumn], fields[divisionColumn])
      if region != regions.last, !regions.contains(region) { regions.append(region) }
      if here != divisions.last, !divisions.contains(here) { divisions.append(here) }
      return here == division && fields[yearColumn] == yearText && region == province ?? region
    }
    if let province, !regions.contains(province) {
      throw ComparisonError.unknown(kind: "province", name: province, known: regions)
    }
    self.divisions = divisions
    outcomes = try Self.variables(isTerritory: province == nil).compactMap { variable throws(CSVError) in
      try Self.outcome(variable, in: table)
    }
  }

  /// The variables of which the number of a province, or of the territory, is known.
  private static func variables(isTerritory: Bool) -> [OutputVariable] {
    Measure.cells.map(\.variable).filter { !isTerritory || $0.aggregation == .sum }
  }

  private static func outcome(_ variable: OutputVariable, in table: CSVTable) throws(CSVError) -> Outcome? {
    guard let column = table.columns.firstIndex(of: variable.column) else { return nil }
    var values: [Double] = []
    for row in table.rows.indices {
      if let value = try table.number(row: row, column: column) { values.append(value) }
    }
    return values.isEmpty
      ? nil
      : Outcome(variable: variable.name, unit: variable.unit, level: Spread(mean: values.reduce(0, +)))
  }
}

import Recording
import Tables

/// What `policies.csv` of a run says of all its policies together, in the whole territory.
struct PolicyTable {
  private typealias Band = ClosedRange<Double>

  private let table: CSVTable
  private let columns: (variable: Int, unit: Int, year: Int, mean: Int)

  /// Reads the table of `run`; nil where it has none.
  ///
  /// - Throws: `CSVError` for a table that is not as it should be.
  init?(of run: FinishedRun) throws {
    guard let records = try run.recordsIfPresent(of: "policies") else { return nil }
    columns = try (
      records.position(of: "variable"), records.position(of: "unit"), records.position(of: "year"),
      records.position(of: "mean")
    )
    let policy = try records.position(of: "policy")
    table = try CSVTable(records) { $0[policy] == RunAxes.allPolicies }
  }

  /// Money paid, awards, effects on employment and the cost per net job, as far as the run has them.
  ///
  /// Money and awards are those of all years up to `year`, sums of means, which have no band; the rest is of the year.
  ///
  /// - Throws: `CSVError` for a field that is not a number.
  func figures(in year: Int) throws(CSVError) -> [Outcome] {
    let sums = try [PolicyVariable.paid, .recipients].map { variable throws(CSVError) in
      try sum(variable.variable.name, to: year)
    }
    let numbers = try [PolicyVariable.grossEmployment, .netEmployment, .costPerNetJob].map {
      variable throws(CSVError) in try number(variable.variable.name, in: year)
    }
    return (sums + numbers).compactMap { $0 }
  }

  private func sum(_ variable: String, to year: Int) throws(CSVError) -> Outcome? {
    let rows = rows(of: variable) { $0 <= year }
    guard let first = rows.first else { return nil }
    var total = 0.0
    for row in rows { total += try table.number(row: row, column: columns.mean) ?? 0 }
    return Outcome(
      variable: "\(variable)|Cumulative", unit: table.rows[first][columns.unit], level: Spread(mean: total))
  }

  private func number(_ variable: String, in year: Int) throws(CSVError) -> Outcome? {
    guard let row = rows(of: variable, where: { $0 == year }).first,
      let mean = try table.number(row: row, column: columns.mean)
    else { return nil }
    let ends = try ["q05", "q95"].map { name throws(CSVError) in
      try table.columns.firstIndex(of: name).flatMap { column throws(CSVError) in
        try table.number(row: row, column: column)
      }
    }
    let band = if let low = ends[0], let high = ends[1], low <= high { low...high } else { nil as Band? }
    return Outcome(
      variable: variable, unit: table.rows[row][columns.unit], level: Spread(mean: mean, band: band))
  }

  private func rows(of variable: String, where isWanted: (Int) -> Bool) -> [Int] {
    table.rows.indices.filter { row in
      table.rows[row][columns.variable] == variable
        && Int(table.rows[row][columns.year]).map(isWanted) ?? false
    }
  }
}

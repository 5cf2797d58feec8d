import Experiments
import Tables

/// The rows of a table of statistics: one number a row, with its variable, unit and year.
struct FigureTable: Sendable {
  /// The rows that were wanted, in the order of the table.
  let figures: [Figure]

  /// Reads the table `name` of `run`; nil where the run has none.
  ///
  /// - Parameter wanted: the values that a row may have, by the name of the column; columns that the table lacks do not
  ///   matter.
  /// - Throws: `CSVError` for a table that is not as it should be.
  /// - Complexity: O(bytes of the table).
  init?(_ name: String, of run: FinishedRun, where wanted: [String: String] = [:]) throws {
    guard let records = try run.recordsIfPresent(of: name) else { return nil }
    let filters = records.columns.indices.compactMap { position in
      wanted[records.columns[position]].map { (position, $0) }
    }
    let table = try CSVTable(records) { fields in filters.allSatisfy { fields[$0.0] == $0.1 } }
    let columns = try Columns(of: table)
    figures = try table.rows.indices.compactMap { row throws(CSVError) in try columns.figure(row, of: table) }
  }

  /// The first row of the variable.
  func figure(_ variable: String) -> Figure? { figures.first { $0.variable == variable } }
}

/// Where the parts of a figure stand in a table.
private struct Columns {
  let variable, year, mean: Int
  let unit, probabilityPositive, shareOfVariance: Int?
  let band: (low: Int, high: Int)?
  let keys: [Int]

  init(of table: CSVTable) throws(CSVError) {
    // The rows of channels.csv are told apart by their channel alone.
    let channel = table.columns.firstIndex(of: "channel")
    if let channel { variable = channel } else { variable = try table.position(of: "variable") }
    year = try table.position(of: "year")
    mean = try table.position(of: "mean")
    unit = table.columns.firstIndex(of: "unit")
    probabilityPositive = table.columns.firstIndex(of: "probability_positive")
    shareOfVariance = table.columns.firstIndex(of: "share_of_variance")
    band =
      if let low = table.columns.firstIndex(of: "q05"), let high = table.columns.firstIndex(of: "q95") {
        (low, high)
      } else { nil }
    keys = table.columns.indices.filter {
      ["policy", "region", "confidence", "source"].contains(table.columns[$0])
    }
  }

  /// The row's number; nil where it has no mean.
  func figure(_ row: Int, of table: CSVTable) throws(CSVError) -> Figure? {
    let fields = table.rows[row]
    guard let mean = try table.number(row: row, column: mean), let year = Int(fields[year]) else {
      return nil
    }
    var figure = Figure(
      variable: fields[variable], unit: unit.map { fields[$0] } ?? "", year: year, mean: mean)
    if let band, let low = try table.number(row: row, column: band.low) {
      let high = try table.number(row: row, column: band.high)
      figure.band = high.flatMap { low <= $0 ? low...$0 : nil }
      figure.openBand = high == nil ? low : nil
    }
    if let probabilityPositive {
      figure.probabilityPositive = try table.number(row: row, column: probabilityPositive)
    }
    if let shareOfVariance {
      figure.shareOfVariance = try table.number(row: row, column: shareOfVariance)
    }
    for key in keys { figure.keys[table.columns[key]] = fields[key] }
    return figure
  }
}

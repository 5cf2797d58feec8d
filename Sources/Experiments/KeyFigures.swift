import Foundation
import Recording
import Tables

/// A headline number of a run, for the whole territory.
public struct KeyFigure: Hashable, Sendable {
  /// The variable's name in `timeseries.csv`.
  public let variable: String
  /// The unit of the numbers.
  public let unit: String
  /// The calendar year.
  public let year: Int
  /// The median over the replications.
  public let median: Double
  /// The lowest and the highest quantile in the table, nil where it has none.
  public let band: ClosedRange<Double>?
}

extension KeyFigure {
  /// The variables that make the headline.
  static let headline = [
    "GDP", "Employment", "Employment|Firms", "Unemployment Rate", "Firms", "Births", "Deaths", "Wage",
    "Agglomerations",
  ]

  /// Reads the headline of the first and the last year off the run in `folder`; empty where no time series
  /// were written.
  ///
  /// - Throws: `FileError` or `CSVError` when the table is damaged.
  public static func read(from folder: String, of axes: RunAxes) throws -> [KeyFigure] {
    let path = "\(folder)/timeseries.csv"
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    let table = try CSVTable(parsing: Array(bytes), file: path)
    let wanted = table.rows.indices.filter {
      let row = table.rows[$0]
      return row[1] == axes.scenario && row[2] == axes.territory
    }
    let ends = [axes.years.lowerBound, axes.years.upperBound]
    return try headline.flatMap { variable in
      try ends.compactMap { try figure(variable, in: $0, of: axes, table: table, rows: wanted) }
    }
  }

  private static func figure(
    _ variable: String, in year: Int, of axes: RunAxes, table: CSVTable, rows: [Int]
  ) throws -> KeyFigure? {
    func value(_ name: String) throws -> Double? {
      let row = rows.first { table.rows[$0][3] == name && table.rows[$0][5] == String(year) }
      return try row.flatMap { try table.number(row: $0, column: 6) }
    }
    guard let median = try value(variable) else { return nil }
    let ends = [axes.probabilities.first, axes.probabilities.last].compactMap { $0 }
    let band = try ends.compactMap { try value("\(variable)|\(percentileName($0))") }
    let unit = axes.areaVariables.first { $0.name == variable }?.unit ?? ""
    return KeyFigure(
      variable: variable, unit: unit, year: year, median: median,
      band: band.count == 2 && band[0] <= band[1] ? band[0]...band[1] : nil)
  }

  /// The figure for programs.
  public var json: JSONValue {
    [
      "variable": .text(variable), "unit": .text(unit), "year": .integer(year), "median": .number(median),
      "low": band.map { .number($0.lowerBound) } ?? .null,
      "high": band.map { .number($0.upperBound) } ?? .null,
    ]
  }
}

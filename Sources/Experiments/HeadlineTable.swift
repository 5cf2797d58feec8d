import Foundation
import Tables

/// A long table of a run, its rows found by variable and year.
struct HeadlineTable {
  private let table: CSVTable
  private let columns: [String: Int]
  private let ends: [String]

  /// Reads the table at `path`; nil when there is none.
  ///
  /// - Throws: `CSVError` when the table is damaged.
  init?(at path: String, axes: RunAxes) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    table = try CSVTable(parsing: Array(bytes), file: path)
    columns = Dictionary(table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    ends =
      axes.probabilities.count > 1
      ? [axes.probabilities[0], axes.probabilities[axes.probabilities.count - 1]].map(quantileColumn) : []
  }

  /// The number of a variable and year; nil when there is no row of it.
  func figure(
    _ variable: String, in year: Int, where keys: [String: String], isCost: Bool = false
  ) throws -> PolicyFigure? {
    let wanted = keys.merging(["variable": variable, "year": String(year)]) { first, _ in first }
    guard let row = table.rows.indices.first(where: { matches($0, wanted) }) else { return nil }
    let band = try ends.map { try number($0, in: row) }
    return PolicyFigure(
      name: variable, unit: columns["unit"].map { table.rows[row][$0] } ?? "", year: year,
      mean: try number("mean", in: row), low: band.first ?? nil, high: band.last ?? nil,
      probabilityPositive: band.isEmpty ? nil : try number("probability_positive", in: row), isCost: isCost)
  }

  /// The means of a variable in every year, in the order of the rows.
  func means(_ variable: String, where keys: [String: String]) throws -> [Double] {
    let wanted = keys.merging(["variable": variable]) { first, _ in first }
    return try table.rows.indices.filter { matches($0, wanted) }.map { try number("mean", in: $0) ?? 0 }
  }

  private func matches(_ row: Int, _ wanted: [String: String]) -> Bool {
    wanted.allSatisfy { column, text in columns[column].map { table.rows[row][$0] == text } ?? false }
  }

  private func number(_ column: String, in row: Int) throws -> Double? {
    guard let place = columns[column] else { return nil }
    return try table.number(row: row, column: place)
  }
}

import Foundation
import Recording
import Tables

/// A headline number of what the policies changed in the territory, in the last year.
public struct PolicyFigure: Hashable, Sendable {
  /// What is measured.
  public let name: String
  /// The unit of the numbers.
  public let unit: String
  /// The calendar year.
  public let year: Int
  /// The mean over the replications.
  public let mean: Double
  /// The lowest and the highest quantile in the table, nil where it has none.
  public let band: ClosedRange<Double>?
  /// The share of the replications in which the number is above zero, nil where that says nothing.
  public let probabilityPositive: Double?
}

extension PolicyFigure {
  /// Reads what the policies changed off the run in `folder`; empty where the run has no policies.
  ///
  /// - Throws: `CSVError` when a table is damaged.
  public static func read(from folder: String, of axes: RunAxes) throws -> [PolicyFigure] {
    let policies = try HeadlineTable(at: "\(folder)/policies.csv", axes: axes)
    let effects = try HeadlineTable(at: "\(folder)/effects.csv", axes: axes)
    let last = axes.years.upperBound
    let total = ["policy": RunAxes.allPolicies]
    let everywhere = ["region": axes.territory, "division": "TOTAL"]
    var figures = try ["Gross Employment Effect", "Displaced Employment", "Net Employment Effect"].compactMap
    {
      try policies?.figure($0, in: last, where: total)
    }
    figures += try ["GDP", "Wage"].compactMap { try effects?.figure($0, in: last, where: everywhere) }
    if let cost = try policies?.figure("Cost per Net Job", in: last, where: total) { figures.append(cost) }
    return figures
  }

  /// The figure for programs.
  public var json: JSONValue {
    [
      "name": .text(name), "unit": .text(unit), "year": .integer(year), "mean": .number(mean),
      "low": band.map { .number($0.lowerBound) } ?? .null,
      "high": band.map { .number($0.upperBound) } ?? .null,
      "probability_positive": probabilityPositive.map { .number($0) } ?? .null,
    ]
  }
}

/// A long table of a run, its rows found by variable and year.
private struct HeadlineTable {
  private let table: CSVTable
  private let columns: [String: Int]
  private let ends: [String]

  /// Reads the table at `path`; nil when there is none.
  init?(at path: String, axes: RunAxes) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    table = try CSVTable(parsing: Array(bytes), file: path)
    columns = Dictionary(table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    ends = [axes.probabilities.first, axes.probabilities.last].compactMap { $0.map(quantileColumn) }
  }

  func figure(_ variable: String, in year: Int, where keys: [String: String]) throws -> PolicyFigure? {
    let wanted = keys.merging(["variable": variable, "year": String(year)]) { first, _ in first }
    let found = table.rows.indices.first { row in
      wanted.allSatisfy { column, text in columns[column].map { table.rows[row][$0] == text } ?? false }
    }
    func number(_ column: String) throws -> Double? {
      guard let found, let place = columns[column] else { return nil }
      return try table.number(row: found, column: place)
    }
    guard let found, let mean = try number("mean") else { return nil }
    let band = try ends.compactMap { try number($0) }
    return PolicyFigure(
      name: variable, unit: columns["unit"].map { table.rows[found][$0] } ?? "", year: year, mean: mean,
      band: band.count == 2 && band[0] <= band[1] ? band[0]...band[1] : nil,
      probabilityPositive: band.isEmpty ? nil : try number("probability_positive"))
  }
}

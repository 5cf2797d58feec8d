import Foundation
import Tables

/// A headline number of a run with drawn parameters: its bands under luck, under parameters, and under both.
public struct UncertaintyFigure: Hashable, Sendable {
  /// What is measured.
  public let name: String
  /// `level`, `effect` or `policies`, as in `uncertainty.csv`.
  public let measure: String
  /// The unit of the numbers.
  public let unit: String
  /// The calendar year.
  public let year: Int
  /// The mean over all draws and replications.
  public let mean: Double
  /// The lowest and the highest quantile by source; a source that cannot be told is left out.
  public let bands: [String: ClosedRange<Double>]
  /// The share of the variance that parameters make; nil where it is not known.
  public let shareOfParameters: Double?
}

extension UncertaintyFigure {
  private static let headline = [
    ("policies", "Net Employment Effect"), ("policies", "Net Firm Effect"),
    ("policies", "Net Effect on Value Added"), ("effect", "GDP"), ("level", "GDP"),
    ("level", "Employment|Firms"), ("level", "Firms"),
  ]

  /// Reads the headline of the last year off the run in `folder`; empty where no parameters were drawn.
  ///
  /// - Throws: `CSVError` when the table is damaged.
  public static func read(from folder: String, of axes: RunAxes) throws -> [UncertaintyFigure] {
    let path = "\(folder)/uncertainty.csv"
    guard axes.draws != nil, let bytes = FileManager.default.contents(atPath: path) else { return [] }
    let table = try CSVTable(parsing: Array(bytes), file: path)
    let year = axes.years.upperBound
    return try headline.compactMap { measure, name in
      let rows = table.rows.indices.filter {
        let row = table.rows[$0]
        return row[1] == measure && row[2] == name && row[4] == axes.territory && row[5] == String(year)
      }
      return try figure(name, measure, year, rows, in: table)
    }
  }

  private static func figure(
    _ name: String, _ measure: String, _ year: Int, _ rows: [Int], in table: CSVTable
  ) throws -> UncertaintyFigure? {
    guard let first = rows.first, let mean = try table.number(row: first, column: 7) else { return nil }
    var bands: [String: ClosedRange<Double>] = [:]
    var share: Double?
    for row in rows {
      let source = table.rows[row][6]
      if source == "parameters" { share = try table.number(row: row, column: 9) }
      guard table.columns.count > 11, let low = try table.number(row: row, column: 10),
        let high = try table.number(row: row, column: table.columns.count - 1), low <= high
      else { continue }
      bands[source] = low...high
    }
    return UncertaintyFigure(
      name: name, measure: measure, unit: table.rows[first][3], year: year, mean: mean, bands: bands,
      shareOfParameters: share)
  }

  /// The sources, in the order in which they are shown.
  public static let sources = ["luck", "parameters", "both"]

  /// The figure for programs.
  public var json: JSONValue {
    let bands = Self.sources.map { source in
      JSONValue.Member(
        source, self.bands[source].map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null)
    }
    return [
      "name": .text(name), "measure": .text(measure), "unit": .text(unit), "year": .integer(year),
      "mean": .number(mean), "bands": .object(bands),
      "share_of_parameters": shareOfParameters.map { .number($0) } ?? .null,
    ]
  }
}

import Foundation
import Tables

/// The published numbers that parameters cite, row by row.
public struct EvidenceTable: Sendable {
  private let table: CSVTable

  /// Reads `parameters.csv` in `folder`; nil when it is not there or not a table.
  public init?(in folder: String) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/parameters.csv"),
      let table = try? CSVTable(parsing: Array(data), file: "parameters.csv")
    else { return nil }
    self.table = table
  }

  /// The numbers of all rows, for example `P117`.
  public var ids: [String] { table.rows.map { $0[0] } }

  /// What the row `id` says, as lines of text, nil when there is no such row.
  public func text(of id: String) -> String? {
    guard let row = table.rows.first(where: { $0[0] == id }) else { return nil }
    let fields = Dictionary(zip(table.columns, row), uniquingKeysWith: { first, _ in first })
    func field(_ name: String) -> String { fields[name] ?? "" }
    return """
        \(id): \(field("parameter")), \(field("region")), \(field("period"))
          \(field("central")) (\(field("low")) to \(field("high"))) \(field("unit")); confidence \(field("confidence"))
          \(field("source")), \(field("where_in_source"))
          \(field("note"))
      """
  }
}

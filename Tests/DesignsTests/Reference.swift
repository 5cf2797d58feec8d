import Foundation
import Testing

/// A table that `references.py` wrote.
enum Reference {
  /// The columns of `References/<name>.csv`.
  static func columns(_ name: String) throws -> [[Double]] {
    let url = try #require(Bundle.module.url(forResource: "References/\(name)", withExtension: "csv"))
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
    let width = try #require(rows.first?.count)
    return (0..<width).map { column in rows.map { $0[column] } }
  }
}

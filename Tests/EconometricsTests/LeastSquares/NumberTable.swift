import Foundation
import Tables
import Testing

/// A table of numbers from the test data.
struct NumberTable {
  private let table: CSVTable

  init(_ name: String, in folder: String) throws {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: folder))
    table = try CSVTable(parsing: [UInt8](try Data(contentsOf: file)), file: "\(name).csv")
  }

  /// The numbers of a column.
  func column(_ name: String) throws -> [Double] {
    let place = try table.position(of: name)
    return try table.rows.indices.map { row in
      try #require(try table.number(row: row, column: place), "\(name), row \(row + 1)")
    }
  }

  /// The texts of a column.
  func texts(_ name: String) throws -> [String] {
    let place = try table.position(of: name)
    return table.rows.map { $0[place] }
  }

  /// The levels of a column, numbered as they come.
  func codes(_ name: String) throws -> [Int32] {
    var known: [String: Int32] = [:]
    return try texts(name).map { text in
      if let code = known[text] { return code }
      defer { known[text] = Int32(known.count) }
      return Int32(known.count)
    }
  }
}

/// How many digits of `found` are right: −log₁₀ of the relative error, or of the error itself where zero is expected.
func digits(of found: Double, against expected: Double) -> Double {
  let error = abs(found - expected) / (expected == 0 ? 1 : abs(expected))
  return error == 0 ? 16 : min(16, -log10(error))
}

import Foundation
import IndicatorTables
import Testing

/// A table from the folder of test data.
func testTable(_ name: String) throws -> TableSource {
  let file = try #require(Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Data"))
  return TableSource(file: "\(name).csv", bytes: [UInt8](try Data(contentsOf: file)))
}

/// A table written in the test.
func table(_ text: String, file: String = "cells.csv") -> TableSource {
  TableSource(file: file, bytes: Array(text.utf8))
}

/// The report on a table with columns `region`, `industry` and `size`.
func report(on text: String) throws -> IndicatorReport {
  IndicatorReport(measuring: try IndicatorRequest(data: table(text)).input())
}

/// The relative difference of two numbers.
func isClose(_ one: Double?, _ other: Double, within tolerance: Double = 1e-12) -> Bool {
  guard let one else { return false }
  return abs(one - other) <= tolerance * max(1, abs(other))
}

/// A table of cells in which no number is special: the same on every machine.
func arbitraryCells(regions: Int, industries: Int, seed: UInt64 = 1) -> [Double] {
  var state = seed
  return (0..<regions * industries).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 44)
  }
}

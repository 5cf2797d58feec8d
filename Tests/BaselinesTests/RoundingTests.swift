import Testing

@testable import Baselines

@Suite("Rounding keeps sums")
struct RoundingTests {
  @Test("The largest remainders are rounded up, the first of equals first")
  func largestRemainder() {
    #expect(roundedByLargestRemainder([1.5, 2.5, 3.2, 0.8], total: 8) == [2, 2, 3, 1])
    #expect(roundedByLargestRemainder([-0.6, -1.4], total: -2) == [-1, -1])
  }

  @Test("A table of whole numbers has the rows and columns asked for, each cell within one of its value")
  func margins() {
    let table = [[0.4, 1.3, 2.3], [2.6, 0.7, 0.7], [0, 1, 2]]
    let whole = roundedKeepingMargins(table, rows: [4, 4, 3], columns: [3, 3, 5])
    #expect(whole.map { $0.reduce(0, +) } == [4, 4, 3])
    #expect((0..<3).map { column in whole.reduce(0) { $0 + $1[column] } } == [3, 3, 5])
    for (row, values) in zip(whole, table) {
      for (count, value) in zip(row, values) { #expect(abs(Double(count) - value) < 1) }
    }
  }

  @Test("Firms are shared out in proportion, at least one where people work and none where nobody does")
  func firmCountsKeepBounds() throws {
    let counts = try firmCounts(
      total: 100, weights: [60, 39.9, 0.1, 10], persons: [500, 300, 5, 0], at: "Como")
    #expect(counts.reduce(0, +) == 100)
    #expect(counts[2] == 1 && counts[3] == 0)
    #expect(abs(Double(counts[0]) / Double(counts[1]) - 1.5) < 0.05)
  }

  @Test("No cell has more firms than people for them; what is too much goes elsewhere")
  func firmCountsKeepPeople() throws {
    let counts = try firmCounts(total: 100, weights: [90, 10], persons: [60, 500], at: "Como")
    #expect(counts == [53, 47])
  }

  @Test("Too few people for all firms is an error that names the place")
  func tooFewPeople() {
    let error = #expect(throws: BaselineError.self) {
      try firmCounts(total: 100, weights: [1], persons: [90], at: "ITC42 × L")
    }
    #expect(
      error?.description.contains("at ITC42 × L: 100 firms in 1 occupied cells with 90 persons") == true)
  }
}

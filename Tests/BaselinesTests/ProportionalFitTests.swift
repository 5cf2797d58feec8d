import Testing

@testable import Baselines

@Suite("Proportional fitting meets its margins or says which one cannot be met")
struct ProportionalFitTests {
  let fit = ProportionalFit(
    table: "persons", rowLabels: ["Como", "Lecco"], columnLabels: ["C13", "C25"], iterations: 1000)

  @Test("Rows and columns are met, and the odds ratio of the seed is kept")
  func margins() throws {
    let table = try fit.fitted(seed: [[4, 1], [1, 2]], rows: [60, 40], columns: [50, 50])
    for (row, sum) in zip(table, [60.0, 40]) { #expect(abs(row.reduce(0, +) - sum) < 1e-7) }
    for column in 0..<2 { #expect(abs(table[0][column] + table[1][column] - 50) < 1e-7) }
    #expect(abs(table[0][0] * table[1][1] / (table[0][1] * table[1][0]) - 8) < 1e-6)
  }

  @Test("Margins with different sums are an error that gives both")
  func differentTotals() {
    let error = #expect(throws: BaselineError.self) {
      try fit.fitted(seed: [[1, 1], [1, 1]], rows: [60, 40], columns: [50, 60])
    }
    #expect(
      error?.description == "persons: the margins contradict each other at the total: "
        + "the rows add up to 100.0, the columns to 110.0")
  }

  @Test("A margin of cells that are all zero is an error that names the row or the column")
  func emptyCells() {
    let row = #expect(throws: BaselineError.self) {
      try fit.fitted(seed: [[1, 1], [0, 0]], rows: [60, 40], columns: [50, 50])
    }
    #expect(
      row?.description == "persons: the margins contradict each other at Lecco: "
        + "the margin is 40.0, but no cell may be other than zero")
    let column = #expect(throws: BaselineError.self) {
      try fit.fitted(seed: [[1, 0], [1, 0]], rows: [60, 40], columns: [50, 50])
    }
    #expect(column?.description.contains("at C25") == true)
  }

  @Test("Zeros that keep the margins from being met are an error that names the table and the row")
  func notConverged() {
    let error = #expect(throws: BaselineError.self) {
      try fit.fitted(seed: [[1, 0], [0, 1]], rows: [60, 40], columns: [50, 50])
    }
    guard case .notConverged(let table, let cell, let deviation, let iterations) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(table == "persons" && cell == "Lecco" && iterations == 1000)
    #expect(abs(deviation - 10) < 1e-9)
  }
}

import Testing

@testable import Baselines

@Suite("Size classes meet their margins and can hold the people")
struct SizeClassTests {
  let margins = ProportionalFit(
    table: "firms", rowLabels: ["C24", "S96"], columnLabels: ["0", "1_9", "10_49", "50_249", "250_plus"],
    tolerance: 1e-9)

  @Test("Rows with larger firms hold more of the large classes, and both margins are met")
  func tilt() throws {
    let fit = SizeClassFit(fit: margins, meanSizes: [1.1, 4, 19, 97, 900])
    let classes: [Double] = [600, 300, 85, 12, 3]
    let table = try fit.fitted(firms: [100, 900], persons: [4500, 3500], classes: classes)
    #expect(abs(table[0].reduce(0, +) - 100) < 1e-6)
    for column in 0..<5 { #expect(abs(table[0][column] + table[1][column] - classes[column]) < 1e-6) }
    #expect(table[0][4] > table[1][4] && table[0][0] / 100 < table[1][0] / 900)
  }

  @Test("Swaps make cells feasible and change neither a cell's firms nor a class's")
  func repair() throws {
    var firms = [[0, 0, 2, 0, 0], [40, 20, 0, 0, 0], [3, 0, 0, 0, 0]]
    let repair = SizeClassRepair(
      table: "enterprises", labels: ["Como × B09", "Como × S96", "Como × E39"], persons: [6, 190, 9])
    try repair.repair(&firms)
    #expect(firms.map { $0.reduce(0, +) } == [2, 60, 3])
    #expect((0..<5).map { column in firms.reduce(0) { $0 + $1[column] } } == [43, 20, 2, 0, 0])
    for (cell, persons) in zip(firms, repair.persons) {
      let bounds = SizeClassRepair.bounds(of: cell)
      #expect(persons >= bounds.least && persons <= bounds.most)
    }
  }

  @Test("A cell that no swap can help is an error with its bounds")
  func infeasible() {
    var firms = [[0, 0, 2, 0, 0], [0, 0, 20, 0, 0]]
    let repair = SizeClassRepair(
      table: "enterprises", labels: ["Como × B09", "Como × C24"], persons: [6, 400])
    let error = #expect(throws: BaselineError.self) { try repair.repair(&firms) }
    #expect(
      error?.description == "enterprises: the firms of Como × B09 employ from 21.42 to 98.98 persons, not 6.0"
    )
  }
}

import EconomyModel
import Testing

@Suite("The reduced population")
struct ReducedBaselineTests {
  @Test(
    "a hundredth of Lombardy keeps size classes, persons per firm and value added", arguments: [2003, 2019])
  func keepsShares(year: Int) throws {
    let whole = try ReducedStudy.baseline("lombardy-\(year)")
    let reduced = whole.reduced(by: 100)
    for sizeClass in 0..<5 {
      let (all, some) = (Self.firms(of: whole, sizeClass), Self.firms(of: reduced, sizeClass))
      #expect(abs(Double(some) - Double(all) / 100) <= 1)
    }
    let persons = { (baseline: Baseline) in baseline.cells.reduce(0) { $0 + $1.personsEmployed } }
    #expect(abs(persons(reduced) * 100 / persons(whole) - 1) < 0.05)
    let value = { (baseline: Baseline) in baseline.cells.reduce(0) { $0 + $1.grossValueAdded } }
    #expect(abs(value(reduced) / value(whole) - 1) < 0.02)
    #expect(reduced.reduced(by: 1).cells.map(\.firms) == reduced.cells.map(\.firms))
  }

  private static func firms(of baseline: Baseline, _ sizeClass: Int) -> Int {
    baseline.cells.reduce(0) { $0 + $1.firms[sizeClass] }
  }
}

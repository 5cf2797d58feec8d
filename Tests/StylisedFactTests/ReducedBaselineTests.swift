import Baselines
import EconomyModel
import Foundation
import Testing

@Suite("The reduced population")
struct ReducedBaselineTests {
  @Test("a sixtieth of Lombardy keeps size classes and firms per person", arguments: [2003, 2019])
  func keepsShares(year: Int) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/baselines/lombardy-\(year)").path
    let whole = try loadBaseline(at: folder)
    let reduced = whole.reduced(by: 60)
    for sizeClass in 0..<5 {
      let (all, some) = (Self.firms(of: whole, sizeClass), Self.firms(of: reduced, sizeClass))
      #expect(abs(Double(some) - Double(all) / 60) <= 1)
    }
    let persons = { (baseline: Baseline) in baseline.cells.reduce(0) { $0 + $1.personsEmployed } }
    #expect(abs(persons(reduced) * 60 / persons(whole) - 1) < 0.05)
    #expect(reduced.reduced(by: 1).cells.map(\.firms) == reduced.cells.map(\.firms))
  }

  private static func firms(of baseline: Baseline, _ sizeClass: Int) -> Int {
    baseline.cells.reduce(0) { $0 + $1.firms[sizeClass] }
  }
}

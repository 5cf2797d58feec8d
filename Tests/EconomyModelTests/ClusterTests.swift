import Indicators
import Stochastics
import Testing

@testable import EconomyModel

@Suite struct ClusterTests {
  @Test("A location quotient is the province's share over the reference area's")
  func locationQuotient() throws {
    let economy = try SmallEconomy.opened()
    for cell in 0..<economy.cellCount {
      let (region, division) = (economy.region(of: cell), economy.division(of: cell))
      let all = economy.cells(of: region).reduce(0) { $0 + economy.cells.employment[$1] }
      let reference = [300_000.0, 900_000, 2_400_000, 700_000][division] / 4_300_000
      let expected = economy.cells.employment[cell] / all / reference
      #expect(abs(economy.cells.locationQuotient[cell]! - expected) < 1e-12)
      #expect(economy.cells.isAgglomeration[cell] == (expected >= 1.5))
    }
    #expect(economy.cells.isAgglomeration[0] && !economy.cells.isAgglomeration[2])
  }

  @Test("The territory as a whole has a row of its own")
  func territory() throws {
    let economy = try SmallEconomy.opened()
    let textiles = [0, 4, 8].reduce(0) { $0 + economy.cells.employment[$1] }
    let share = textiles / economy.cells.employment.reduce(0, +)
    #expect(abs(economy.clusters.shares[12] - share) < 1e-12)
    #expect(abs(economy.clusters.locationQuotients[12]! - share / (3.0 / 43)) < 1e-9)
  }

  @Test("A division that shrinks everywhere alike keeps its specialisation")
  func referenceFollowsTrends() throws {
    var economy = try SmallEconomy.opened()
    var clusters = ClusterDynamics(baseline: SmallEconomy.baseline, settings: SmallEconomy.settings())
    clusters.apply(to: &economy, isFirstYear: true)
    let before = economy.cells.locationQuotient
    economy.year = 2039
    let trends = SmallEconomy.baseline.divisions.map(\.employmentTrend)
    for cell in 0..<12 { economy.cells.employment[cell] *= PortableMath.exp(20 * trends[cell % 4]) }
    clusters.apply(to: &economy, isFirstYear: false)
    let ratios = (0..<12).map { economy.cells.locationQuotient[$0]! / before[$0]! }
    // What is left is the province's total, which moves otherwise than the reference area's.
    for cell in 0..<12 { #expect(abs(ratios[cell] - ratios[cell / 4 * 4]) < 1e-9) }
    #expect(ratios.allSatisfy { (0.85...1.15).contains($0) })
  }

  @Test("An agglomeration forms in the second year above the thresholds and dissolves in the second below")
  func lifeCycle() {
    var books = ClusterBooks(rows: 1, divisions: 2)
    var stands: [Bool] = []
    var events: [ClusterBooks.Event] = []
    let aboveThresholds = [false, true, false, true, true, true, false, true, false, false, false]
    for (year, above) in aboveThresholds.enumerated() {
      books.meetsThresholds[1] = above
      books.update(year: year, divisions: 2, isFirstYear: year == 0)
      stands.append(books.stands[1])
      events += books.events
    }
    #expect(
      stands == [false, false, false, false, true, true, true, true, true, false, false])
    #expect(
      events == [
        ClusterBooks.Event(year: 4, row: 0, division: 1, kind: .formation),
        ClusterBooks.Event(year: 9, row: 0, division: 1, kind: .dissolution),
      ])
    #expect(!books.stands[0])
  }

  @Test("In the baseline's year every division above the thresholds is an agglomeration, without an event")
  func firstYear() {
    var books = ClusterBooks(rows: 1, divisions: 2)
    books.meetsThresholds = [true, false]
    books.update(year: 2019, divisions: 2, isFirstYear: true)
    #expect(books.stands == [true, false])
    #expect(books.events.isEmpty)
  }

  @Test("Stricter thresholds leave fewer agglomerations")
  func thresholds() throws {
    var settings = SmallEconomy.settings()
    let usual = try SmallEconomy.opened(settings).cells.isAgglomeration.count { $0 }
    settings.agglomeration = AgglomerationRule(
      locationQuotientAtLeast: 3, shareAtLeast: 0.01)
    let strict = try SmallEconomy.opened(settings).cells.isAgglomeration.count { $0 }
    #expect(strict >= 1 && strict < usual)
  }

  @Test("Signals are the change since the start, and for wages the change since last year")
  func signals() throws {
    var economy = try SmallEconomy.opened()
    #expect(economy.clusterSignals.strengthChange.allSatisfy { $0 == 0 })
    for _ in 0..<2 {
      economy.cells.strength = economy.cells.strength.map { $0 + 0.25 }
      economy.clusterSignals.update(from: economy.cells)
    }
    #expect(economy.clusterSignals.strengthChange.allSatisfy { abs($0 - 0.5) < 1e-12 })
    #expect(economy.clusterSignals.strengthStep.allSatisfy { abs($0 - 0.25) < 1e-12 })
  }
}

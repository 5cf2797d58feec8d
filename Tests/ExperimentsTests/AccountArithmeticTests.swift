import Testing

@testable import EconomyModel
@testable import Experiments

@Suite("The arithmetic of accounts")
struct AccountArithmeticTests {
  @Test("the logarithmic mean lies between its numbers, is smooth where they meet, and knows signs")
  func logMeans() {
    #expect(logMean(3, 3) == 3)
    #expect(abs(logMean(2, 1) - 1.4426950408889634) < 1e-14)
    #expect(abs(logMean(1, 2) - logMean(2, 1)) < 1e-15)
    #expect(logMean(-2, -1) == -logMean(2, 1))
    for distance in [1e-15, 1e-9, 1e-4, 0.0201, 0.0203] {
      let mean = logMean(1 + distance, 1)
      // √(xy) < L(x, y) < (x + y) / 2, both to the second order.
      #expect(abs(mean - (1 + distance / 2 - distance * distance / 12)) < distance * distance * distance)
    }
  }

  @Test("a cost is money over effect; where there is no effect it has no limit, and its quantiles neither")
  func costs() throws {
    let summary = try #require(
      Summary(costOf: [100, 100, 100, 100], per: [4, 2, -1, 5], at: [0.05, 0.5, 0.95]))
    #expect(summary.mean == 40)
    #expect(summary.median == 37.5)
    #expect(summary.quantiles[0] == 20.75 && summary.quantiles[2] == .infinity)
    #expect(summary.probabilityPositive == 0.75)
    let hopeless = try #require(Summary(costOf: [100, 100], per: [1, -2], at: [0.5, 1]))
    #expect(hopeless.mean.isNaN && hopeless.quantiles == [.infinity, .infinity])
    #expect(Summary(costOf: [0, 0], per: [1, 2], at: []) == nil)
  }

  @Test("a firm's effects belong to its policies by the money promised; alike where none was")
  func shares() {
    var recipients = Recipients(cells: 1)
    let firm = FirmID(cell: 0, birthYear: 2019, serial: 1)
    func award(_ amount: Double) -> Award {
      Award(policy: "", firm: firm, year: 2020, amount: amount, persons: 1, age: 1)
    }
    #expect(recipients.shares(in: firm).isEmpty)
    #expect(recipients.add(award(0), of: 2) == .first)
    #expect(recipients.shares(in: firm).map(\.share) == [1])
    #expect(recipients.add(award(0), of: 0) == .firstOfPolicy)
    #expect(recipients.shares(in: firm).map(\.share) == [0.5, 0.5])
    #expect(recipients.add(award(100), of: 2) == .further)
    #expect(recipients.add(award(300), of: 0) == .further)
    #expect(recipients.shares(in: firm).map(\.policy) == [2, 0])
    #expect(recipients.shares(in: firm).map(\.share) == [0.25, 0.75])
  }

  @Test("shops compete in their province, other divisions in the whole territory")
  func markets() {
    let markets = Markets(of: TinyEconomy.baseline)
    #expect(markets.cells(without: [true, true, false, false, false, false]) == [2, 4, 5])
  }

  @Test(
    "a cell that is empty in one world owes all its value added to persons, the others to all that changed")
  func cells() {
    var (with, without) = (CellBooks(count: 2), CellBooks(count: 2))
    (with.employment, with.efficientEmployment) = ([5, 11], [5, 11])
    (with.grossValueAdded, with.productivity) = ([100, 24.2], [1, 1.1])
    (without.employment, without.efficientEmployment) = ([0, 10], [0, 10])
    (without.grossValueAdded, without.productivity) = ([0, 20], [1, 1])
    let change = ValueAddedChange(with: with, without: without)
    #expect(change.channels(of: 0, recipients: 2, induced: 4) == [40, 80, -20, 0, 0, 0, 0, 0])
    // Persons and productivity rise by a tenth each: half of the change is due to each.
    let both = change.channels(of: 1, recipients: 0.5, induced: 0.25)
    let expected = [1.05, 0.525, 0.525, 0, 2.1, 0, 0, 0]
    #expect(zip(both, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(both)")
  }
}

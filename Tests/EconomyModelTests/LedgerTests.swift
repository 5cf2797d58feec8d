import Testing

@testable import EconomyModel

/// What becomes of promises.
@Suite struct LedgerTests {
  @Test("Instalments are paid year by year, and what is not yet paid is outstanding")
  func instalments() throws {
    var scheme = Scheme.grants(budget: 1e6, eligibility: Eligibility(employees: 10...1000))
    scheme.paymentYears = 4
    let years = try SmallEconomy.history(with: [scheme], through: 2025)
    let accounts = years.flatMap(\.accounts)
    let awarded = try #require(accounts.first).committed
    #expect(
      awarded > 0 && accounts[0].paid == awarded / 4 && accounts[0].outstanding == awarded - awarded / 4)
    #expect(accounts.count == 4 && accounts[3].outstanding == 0)
    let (paid, released) = accounts.reduce((0, 0)) { ($0.0 + $1.paid, $0.1 + $1.released) }
    #expect(abs(paid + released - awarded) < 1e-6)
    #expect(
      zip(accounts.dropFirst(), accounts).allSatisfy { $0.budget == 0 && $0.outstanding < $1.outstanding })
  }

  @Test("What was promised to a firm that has closed is released and not paid")
  func released() throws {
    var scheme = Scheme.grants(budget: 1e8, eligibility: Eligibility(age: 0...3))
    scheme.paymentYears = 2
    let years = try SmallEconomy.history(with: [scheme], through: 2021)
    let gone = years[1].awards.count { years[1].firms.row(of: $0.firm) == nil }
    #expect(gone > 0 && years[2].accounts[0].released == Double(gone) * 5_000)
  }

  @Test("A guarantee costs nothing while the firm repays, and its rest when the firm closes")
  func guarantee() throws {
    var scheme = Scheme.grants(budget: 1e8, eligibility: Eligibility(age: 0...3))
    (scheme.paymentYears, scheme.isGuarantee) = (3, true)
    let years = try SmallEconomy.history(with: [scheme], through: 2023)
    let gone = years[1].awards.count { years[1].firms.row(of: $0.firm) == nil }
    #expect(gone > 0 && years[1].accounts[0].paid == 0)
    #expect(abs(years[2].accounts[0].paid - Double(gone) * 20_000 / 3) < 1e-6)
    #expect(years[3].accounts[0].outstanding == 0)
  }

  @Test("Money by cell adds up to the policy's")
  func cells() throws {
    let scheme = Scheme.grants(budget: 300_000, effects: Scheme.effects(additionality: 0.4))
    let account = try SmallEconomy.history(with: [scheme], through: 2020)[1].accounts[0]
    #expect(account.cells.reduce(0) { $0 + $1.paid } == account.paid)
    #expect(account.cells.reduce(0) { $0 + $1.recipients } == account.recipients)
    #expect(account.cells.reduce(0) { $0 + $1.eligible } == account.eligible)
    #expect(account.cells.reduce(0) { $0 + $1.refused } == account.refused)
    #expect(account.cells.map(\.cell) == account.cells.map(\.cell).sorted())
  }

  @Test("A firm that two policies support is reported by both from the second award on")
  func doubleFunded() throws {
    let all = Eligibility(cells: [0])
    let schemes = ["a", "b"].map { Scheme.grants($0, budget: 1e8, eligibility: all) }
    let accounts = try SmallEconomy.history(with: schemes, through: 2020)[1].accounts
    #expect(accounts.map(\.recipients) == [accounts[0].eligible, accounts[0].eligible])
    #expect(accounts[0].doubleFunded == 0 && accounts[1].doubleFunded == accounts[1].recipients)
  }

  @Test("A policy that excludes other support, or limits public money, leaves out those who had it")
  func cumulation() throws {
    let all = Eligibility(cells: [0])
    let first = Scheme.grants("a", budget: 50_000, eligibility: all)
    var second = Scheme.grants("b", budget: 1e8, years: 2021...2021, eligibility: all)
    second.cumulation = .exclusive
    let economy = try SmallEconomy.history(with: [first, second], through: 2021)[2]
    #expect(economy.accounts[0].doubleFunded == 0 && economy.accounts[0].recipients > 0)
    second.cumulation = .atMost(15_000)
    let limited = try SmallEconomy.history(with: [first, second], through: 2021)[2]
    #expect(limited.accounts[0].doubleFunded == 0)
    second.cumulation = .atMost(25_000)
    let free = try SmallEconomy.history(with: [first, second], through: 2021)[2]
    #expect(free.accounts[0].doubleFunded > 0)
  }

  @Test("Where nobody asks, or an award exceeds the limit of public money, no firm is created either")
  func nobody() throws {
    for (takeUp, ceiling) in [(0.0, 1e6), (1, 9_999)] {
      var scheme = Scheme.grants(budget: 1e6, takeUp: takeUp, effects: Scheme.effects(additionality: 0.4))
      scheme.cumulation = .atMost(ceiling)
      let account = try SmallEconomy.history(with: [scheme], through: 2020)[1].accounts[0]
      #expect(account.recipients == 0 && account.unspent == 1e6)
    }
  }
}

import Testing

@testable import EconomyModel

/// A fault that a test plants in the books, and what accounting must say of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let identity: String
  let place: String
  let amounts: Double
  let tamper: @Sendable (inout Economy) -> Void

  init(
    _ testDescription: String, _ identity: String, at place: String, by amounts: Double,
    _ tamper: @escaping @Sendable (inout Economy) -> Void
  ) {
    self.testDescription = testDescription
    self.identity = identity
    self.place = place
    self.amounts = amounts
    self.tamper = tamper
  }

  static let stocks = [
    Tampering("a death too many", "firms in the table = active firms − deaths", at: "ITC42 C25", by: 1) {
      $0.cells.deaths[5] += 1
    },
    Tampering(
      "value added without an owner", "value added = payroll + contributions + gross operating surplus",
      at: "ITC41 C13", by: -0.001
    ) { $0.cells.grossValueAdded[0] -= 0.001 },
    Tampering(
      "payroll paid twice", "value added = payroll + contributions + gross operating surplus",
      at: "ITC46 J62",
      by: -2
    ) { $0.cells.payroll[11] += 2 },
    Tampering(
      "persons who work nowhere",
      "Σ employment of cells + other activities = employment of the province", at: "ITC46", by: 0.5
    ) { $0.regions.employment[2] += 0.5 },
    Tampering("money that vanishes", "budget = committed + unspent", at: "grants", by: 100) {
      $0.accounts = [.even(budget: 1100, committed: 1000, paid: 1000)]
    },
    Tampering("money promised to nobody", "committed = Σ awards + overhead", at: "grants", by: 1000) {
      $0.accounts = [.even(budget: 1000, committed: 1000, paid: 1000)]
    },
    Tampering(
      "money promised and forgotten", "outstanding before + committed = paid + released + outstanding",
      at: "grants", by: 400
    ) {
      var account = PolicyAccount.even(budget: 1000, committed: 1000, paid: 600)
      account.overhead = 1000
      (account.cells, account.paid) = ([CellAccount(cell: 0)], 600)
      account.cells[0].paid = -400
      $0.accounts = [account]
    },
    Tampering(
      "money paid to nobody", "paid = Σ payments to recipients + overhead", at: "grants", by: 1000
    ) { $0.accounts = [.even(budget: 0, committed: 0, paid: 1000)] },
  ]

  static let flows = [
    Tampering(
      "a birth that nobody recorded", "firms = firms before − deaths before + births", at: "ITC41 G47", by: 1
    ) { $0.cells.births[2] -= 1 },
    Tampering(
      "growth from nowhere", "employment = employment before − closed before + births + growth",
      at: "ITC41 C25", by: -3
    ) { $0.cells.employmentGrown[1] += 3 },
  ]
}

@Suite struct AccountingTests {
  @Test("Every identity holds for ten years with grants, shocks and clusters at work")
  func tenYears() throws {
    var settings = SmallEconomy.settings(seed: 3)
    settings.shocks = [DemandShock(id: "crisis", change: [2022: -0.1, 2023: -0.05])]
    settings.policies = [Scheme.grants(budget: 400_000, years: 2020...2024)]
    let years = try SmallEconomy.history(settings)
    #expect(years.map(\.year) == Array(2019...2029))
    #expect(years.last!.awards.count == 40)
  }

  @Test(
    "Books that do not add up are reported with the identity, the place and both amounts",
    arguments: Tampering.stocks)
  func stocks(_ tampering: Tampering) throws {
    var economy = try SmallEconomy.opened()
    tampering.tamper(&economy)
    expect(tampering, from: economy, year: 2019) { accounting throws(AccountingError) in
      try accounting.close(economy, isFirstYear: true)
    }
  }

  @Test(
    "Flows that do not lead from last year's books to this year's are reported", arguments: Tampering.flows)
  func flows(_ tampering: Tampering) throws {
    let years = try SmallEconomy.history(SmallEconomy.settings(through: 2020))
    var economy = years[1]
    tampering.tamper(&economy)
    expect(tampering, from: economy, year: 2020) { accounting throws(AccountingError) in
      try accounting.close(years[0], isFirstYear: true)
      try accounting.close(economy, isFirstYear: false)
    }
  }

  @Test("A violation stops the run")
  func stopsTheRun() throws {
    var settings = SmallEconomy.settings(through: 2021)
    settings.policies = [LostMoney()]
    let error = #expect(throws: AccountingError.self) { try SmallEconomy.history(settings) }
    #expect(
      error?.description == "2020, lost: budget = committed + unspent does not hold: 10.0 against 9.0")
  }

  private func expect(
    _ tampering: Tampering, from economy: Economy, year: Int,
    closing: (inout Accounting) throws(AccountingError) -> Void
  ) {
    let error = #expect(throws: AccountingError.self) {
      var accounting = Accounting(cells: economy.cellCount)
      try closing(&accounting)
    }
    #expect(error?.identity == tampering.identity)
    #expect(error?.place == tampering.place)
    #expect(error?.year == year)
    if let error { #expect(abs(abs(error.left - error.right) - abs(tampering.amounts)) < 1e-9) }
  }
}

extension PolicyAccount {
  /// An account without anything unspent or outstanding.
  static func even(budget: Double, committed: Double, paid: Double) -> PolicyAccount {
    var account = PolicyAccount(policy: "grants")
    (account.budget, account.committed, account.paid) = (budget, committed, paid)
    return account
  }
}

/// A policy that loses a euro of ten.
private struct LostMoney: PolicyInstrument {
  let id = "lost"

  func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    var account = PolicyAccount(policy: id)
    (account.budget, account.committed, account.overhead) = (10, 9, 9)
    levers.accounts.append(account)
  }
}

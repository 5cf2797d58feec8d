import Testing

@testable import EconomyModel

/// Incubators, support of the system, export vouchers and guarantees.
@Suite struct FirmPolicyTests {
  private let parameters = ParameterValues()

  private func scheme(_ id: String, budget: Double, award: Double, _ effects: any AwardEffects) -> AwardScheme
  {
    Scheme.grants(id, budget: budget, perFirm: award, years: 2020...2024, effects: effects)
  }

  @Test("An incubator never holds more firms than it has places, and fills those that become free")
  func places() throws {
    var stays = scheme("incubator", budget: 1e9, award: 30_000, IncubatorStay(parameters, stay: 3))
    (stays.paymentYears, stays.eligibility.age) = (3, 0...2)
    let years = try SmallEconomy.history(with: [Incubator(stays, places: 20)], through: 2026)
    let accounts = years.compactMap(\.accounts.first)
    #expect(accounts[0].recipients == 20 && accounts[0].induced > 2 && accounts[0].paid == 200_000)
    #expect(accounts.prefix(5).allSatisfy { $0.paid <= 200_000 })
    let gone = years[1].awards.count { years[1].firms.row(of: $0.firm) == nil }
    #expect(accounts[1].recipients == gone && accounts[1].released == Double(gone) * 20_000)
    #expect(accounts[3].recipients >= 15, "the first stays are over")
    #expect(accounts.last?.outstanding == 0)
  }

  @Test("A stay changes nothing by default; if set, sales are lower in it and higher for as long again")
  func stay() {
    var effects = IncubatorStay(parameters, stay: 2)
    let idle = effects.support(from: 2020, persons: 1, amount: 1, valuePerPerson: 1)
    #expect(idle.spells.allSatisfy { $0.isNeutral })
    (effects.earlySales, effects.lateSales) = (-0.04, 0.06)
    let spells = effects.support(from: 2020, persons: 1, amount: 1, valuePerPerson: 1).spells
    #expect(spells.map(\.until) == [2021, 2022, 2023])
    #expect(zip(spells.map(\.productivity), [-0.04, 0.06, 0.06]).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test("Support of the system is paid in the year, reaches nobody and changes nothing")
  func system() throws {
    var support = SystemSupport(id: "system", budget: 900_000, years: 2020...2022)
    support.spending = .front
    let (with, without) = (try SmallEconomy.history(with: [support]), try SmallEconomy.history(with: []))
    let accounts = with.compactMap(\.accounts.first)
    #expect(zip(accounts.map(\.paid), [500_000, 300_000, 100_000]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(accounts.allSatisfy { $0.overhead == $0.paid && $0.committed == $0.paid && $0.recipients == 0 })
    #expect(with[3].cells.grossValueAdded == without[3].cells.grossValueAdded)
  }

  @Test("A voucher's value added is three euro per euro, spread over its years, and a desk's half of that")
  func value() {
    let voucher = Internationalisation(.vouchers, parameters)
    let terms = voucher.support(from: 2020, persons: 5, amount: 2000, valuePerPerson: 60).spells
    #expect(terms.map(\.until) == [2020] && terms[0].exportLift == 0.19 && terms[0].exportShare == 0.015)
    #expect(abs(terms[0].productivity - 0.0198026) < 1e-6, "ln(1 + 6000 / 300000)")
    let desk = Internationalisation(.oneStop, parameters)
    #expect((desk.exportLift, desk.exportShare, desk.valuePerEuro) == (0.095, 0.0075, 1.5))
    #expect(
      voucher.support(from: 2020, persons: 5, amount: 2000, valuePerPerson: 0).spells[0].productivity == 0)
    var longer = voucher
    longer.years = 2
    let spread = longer.support(from: 2020, persons: 5, amount: 2000, valuePerPerson: 60).spells
    #expect(spread.map(\.until) == [2021] && abs(spread[0].productivity - 0.00995033) < 1e-6)
  }

  @Test("Vouchers make exporters of some firms while they last, and add about what the evidence says")
  func vouchers() throws {
    let all = scheme("vouchers", budget: 2.5e7, award: 2000, Internationalisation(.vouchers, parameters))
    let (with, without) = (try SmallEconomy.history(with: [all]), try SmallEconomy.history(with: []))
    func exporters(_ economy: Economy) -> Int {
      (0..<economy.cellCount).reduce(0) { sum, cell in
        sum + economy.firms.rows(of: cell).count { economy.isExporter(row: $0, of: cell) }
      }
    }
    let lift = Double(exporters(with[1])) / Double(exporters(without[1])) - 1
    #expect(lift > 0.1 && lift < 0.25)
    let gained = zip(with[1].cells.grossValueAdded, without[1].cells.grossValueAdded).reduce(0) {
      $0 + $1.0 - $1.1
    }
    let paid = with[1].accounts[0].paid / 1e6
    #expect(paid > 3 && gained / paid > 2.4 && gained / paid < 3.6)
  }

  @Test("A desk's running cost is paid first, and only what it leaves advises firms")
  func desk() throws {
    var desk = scheme("desk", budget: 1e6, award: 1000, Internationalisation(.oneStop, parameters))
    (desk.runningCost, desk.capacity) = (150_000, 30)
    let account = try SmallEconomy.history(with: [desk], through: 2020)[1].accounts[0]
    #expect(account.overhead == 150_000 && account.recipients == 30 && account.unspent == 20_000)
    #expect(account.committed == 180_000 && account.paid == 180_000 && account.heads == 0)
    desk.runningCost = 250_000
    let poor = try SmallEconomy.history(with: [desk], through: 2020)[1].accounts[0]
    #expect(poor.overhead == 200_000 && poor.recipients == 0 && poor.unspent == 0)
  }

  @Test(
    "A guarantee fund pays the guaranteed part of what is open when a borrower closes, and changes no firm")
  func guarantee() throws {
    let (loan, coverage, instalments) = (50_000.0, 0.8, 5)
    var fund = scheme("fund", budget: 1e8, award: loan * coverage, LoanGuarantees(parameters))
    (fund.isGuarantee, fund.paymentYears, fund.years) = (true, instalments, 2020...2020)
    let (with, without) = (
      try SmallEconomy.history(with: [fund], through: 2026), try SmallEconomy.history(with: [], through: 2026)
    )
    let accounts = with.compactMap(\.accounts.first)
    #expect(accounts[0].committed == loan * coverage * Double(accounts[0].recipients))
    var borrowers = with[1].awards.map(\.firm)
    for elapsed in 1..<instalments {
      let staying = borrowers.filter { with[elapsed].firms.row(of: $0) != nil }
      let gone = Double(borrowers.count - staying.count)
      let open = Double(instalments - elapsed) / Double(instalments)
      #expect(gone > 0 && abs(accounts[elapsed].paid - gone * coverage * loan * open) < 1e-3)
      borrowers = staying
    }
    #expect(with[6].cells.employment == without[6].cells.employment)
  }

  @Test("Exporters and founders are expected in the shares in which they are drawn")
  func expectedShares() {
    let traits = FirmTraits(seed: 1, parameters: parameters)
    let firms = (0..<20_000).map { FirmID(cell: 1, birthYear: 2015, serial: $0) }
    let groups: [FounderGroup] = [.women, .under35]
    let founded = firms.count { firm in groups.contains { traits.isFounded(firm, by: $0, age: 5) } }
    #expect(abs(Double(founded) / 20_000 - traits.share(foundedBy: groups, age: 5)) < 0.012)
    #expect(abs(traits.share(foundedBy: groups, age: 5) - (1 - 0.81 * 0.82)) < 1e-12)
    #expect(traits.share(foundedBy: [], age: 0) == 0)
  }
}

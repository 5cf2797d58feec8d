import Stochastics
import Testing

@testable import EconomyModel

@Suite struct GrantEligibilityTests {
  @Test("Only firms of the ages, employees and cells named have a grant")
  func eligibility() throws {
    let eligibility = Eligibility(employees: 2...9, age: 3...8, cells: [1, 5])
    let years = try SmallEconomy.history(
      with: [Grants.programme(budget: 1e8, eligibility: eligibility)], through: 2020)
    let (before, after) = (years[0], years[1])
    #expect(after.awards.count > 5)
    for award in after.awards {
      #expect([1, 5].contains(award.firm.cell))
      #expect((3...8).contains(2020 - award.firm.birthYear))
      #expect((1.5...10.5).contains(award.persons - 1 + 0.5 - 0.5))
    }
    let rows = [1, 5].flatMap { before.firms.rows(of: $0) }
    let eligible = rows.count { row in
      let employees = (before.firms.persons(in: row) - 1).rounded()
      let age = 2020 - FirmID(rawValue: before.firms.ids[row]).birthYear
      return (2...9).contains(employees) && (3...8).contains(age)
    }
    #expect(after.awards.count == eligible)
    #expect(after.accounts[0].eligible == eligible)
  }

  @Test("Nobody is served twice by a programme of one grant a firm, and may be by others")
  func onePerFirm() throws {
    for onePerFirm in [true, false] {
      let programme = Grants.programme(
        budget: 1e7, years: 2020...2022, eligibility: Eligibility(cells: [3]), onePerFirm: onePerFirm)
      let awards = try SmallEconomy.history(with: [programme]).last!.awards
      #expect((Set(awards.map(\.firm)).count == awards.count) == onePerFirm)
      #expect(awards.count > 90)
    }
  }

  @Test("A share of the eligible firms asks")
  func takeUp() throws {
    let programme = Grants.programme(budget: 1e9, takeUp: 0.3)
    let account = try SmallEconomy.history(with: [programme], through: 2020)[1].accounts[0]
    let share = Double(account.recipients) / Double(account.eligible)
    // Standard error: √(0.3 · 0.7 / 2,000) = 0.01.
    #expect(abs(share - 0.3) < 0.04)
    #expect(account.refused == 0)
  }
}

@Suite struct GrantSelectionTests {
  @Test("The smallest or the largest firms are served first")
  func bySize() throws {
    for ascending in [true, false] {
      let (served, others) = try split(
        .byPersons(ascending: ascending), eligibility: Eligibility(employees: 1...10_000)
      ) { Double($0.firms.persons(in: $1)) }
      #expect(served.count == 20)
      if ascending {
        #expect(served.max()! <= others.min()!)
      } else {
        #expect(served.min()! >= others.max()!)
      }
    }
  }

  @Test("The youngest or the oldest firms are served first")
  func byAge() throws {
    for ascending in [true, false] {
      let (served, others) = try split(.byAge(ascending: ascending)) {
        2020 - Double(FirmID(rawValue: $0.firms.ids[$1]).birthYear)
      }
      if ascending {
        #expect(served.max()! <= others.min()!)
      } else {
        #expect(served.min()! >= others.max()!)
      }
    }
  }

  @Test("By lot, every firm has the same chance")
  func random() throws {
    var counts = Array(repeating: 0.0, count: 12)
    for seed in 1...8 as ClosedRange<UInt64> {
      let programme = Grants.programme(budget: 2e6)
      let years = try SmallEconomy.history(with: [programme], seed: seed, through: 2020)
      for award in years[1].awards { counts[award.firm.cell] += 1 / Double(years[1].accounts[0].eligible) }
    }
    let all = Double(SmallEconomy.firms.firmCount)
    let expected = (0..<12).map { 8 * 200 * Double(SmallEconomy.firms.count(of: $0)) / all / all }
    for (count, mean) in zip(counts, expected) {
      #expect(abs(count - mean) < 4 * (mean / all).squareRoot() + 0.1 * mean)
    }
  }

  @Test("Two programmes draw different lots, and another replication other winners")
  func lots() throws {
    let winners = { (id: String, seed: UInt64) in
      Set(
        try SmallEconomy.history(with: [Grants.programme(id, budget: 1e6)], seed: seed, through: 2020)[1]
          .awards.map(\.firm))
    }
    let first = try winners("one", 1)
    #expect(try winners("two", 1).intersection(first).count < 30)
    #expect(try winners("one", 2).intersection(first).count < 30)
    #expect(try winners("one", 1) == first)
  }

  /// `measure` of the 20 firms served in cell 1 and of the eligible ones that were not.
  private func split(
    _ selection: GrantProgramme.Selection, eligibility: Eligibility = Eligibility(),
    by measure: (Economy, Int) -> Double
  ) throws -> (served: [Double], others: [Double]) {
    var eligibility = eligibility
    eligibility.cells = [1]
    let years = try SmallEconomy.history(
      with: [Grants.programme(budget: 200_000, eligibility: eligibility, selection: selection)],
      through: 2020)
    let before = years[0]
    let winners = Set(years[1].awards.map(\.firm.rawValue))
    let rows = before.firms.rows(of: 1).filter { eligibility.admits(row: $0, of: before.firms, year: 2020) }
    let split = Dictionary(grouping: rows) { winners.contains(before.firms.ids[$0]) }
    return (split[true]!.map { measure(before, $0) }, split[false]!.map { measure(before, $0) })
  }
}

@Suite struct GrantMoneyTests {
  @Test(
    "Money is released evenly, mostly early or mostly late, and in the end it is all there",
    arguments: GrantProgramme.Spending.allCases)
  func spending(_ spending: GrantProgramme.Spending) {
    let programme = Grants.programme(budget: 900, years: 2020...2022, spending: spending)
    let released = (2020...2022).map(programme.money(upTo:))
    let expected: [GrantProgramme.Spending: [Double]] = [
      .even: [300, 600, 900], .front: [500, 800, 900], .back: [100, 400, 900],
    ]
    for (money, known) in zip(released, expected[spending]!) { #expect(abs(money - known) < 1e-9) }
  }

  @Test(
    "Awards follow the plan of spending and never exceed the budget",
    arguments: GrantProgramme.Spending.allCases)
  func plan(_ spending: GrantProgramme.Spending) throws {
    let programme = Grants.programme(
      budget: 905_000, years: 2020...2022, spending: spending, effects: Grants.effects(additionality: 0.4))
    let years = try SmallEconomy.history(with: [programme], through: 2023)
    let awards = (2020...2022).map { year in years.last!.awards.count { $0.year == year } }
    let expected: [GrantProgramme.Spending: [Int]] = [
      .even: [30, 30, 30], .front: [50, 30, 10], .back: [10, 30, 50],
    ]
    #expect(awards == expected[spending])
    #expect(years[4].accounts.isEmpty)
  }

  @Test("Money nobody asked for is reported as unspent and is there again next year")
  func unspent() throws {
    let programme = Grants.programme(
      budget: 30_000_000, years: 2020...2021, eligibility: Eligibility(cells: [0]))
    let years = try SmallEconomy.history(with: [programme], through: 2021)
    let (first, second) = (years[1].accounts[0], years[2].accounts[0])
    #expect(first.budget == 15_000_000)
    #expect(first.recipients == first.eligible && first.refused == 0)
    #expect(first.unspent == 15_000_000 - Double(first.recipients) * 10_000)
    #expect(second.budget == first.unspent + 15_000_000)
    #expect(first.committed == first.paid && first.outstanding == 0)
  }

  @Test("Firms that wanted a grant and had none are counted")
  func refused() throws {
    let programme = Grants.programme(budget: 100_000, eligibility: Eligibility(cells: [1]))
    let account = try SmallEconomy.history(with: [programme], through: 2020)[1].accounts[0]
    #expect((account.recipients, account.induced) == (10, 0))
    #expect(account.refused == account.eligible - 10)
  }

  @Test("A grant larger than the budget is never made")
  func tooLarge() throws {
    let programme = Grants.programme(budget: 9_999, perFirm: 10_000)
    let account = try SmallEconomy.history(with: [programme], through: 2020)[1].accounts[0]
    #expect(account.recipients == 0 && account.unspent == 9_999)
  }
}

@Suite struct GrantEffectTests {
  @Test("The share of awards that create a firm is the entry additionality")
  func additionality() throws {
    let programme = Grants.programme(
      budget: 1e7, years: 2020...2020, effects: Grants.effects(additionality: 0.4))
    let economy = try SmallEconomy.history(with: [programme], through: 2020)[1]
    let account = economy.accounts[0]
    #expect(account.recipients == 1000)
    #expect(abs(Double(account.induced) / 1000 - 0.4) < 0.06)
    let induced = economy.awards.filter(\.firm.isInduced)
    #expect(induced.count == account.induced)
    let persons = induced.reduce(0) { $0 + $1.persons } / Double(induced.count)
    // Sizes above one are exponential with mean 1.7.
    #expect(abs(persons - 2.7) < 4 * 1.7 / Double(induced.count).squareRoot())
    #expect(induced.allSatisfy { $0.age == 0 && $0.persons >= 1 })
  }

  @Test("Survival points take their share off the hazard for three years")
  func survival() {
    let terms = Grants.effects(survivalPoints: 6.1).terms(from: 2020)
    #expect(abs(terms.hazard - 0.75) < 1e-6)
    #expect(terms.until == 2022)
    #expect(Grants.effects(survivalPoints: 100).terms(from: 2020).hazard == 0)
  }

  @Test("Recipients grow by the points stated, in thirds over three years")
  func growth() throws {
    let programme = Grants.programme(
      budget: 300_000, eligibility: Eligibility(employees: 4...10_000), effects: Grants.effects(growth: 0.3)
    )
    let with = try SmallEconomy.history(with: [programme], through: 2023)
    let without = try SmallEconomy.history(with: [], through: 2023)
    let helped = Set(with.last!.awards.map(\.firm))
    #expect(helped.count == 30)
    let gains = (1...4).map { year in
      let gains = helped.compactMap { firm -> Double? in
        guard let row = with[year].firms.row(of: firm), let twin = without[year].firms.row(of: firm) else {
          return nil
        }
        return Double(PortableMath.log(with[year].firms.sizes[row] / without[year].firms.sizes[twin]))
      }
      return gains.reduce(0, +) / Double(gains.count)
    }
    // A larger firm's shocks are narrower, and what it gains strengthens its cluster: a few hundredths.
    for (gain, expected) in zip(gains, [0.1, 0.2, 0.3, 0.3]) { #expect(abs(gain - expected) < 0.03) }
  }

  @Test("Two supports of one firm add up, until the first of them ends")
  func combination() {
    let first = SupportTerms(growth: 0.1, hazard: 0.5, until: 2022)
    let second = SupportTerms(growth: 0.05, hazard: 0.8, until: 2024)
    let both = first.combined(with: second)
    #expect(abs(both.growth - 0.15) < 1e-6 && abs(both.hazard - 0.4) < 1e-6 && both.until == 2022)
    #expect(both == second.combined(with: first))
    #expect(SupportTerms.none.growth == 0 && SupportTerms.none.hazard == 1)
  }
}

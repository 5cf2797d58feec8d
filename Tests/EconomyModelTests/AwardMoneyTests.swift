import Stochastics
import Testing

@testable import EconomyModel

@Suite struct AwardMoneyTests {
  @Test(
    "Money is released evenly, mostly early or mostly late, and in the end it is all there",
    arguments: AwardScheme.Spending.allCases)
  func spending(_ spending: AwardScheme.Spending) {
    let programme = Scheme.grants(budget: 900, years: 2020...2022, spending: spending)
    let released = (2020...2022).map(programme.money(upTo:))
    let expected: [AwardScheme.Spending: [Double]] = [
      .even: [300, 600, 900], .front: [500, 800, 900], .back: [100, 400, 900],
    ]
    for (money, known) in zip(released, expected[spending]!) { #expect(abs(money - known) < 1e-9) }
  }

  @Test(
    "Awards follow the plan of spending and never exceed the budget",
    arguments: AwardScheme.Spending.allCases)
  func plan(_ spending: AwardScheme.Spending) throws {
    let programme = Scheme.grants(
      budget: 905_000, years: 2020...2022, spending: spending, effects: Scheme.effects(additionality: 0.4))
    let years = try SmallEconomy.history(with: [programme], through: 2023)
    let awards = (2020...2022).map { year in years.last!.awards.count { $0.year == year } }
    let expected: [AwardScheme.Spending: [Int]] = [
      .even: [30, 30, 30], .front: [50, 30, 10], .back: [10, 30, 50],
    ]
    #expect(awards == expected[spending])
    #expect(years[4].accounts.isEmpty)
  }

  @Test("Money nobody asked for is reported as unspent and is there again next year")
  func unspent() throws {
    let programme = Scheme.grants(
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
    let programme = Scheme.grants(budget: 100_000, eligibility: Eligibility(cells: [1]))
    let account = try SmallEconomy.history(with: [programme], through: 2020)[1].accounts[0]
    #expect((account.recipients, account.induced) == (10, 0))
    #expect(account.refused == account.eligible - 10)
  }

  @Test("A grant larger than the budget is never made")
  func tooLarge() throws {
    let programme = Scheme.grants(budget: 9_999, perFirm: 10_000)
    let account = try SmallEconomy.history(with: [programme], through: 2020)[1].accounts[0]
    #expect(account.recipients == 0 && account.unspent == 9_999)
  }
}

@Suite struct GrantEffectTests {
  @Test("The share of awards that create a firm is the entry additionality")
  func additionality() throws {
    let programme = Scheme.grants(
      budget: 1e7, years: 2020...2020, effects: Scheme.effects(additionality: 0.4))
    let economy = try SmallEconomy.history(with: [programme], through: 2020)[1]
    let account = economy.accounts[0]
    #expect(account.recipients == 1000)
    #expect(abs(Double(account.induced) / 1000 - 0.4) < 0.06)
    let induced = economy.awards.filter(\.firm.isInduced)
    #expect(induced.count == account.induced)
    let persons = induced.reduce(0) { $0 + $1.persons } / Double(induced.count)
    // Sizes above one are exponential.
    let mean = ParameterValues()["grants.persons_per_induced_firm"]
    #expect(abs(persons - mean) < 4 * (mean - 1) / Double(induced.count).squareRoot())
    #expect(induced.allSatisfy { $0.age == 0 && $0.persons >= 1 })
  }

  @Test("What induced firms employ counts as gained, and displaces competitors in the next year")
  func displacementByInducedFirms() throws {
    let programme = Scheme.grants(
      budget: 1e7, years: 2020...2020, effects: Scheme.effects(additionality: 0.4))
    let economy = try SmallEconomy.history(with: [programme], through: 2020)[1]
    let born = economy.awards.filter(\.firm.isInduced).reduce(0) { $0 + Double(Float($1.persons)) }
    #expect(born > 0)
    #expect(abs(economy.cells.employmentSupported.reduce(0, +) - born) < 1e-3)
  }

  @Test("Survival points take their share off the hazard for three years")
  func survival() {
    let terms = spell(Scheme.effects(survivalPoints: 6.1))
    #expect(abs(terms.hazard - 0.75) < 1e-6)
    #expect(terms.until == 2022)
    #expect(spell(Scheme.effects(survivalPoints: 100)).hazard == 0)
  }

  private func spell(_ effects: Grants) -> SupportTerms {
    effects.support(from: 2020, persons: 1, amount: 1, valuePerPerson: 1).spells[0]
  }

  @Test("Recipients grow by the points stated, in thirds over three years")
  func growth() throws {
    let programme = Scheme.grants(
      budget: 300_000, eligibility: Eligibility(employees: 4...10_000), effects: Scheme.effects(growth: 0.3)
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

  @Test("Two supports of one firm add up until the first of them ends, and then the other goes on")
  func combination() throws {
    var economy = try SmallEconomy.opened()
    let first = economy.support(Support(SupportTerms(growth: 0.1, hazard: 0.5, until: 2022)), besides: 0)
    let both = economy.support(Support(SupportTerms(growth: 0.05, hazard: 0.8, until: 2024)), besides: first)
    let terms = economy.supports[Int(both)]
    #expect(abs(terms.growth - 0.15) < 1e-6 && abs(terms.hazard - 0.4) < 1e-6 && terms.until == 2022)
    economy.firms.supports[economy.firms.start(of: 0)] = both
    economy.endSupports(before: 2023)
    let rest = economy.supports[Int(economy.firms.supports[economy.firms.start(of: 0)])]
    #expect(rest == SupportTerms(growth: 0.05, hazard: 0.8, until: 2024))
    economy.endSupports(before: 2025)
    #expect(economy.firms.supports[economy.firms.start(of: 0)] == 0)
  }

  @Test("Terms of one support follow each other, and a gap between them changes nothing")
  func spells() throws {
    var economy = try SmallEconomy.opened()
    let fading = Support([
      SupportTerms(growth: 0.1, until: 2020), SupportTerms(until: 2022),
      SupportTerms(growth: -0.1, until: 2023),
    ])
    let row = economy.support(fading, besides: 0)
    economy.firms.supports[economy.firms.start(of: 0)] = row
    let growth = (2020...2024).map { year in
      economy.endSupports(before: year)
      return economy.supports[Int(economy.firms.supports[economy.firms.start(of: 0)])].growth
    }
    #expect(growth == [0.1, 0, 0, -0.1, 0])
  }
}

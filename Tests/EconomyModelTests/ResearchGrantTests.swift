import Testing

@testable import EconomyModel

@Suite struct ResearchGrantTests {
  @Test(
    "A euro adds a euro of research in a small firm, half of it at the geometric mean, none in a large one")
  func additionality() {
    let grants = ResearchGrants(ParameterValues())
    let known = [(1.0, 1.0), (50, 1), (111.80339887, 0.5), (250, 0), (5000, 0)]
    for (persons, expected) in known {
      #expect(abs(grants.additionality(persons: persons) - expected) < 1e-9)
    }
  }

  @Test("Research rises by what the recipients add, cell by cell, in the year of the award")
  func research() throws {
    let effects = ResearchGrants(ParameterValues())
    let scheme = Scheme.grants(
      budget: 500_000, eligibility: Eligibility(cells: [1, 3]), effects: effects)
    let (with, without) = try (
      SmallEconomy.history(with: [scheme]), SmallEconomy.history(with: [])
    )
    for cell in 0..<12 {
      let added = with[1].cellResearch[cell] - without[1].cellResearch[cell]
      let awards = with[1].awards.filter { $0.firm.cell == cell }
      let expected = awards.reduce(0) { $0 + effects.additionality(persons: $1.persons) * 0.01 }
      #expect(abs(added - expected) < 1e-9)
    }
    #expect(with[1].awards.count == 50)
  }

  @Test("The recipients themselves are as they would be, and productivity moves with the lag of research")
  func nothingElse() throws {
    let scheme = Scheme.grants(budget: 500_000, effects: ResearchGrants(ParameterValues()))
    let (with, without) = try (
      SmallEconomy.history(with: [scheme], through: 2023), SmallEconomy.history(with: [], through: 2023)
    )
    for year in 0...2 { #expect(with[year].cells.grossValueAdded == without[year].cells.grossValueAdded) }
    #expect(with[3].cells.grossValueAdded.reduce(0, +) > without[3].cells.grossValueAdded.reduce(0, +))
    #expect((0..<12).allSatisfy { with[3].firmBits(of: $0) == without[3].firmBits(of: $0) })
  }
}

@Suite struct InterregionalInvestmentTests {
  private func investment(
    budget: Double, partners: Int, researchShare: Double = 0.5, years: ClosedRange<Int> = 2020...2020
  ) -> InterregionalInvestment {
    var effects = ResearchGrants(ParameterValues())
    effects.researchShare = researchShare
    let award = InterregionalInvestment.award(
      investment: 100_000, intensity: 0.7, ceiling: 60_000, partners: partners)
    return InterregionalInvestment(
      Scheme.grants(
        "i", budget: budget, perFirm: award, years: years, eligibility: Eligibility(employees: 0...30),
        effects: effects), partners: partners)
  }

  @Test("Partners share what is co-financed, up to the ceiling")
  func award() {
    let award = { InterregionalInvestment.award(investment: $0, intensity: 0.7, ceiling: 10, partners: 4) }
    #expect(award(10) == 7.0 / 4 && award(100) == 2.5)
  }

  @Test("Only whole projects are begun, and money for a part of one waits")
  func wholeProjects() throws {
    let policy = investment(budget: 150_000, partners: 3, years: 2020...2021)
    let years = try SmallEconomy.history(with: [policy])
    #expect(years[1].accounts[0].recipients == 3 && years[1].accounts[0].unspent == 15_000)
    #expect(years[2].accounts[0].recipients == 3 && years[2].accounts[0].unspent == 30_000)
  }

  @Test("Only the part that pays for research adds research")
  func research() throws {
    let without = try SmallEconomy.history(with: [])
    for share in [0, 0.5, 1] {
      let years = try SmallEconomy.history(with: [
        investment(budget: 120_000, partners: 2, researchShare: share)
      ])
      let added = zip(years[1].cellResearch, without[1].cellResearch).reduce(0) { $0 + $1.0 - $1.1 }
      #expect(abs(added - 0.12 * share) < 1e-9)
    }
  }
}

import Stochastics
import Testing

@testable import EconomyModel

@Suite struct ClusterOrganisationTests {
  private func organisation(
    budget: Double = 1e6, places: Int = 20, governance: Double = 50_000,
    years: ClosedRange<Int> = 2020...2024,
    _ parameters: ParameterValues = ParameterValues()
  ) -> ClusterOrganisation {
    let effects = ClusterMembership(parameters)
    let scheme = Scheme.grants(
      "cluster", budget: budget, perFirm: 1000, years: years,
      eligibility: Eligibility(employees: 1...1000, cells: [1]), effects: effects)
    return ClusterOrganisation(scheme, places: places, governance: governance, effects: effects)
  }

  @Test("Members renew, the places of those who closed go to others, and nobody is a member after the end")
  func renewal() throws {
    let years = try SmallEconomy.history(with: [organisation(years: 2020...2023)], through: 2025)
    for year in 1...4 {
      #expect(years[year].members.count == 20)
      #expect(years[year].awards.count { $0.year == 2019 + year } == 20)
    }
    for year in 2...4 {
      let before = Set(years[year - 1].awards.filter { $0.year == 2018 + year }.map(\.firm))
      let now = Set(years[year].awards.filter { $0.year == 2019 + year }.map(\.firm))
      #expect(before.filter { years[year - 1].firms.row(of: $0) != nil }.isSubset(of: now))
    }
    #expect(years[5].members.isEmpty && years[5].accounts.isEmpty)
  }

  @Test("The secretariat is paid first, and what is left serves members")
  func money() throws {
    let account = try SmallEconomy.history(with: [organisation(budget: 275_000)], through: 2020)[1].accounts[
      0]
    #expect(account.overhead == 50_000 && account.recipients == 5 && account.paid == 55_000)
    #expect(account.unspent == 0 && account.refused == 15)
    let poor = try SmallEconomy.history(with: [organisation(budget: 100_000)], through: 2020)[1].accounts[0]
    #expect(poor.overhead == 20_000 && poor.recipients == 0)
    let rich = try SmallEconomy.history(with: [organisation()], through: 2020)[1].accounts[0]
    #expect(rich.recipients == 20 && rich.unspent == 130_000 && rich.refused == 0 && rich.eligible > 20)
  }

  @Test("Members produce a third, two thirds and then a hundredth more, and only as long as they are members")
  func gain() throws {
    let years = try SmallEconomy.history(with: [organisation()], through: 2026)
    let without = try SmallEconomy.history(with: [], through: 2026)
    let first = Set(years[1].awards.map(\.firm))
    for (year, part) in [(1, 1.0), (2, 2), (3, 3), (4, 3), (5, 3), (6, 0)] {
      let rows = first.compactMap { years[year].firms.row(of: $0) }
      #expect(rows.count > 5)
      for row in rows {
        let gain = years[year].supports[Int(years[year].firms.supports[row])].productivity
        #expect(abs(gain - PortableMath.log(1 + Float(0.01 * part / 3))) < 1e-6)
      }
      let added = years[year].cells.grossValueAdded[1] - without[year].cells.grossValueAdded[1]
      #expect(part == 0 || added > 0)
    }
    #expect(years[3].cells.employment == without[3].cells.employment)
  }

  @Test(
    "Firms around the members gain nothing by default, and in proportion to the members where a scenario says so"
  )
  func spillover() throws {
    var parameters = ParameterValues()
    parameters["cluster_organisation.member_productivity"] = 0
    let silent = try SmallEconomy.history(with: [organisation(parameters)])
    #expect(silent.map(\.bits) == (try SmallEconomy.history(with: []).map(\.bits)))
    parameters["cluster_organisation.policy_productivity"] = 0.02
    let years = try SmallEconomy.history(with: [organisation(parameters)])
    let members = years[1].awards.compactMap { years[0].firms.row(of: $0.firm) }
    let persons = members.reduce(0) { $0 + Double(years[0].firms.persons(in: $1)) }
    let gain = PortableMath.log(1.02) * persons / years[0].cells.employment[1]
    let found = PortableMath.log(years[1].cells.grossValueAdded[1] / silent[1].cells.grossValueAdded[1])
    #expect(members.count == 20 && abs(found - gain) < 1e-9)
  }

  @Test("Other policies may be for members only")
  func membersOnly() throws {
    var eligibility = Eligibility()
    eligibility.isMember = true
    let grants = Scheme.grants("a", budget: 1e7, years: 2021...2021, eligibility: eligibility)
    let years = try SmallEconomy.history(with: [organisation(), grants])
    let served = Set(years[2].awards.filter { $0.policy == "a" }.map(\.firm.rawValue))
    #expect(!served.isEmpty && served.isSubset(of: years[1].members))
  }
}

import Stochastics
import Testing

@testable import EconomyModel

@Suite struct SmartSpecialisationTests {
  private func strategy(
    budget: Double = 1e6, priorities: [[Int]] = [[SmallEconomy.software]],
    bringingTogether pairs: [(Int, Int)] = [], _ innovation: Diversification.Innovation = .incremental
  ) -> SmartSpecialisation {
    SmartSpecialisation(
      id: "s", budget: budget, years: 2020...2021, priorities: priorities, bringingTogether: pairs,
      direction: Diversification(innovation, ParameterValues()), on: SmallEconomy.baseline)
  }

  private func levers(of policy: SmartSpecialisation) throws -> (Levers, Economy) {
    let economy = try SmallEconomy.opened()
    var levers = Levers(for: economy)
    policy.pull(&levers, in: economy, year: 2020, luck: PolicyLuck(seed: 1, replication: 1, year: 2020))
    return (levers, economy)
  }

  @Test(
    "Births turn to a priority by e^½ for each standard deviation of relatedness above the mean, never away from it"
  )
  func factor() {
    let direction = Diversification(.incremental, ParameterValues())
    #expect(abs(direction.factor(density: 0, raised: 2) - PortableMath.exp(1)) < 1e-12)
    #expect(direction.factor(density: 0, raised: 0) == 1 && direction.factor(density: -2, raised: -2) == 1)
  }

  @Test(
    "Radical innovation turns to what is far, succeeds less the farther it is, and more where priorities meet"
  )
  func radical() {
    let direction = Diversification(.radical, ParameterValues())
    let far = direction.factor(density: -1, raised: -1)
    #expect(abs(far - 1 - 0.3 * (PortableMath.exp(0.5) - 1)) < 1e-12)
    #expect(far < Diversification(.incremental, ParameterValues()).factor(density: 1, raised: 1))
    #expect(direction.factor(density: 1, raised: 1) == 1)
    #expect(direction.factor(density: -1, raised: -0.5) > far)
  }

  @Test("The factor is that of the province's standardised density, in the priority's divisions alone")
  func standardised() throws {
    let (levers, economy) = try levers(of: strategy())
    for region in 0..<3 {
      let densities = economy.cells(of: region).map { economy.cells.density[$0] }
      let mean = densities.reduce(0, +) / 4
      let deviation = (densities.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4).squareRoot()
      for division in 0..<4 {
        let z = deviation > 0 ? (densities[division] - mean) / deviation : 0
        let expected = division == SmallEconomy.software ? PortableMath.exp(0.5 * max(0, z)) : 1
        #expect(abs(levers.direction[region * 4 + division] - expected) < 1e-12)
      }
    }
    #expect(levers.direction.contains { $0 > 1.05 })
  }

  @Test("A province has as many births as without the strategy on average, and more of them in the priority")
  func sameBirths() throws {
    let settings = SmallEconomy.settings()
    let entry = Entry(firms: SmallEconomy.firms, baseline: SmallEconomy.baseline, settings: settings)
    let (levers, economy) = try levers(of: strategy())
    let rest = Levers(for: economy)
    var turned = 0
    for region in 0..<3 {
      let with = entry.meanBirths(in: region, elapsed: 1, economy: economy, under: levers)
      let without = entry.meanBirths(in: region, elapsed: 1, economy: economy, under: rest)
      #expect(abs(with.reduce(0, +) - without.reduce(0, +)) < 1e-9)
      let software = SmallEconomy.software
      if levers.direction[region * 4 + software] > 1 {
        #expect(with[software] > without[software] && with[SmallEconomy.shops] < without[SmallEconomy.shops])
        turned += 1
      }
    }
    #expect(turned > 0)
  }

  @Test("Bringing two priorities together raises the relatedness of their divisions and so the turn to them")
  func crossFertilisation() throws {
    let priorities = [[SmallEconomy.metals], [SmallEconomy.software]]
    let (apart, economy) = try levers(of: strategy(priorities: priorities))
    let (together, _) = try levers(of: strategy(priorities: priorities, bringingTogether: [(0, 1)]))
    // The third province has metal products and no textiles.
    let software = 8 + SmallEconomy.software
    #expect(economy.cells.locationQuotient[8 + SmallEconomy.metals]! > 1)
    #expect(together.direction[software] > apart.direction[software])
    #expect(Diversification(.incremental, ParameterValues()).broughtTogether(0.95) == 1)
  }

  @Test("Money is spent without recipients; without money, births stay where they are")
  func money() throws {
    let years = try SmallEconomy.history(with: [strategy()])
    #expect(years[1].accounts[0].paid == 500_000 && years[1].accounts[0].recipients == 0)
    #expect(years[2].accounts[0].overhead == 500_000 && years[3].accounts.isEmpty)
    let without = try SmallEconomy.history(with: []).map(\.bits)
    let idle = try SmallEconomy.history(with: [strategy(budget: 0)]).map(\.bits)
    #expect((years.map(\.bits) == without) == false && (idle == without) == true)
  }
}

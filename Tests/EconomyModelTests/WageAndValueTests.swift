import Stochastics
import Testing

@testable import EconomyModel

@Suite struct WageTests {
  @Test("The baseline's payroll comes out to the euro, in prices of 2020")
  func baseYear() throws {
    let economy = try SmallEconomy.opened()
    for (cell, source) in SmallEconomy.baseline.cells.enumerated() {
      #expect(abs(economy.cells.payroll[cell] - source.payroll / 0.98) < 1e-9)
      let labourCost = economy.cells.payroll[cell] + economy.cells.contributions[cell]
      #expect(abs(labourCost - source.labourCost / 0.98) < 1e-9)
    }
  }

  @Test("A planted effect of cluster strength shows in wages, log point by log point, and nowhere else")
  func plantedEffect() throws {
    var settings = SmallEconomy.settings(through: 2024)
    settings.parameters["wages.strength_effect"] = 0
    let without = try SmallEconomy.history(settings)
    settings.parameters["wages.strength_effect"] = 0.5
    let with = try SmallEconomy.history(settings)
    for year in 1...5 {
      for cell in 0..<12 {
        let strength = with[year].cells.strength[cell] - with[0].cells.strength[cell]
        let premium = PortableMath.log(with[year].cells.wage[cell] / without[year].cells.wage[cell])
        #expect(abs(premium - 0.5 * strength) < 1e-9)
      }
      #expect(with[year].cells.employment == without[year].cells.employment)
      #expect(with[year].cells.grossValueAdded == without[year].cells.grossValueAdded)
    }
  }

  @Test("With productivity, unemployment and clusters at rest, wages follow national productivity")
  func national() throws {
    var economy = try SmallEconomy.opened()
    let before = economy.cells.wage
    let national = Array(repeating: 0.004, count: 12)
    Wages(ParameterValues()).apply(
      to: &economy, lastRates: economy.regions.unemploymentRate, productivityGrowth: national)
    for (now, then) in zip(economy.cells.wage, before) {
      #expect(abs(PortableMath.log(now / then) - 0.004) < 1e-12)
    }
  }

  @Test("Firms share a twentieth of their own productivity's growth, and unemployment lowers wages")
  func sharesAndCurve() throws {
    var economy = try SmallEconomy.opened()
    let before = economy.cells.wage
    let rates = economy.regions.unemploymentRate.map { $0 / 2 }
    let growth = Array(repeating: 0.104, count: 12)
    Wages(ParameterValues()).apply(to: &economy, lastRates: rates, productivityGrowth: growth)
    let expected = 0.004 + 0.05 * 0.1 - 0.05 * PortableMath.log(2)
    for (now, then) in zip(economy.cells.wage, before) {
      #expect(abs(PortableMath.log(now / then) - expected) < 1e-12)
    }
  }
}

@Suite struct ValueAddedTests {
  @Test("In its own year the baseline's value added and GDP come out, in prices of 2020")
  func baseYear() throws {
    let economy = try SmallEconomy.opened()
    for (cell, source) in SmallEconomy.baseline.cells.enumerated() {
      #expect(abs(economy.cells.grossValueAdded[cell] - source.grossValueAdded / 0.98) < 1e-9)
    }
    for (region, source) in SmallEconomy.baseline.regions.enumerated() {
      #expect(abs(economy.regions.gdp[region] - source.gdp / 0.98) < 1e-9)
      #expect(abs(economy.regions.otherValueAdded[region] - source.otherValueAdded / 0.98) < 1e-9)
    }
  }

  @Test("Value added is efficient employment at the cell's scale, times productivity and demand")
  func production() throws {
    var valueAdded = ValueAdded(baseline: SmallEconomy.baseline, parameters: ParameterValues())
    var economy = try SmallEconomy.opened()
    valueAdded.open(&economy)
    let before = economy.cells.grossValueAdded
    economy.cells.efficientEmployment[1] *= 2
    economy.cells.productivity[1] = 1.1
    var levers = Levers(regions: 3, divisions: 4)
    for region in 0..<3 { levers.demand[4 * region + 1] = 0.9 }
    valueAdded.apply(to: &economy, under: levers)
    let demand = PortableMath.power(0.9, 1 - ParameterValues()["growth.demand_elasticity"])
    #expect(abs(economy.cells.grossValueAdded[1] / before[1] - 2 * 1.1 * demand) < 1e-12)
    #expect(economy.cells.grossValueAdded[0] == before[0])
    #expect(abs(economy.cells.grossValueAdded[5] / before[5] - demand) < 1e-12)
  }

  @Test(
    "A shock of 10 % to all demand takes about 10 % of GDP in its year and leaves employment scarred by 2 %")
  func shock() throws {
    var settings = SmallEconomy.settings(through: 2021)
    let without = try SmallEconomy.history(settings)
    settings.shocks = [DemandShock(id: "crisis", change: [2020: -0.1])]
    let with = try SmallEconomy.history(settings)
    let ratios = (1...2).map { with[$0].regions.gdp.reduce(0, +) / without[$0].regions.gdp.reduce(0, +) }
    #expect((0.87...0.91).contains(ratios[0]))
    #expect((0.99...1.01).contains(ratios[1]))
    let jobs = with[1].cells.employment.reduce(0, +) / without[1].cells.employment.reduce(0, +)
    #expect((0.97...0.99).contains(jobs))
  }
}

@Suite struct LabourMarketTests {
  @Test("The baseline has the initial unemployment rate in every province")
  func open() throws {
    let economy = try SmallEconomy.opened()
    for region in 0..<3 {
      let rate = 1 - economy.regions.employment[region] / economy.regions.labourForce[region]
      #expect(abs(rate - 0.055) < 1e-12)
      let cells = economy.cells(of: region).reduce(0) { $0 + economy.cells.employment[$1] }
      #expect(abs(economy.regions.employment[region] - cells - 1000) < 1e-9)
    }
  }

  @Test("Jobs that end become unemployment, and the rate never falls below its floor")
  func rates() throws {
    var economy = try SmallEconomy.opened()
    let market = LabourMarket(ParameterValues())
    let force = economy.regions.labourForce[0]
    economy.cells.employment[0] -= 0.01 * force
    economy.cells.employment[4] += 1000
    market.apply(to: &economy, under: Levers(regions: 3, divisions: 4))
    let expected = 1 - (economy.regions.employment[0] / (force * 1.002))
    #expect(abs(economy.regions.unemploymentRate[0] - expected) < 1e-12)
    #expect(economy.regions.unemploymentRate[0] > 0.055)
    #expect(abs(economy.regions.unemploymentRate[1] - 0.015) < 1e-12)
    #expect(abs(economy.regions.population[0] - 10_020) < 1e-9)
  }
}

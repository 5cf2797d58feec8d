import Classifications
import Stochastics
import Testing

@testable import EconomyModel

@Suite struct ExitHazardTests {
  private let census = FirmCensus(of: SmallEconomy.firms, baseline: SmallEconomy.baseline)

  @Test(
    "Expected deaths meet the published rates by age, by employees and by division at once",
    arguments: [0.05, 0.068, 0.1])
  func threeMargins(deathRate: Double) {
    let (targets, expected) = deaths(at: deathRate)
    #expect(distance(expected.byAge, targets.byAge) < 1e-6)
    #expect(distance(expected.byEmployees, targets.byEmployees) < 1e-6)
    #expect(distance(expected.byDivision, targets.byDivision) < 1e-6)
    #expect(abs(expected.byAge.reduce(0, +) / census.total - deathRate) < 1e-9)
  }

  @Test("Targets are the published rates applied to the firms there are")
  func targets() {
    let demography = SmallEconomy.baseline.demography
    let targets = ExitTargets(
      counts: census, baseline: SmallEconomy.baseline, deathRate: demography.deathRate)
    let firms = census.sums { census.count($0, $1, $2) }
    for age in 1...5 {
      #expect(abs(targets.byAge[age] - firms.byAge[age] * demography.exitByAge[age - 1]) < 1e-9)
    }
    let soleOwners = targets.byEmployees[0] / firms.byEmployees[0]
    let large = targets.byEmployees[3] / firms.byEmployees[3]
    #expect(abs(soleOwners / large - 0.09 / 0.008) < 1e-9)
    let software = targets.byDivision[SmallEconomy.software] / firms.byDivision[SmallEconomy.software]
    let metals = targets.byDivision[SmallEconomy.metals] / firms.byDivision[SmallEconomy.metals]
    #expect(abs(software / metals - 0.08 / 0.05) < 1e-9)
  }

  @Test("No firm closes in the year of its birth")
  func newborns() {
    let hazards = ExitHazards(firms: SmallEconomy.firms, baseline: SmallEconomy.baseline, deathRate: 0.068)
    for division in 0..<4 { #expect(hazards.hazards(of: division).prefix(4).allSatisfy { $0 == 0 }) }
  }

  private func deaths(at rate: Double) -> (
    ExitTargets, (byAge: [Double], byEmployees: [Double], byDivision: [Double])
  ) {
    let (firms, baseline) = (SmallEconomy.firms, SmallEconomy.baseline)
    let hazards = ExitHazards(firms: firms, baseline: baseline, deathRate: rate)
    let expected = census.deaths { division, age, employees in
      Array(hazards.hazards(of: division))[age * 4 + employees]
    }
    return (ExitTargets(counts: census, baseline: baseline, deathRate: rate), expected)
  }

  private func distance(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).map { abs($0 - $1) }.max()!
  }
}

@Suite struct ExitTests {
  @Test("Deaths come to the territory's rate over many replications")
  func rate() throws {
    var (deaths, firms) = (0.0, 0.0)
    var exit = exit()
    for replication in 1...30 {
      var economy = try SmallEconomy.opened()
      economy.firms = SmallEconomy.firms
      let draws = Draws(seed: 1, replication: replication, decision: .exit, year: 2019)
      exit.apply(to: &economy, drawing: draws)
      deaths += economy.cells.deaths.reduce(0, +)
      firms += economy.cells.firms.reduce(0, +)
    }
    // Standard error: √(0.068 · 0.932 / 62,000 firm-years) = 0.001.
    #expect(abs(deaths / firms - 0.068) < 0.003)
  }

  @Test("Support that halves the hazard closes only firms that would have closed without it, and fewer")
  func support() throws {
    let without = try survivors(hazard: 1)
    let with = try survivors(hazard: 0.5)
    #expect(without.isSubset(of: with))
    let all = SmallEconomy.firms.firmCount
    let ratio = Double(all - with.count) / Double(all - without.count)
    #expect((0.35...0.65).contains(ratio))
  }

  @Test("Support that has ended helps nobody")
  func endedSupport() throws {
    #expect(try survivors(hazard: 0.01, until: 2018) == survivors(hazard: 1))
  }

  @Test("A stronger cluster lowers the hazard by β_exit a log point")
  func strength() throws {
    var settings = SmallEconomy.settings()
    settings.parameters["exit.strength_effect"] = 0.2
    var economy = try SmallEconomy.opened()
    economy.cells.strength = economy.cells.strength.map { $0 + 0.5 }
    economy.clusterSignals.update(from: economy.cells)
    let multiplier = exit(settings).multiplier(of: 3, in: economy)
    #expect(abs(multiplier - PortableMath.exp(-0.1)) < 1e-12)
  }

  @Test("Relatedness protects specialised cells and no others")
  func relatedness() throws {
    var economy = try SmallEconomy.opened()
    let specialised = try #require((0..<12).first { economy.cells.locationQuotient[$0]! > 1 })
    let ordinary = try #require((0..<12).first { economy.cells.locationQuotient[$0]! <= 1 })
    economy.cells.density = economy.cells.density.map { $0 * 2 }
    economy.clusterSignals.update(from: economy.cells)
    let zeta = ParameterValues()["exit.relatedness_elasticity"]
    let expected = economy.cells.density[specialised] > 0 ? PortableMath.power(2, -zeta) : 1
    #expect(abs(exit().multiplier(of: specialised, in: economy) - expected) < 1e-12)
    #expect(exit().multiplier(of: ordinary, in: economy) == 1)
  }

  private func exit(_ settings: ModelSettings = SmallEconomy.settings()) -> Exit {
    Exit(firms: SmallEconomy.firms, baseline: SmallEconomy.baseline, settings: settings)
  }

  private func survivors(hazard: Float, until: Int = 2019) throws -> Set<UInt64> {
    var economy = try SmallEconomy.opened()
    economy.firms = SmallEconomy.firms
    economy.supports.append(SupportTerms(growth: 0, hazard: hazard, until: until))
    for row in economy.firms.supports.indices { economy.firms.supports[row] = 1 }
    var exit = exit()
    exit.apply(to: &economy, drawing: Draws(seed: 2, replication: 1, decision: .exit, year: 2019))
    let firms = economy.firms
    return Set((0..<economy.cellCount).flatMap { firms.ids[firms.rows(of: $0)] })
  }
}

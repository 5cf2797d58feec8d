import Stochastics
import Testing

@testable import EconomyModel

@Suite struct KnowledgeTests {
  private let trendGrowth = SmallEconomy.baseline.trendGrowth

  @Test("Research that keeps its share of a GDP on trend leaves productivity on trend")
  func constantShare() throws {
    let excess = try excess(years: 30) { _, _ in }
    for year in excess { for cell in year { #expect(abs(cell) < 1e-9) } }
  }

  @Test("A lasting rise of public research raises productivity by ε_p ln of the rise in the long run")
  func publicResearch() throws {
    let excess = try excess(years: 80) { levers, _ in levers.publicResearchShare = 0.0029 * 1.5 }
    let expected = 0.085 * PortableMath.log(1.5)
    for cell in excess[80] { #expect(abs(cell - expected) < 1e-4) }
  }

  @Test("Public research begins to work in the third year after it is spent")
  func publicLag() throws {
    let excess = try excess(years: 6) { levers, _ in levers.publicResearchShare = 0.0058 }
    #expect((0...3).allSatisfy { excess[$0].allSatisfy { abs($0) < 1e-12 } })
    #expect((4...6).allSatisfy { excess[$0].allSatisfy { $0 > 1e-4 } })
  }

  @Test("Business research begins to work in the second year after it is spent")
  func businessLag() throws {
    let excess = try excess(years: 4) { levers, _ in levers.businessResearchShare = 0.0096 * 1.25 }
    #expect((0...2).allSatisfy { excess[$0].allSatisfy { abs($0) < 1e-12 } })
    #expect((3...4).allSatisfy { excess[$0].allSatisfy { $0 > 1e-4 } })
  }

  @Test("A lasting rise of business research raises productivity by ε_b ln of the rise, partly by spillovers")
  func businessResearch() throws {
    let excess = try excess(years: 80) { levers, _ in levers.businessResearchShare = 0.0096 * 1.25 }
    let whole = 0.08 * PortableMath.log(1.25)
    // Shops do no research: they live on spillovers, and their relatedness takes nothing from others.
    let expected = [whole, whole, 0.615 * whole, whole]
    for cell in 0..<12 { #expect(abs(excess[80][cell] - expected[cell % 4]) < 1e-4) }
  }

  @Test("Doubling a single year's research fades as knowledge depreciates")
  func fading() throws {
    let excess = try excess(years: 80) { levers, year in
      if year == 1 { levers.publicResearchShare = 0.0058 }
    }
    #expect(excess[4][0] > 0.005 && abs(excess[80][0]) < 1e-4)
  }

  @Test("Spillovers are the mean of related divisions' research, weighted by relatedness")
  func spillovers() throws {
    var parameters = ParameterValues()
    parameters["knowledge.spillover_share"] = 1
    parameters["knowledge.business_lag"] = 1
    var economy = try SmallEconomy.opened()
    var knowledge = Knowledge(baseline: SmallEconomy.baseline, parameters: parameters)
    let relatedness = SmallEconomy.baseline.relatedness
    knowledge.open(&economy)
    let before = economy.cells.knowledge
    for cell in 0..<12 where cell % 4 != SmallEconomy.textiles { economy.cells.grossValueAdded[cell] *= 0.5 }
    knowledge.apply(to: &economy, under: Levers(regions: 3, divisions: 4), relatedness: relatedness, mix: 0)
    let lead = (0..<4).map { division in
      before[division] > 0
        ? PortableMath.log(economy.cells.knowledge[division] / before[division]) - trendGrowth : 0
    }
    economy.cells.productivity = Array(repeating: 1, count: 12)
    knowledge.apply(to: &economy, under: Levers(regions: 3, divisions: 4), relatedness: relatedness, mix: 0)
    for division in 0..<4 {
      let weights = zip(relatedness[division], before).map { $1 > 0 ? $0 : 0 }
      let spillover = zip(weights, lead).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
      let expected = SmallEconomy.baseline.divisions[division].productivityTrend + 0.08 * spillover
      #expect(abs(PortableMath.log(economy.cells.productivity[division]) - expected) < 1e-12)
    }
    #expect(lead[SmallEconomy.textiles] > 0.05 && lead[SmallEconomy.metals] < 0)
  }

  /// ln A less its trend, by year and cell, with GDP on trend and `policy` from the first year on, without crowding-in.
  private func excess(years: Int, policy: (inout Levers, Int) -> Void) throws -> [[Double]] {
    var economy = try SmallEconomy.opened()
    var parameters = ParameterValues()
    parameters["knowledge.crowding_in"] = 0
    var knowledge = Knowledge(baseline: SmallEconomy.baseline, parameters: parameters)
    knowledge.open(&economy)
    let (gdp, value) = (economy.regions.gdp, economy.cells.grossValueAdded)
    var excess = [Array(repeating: 0.0, count: 12)]
    for year in 1...years {
      // Research is paid out of last year's GDP.
      let growth = PortableMath.exp(trendGrowth * Double(year - 1))
      var levers = Levers(regions: 3, divisions: 4)
      policy(&levers, year)
      economy.regions.gdp = gdp.map { $0 * growth }
      economy.cells.grossValueAdded = value.map { $0 * growth }
      knowledge.apply(
        to: &economy, under: levers, relatedness: SmallEconomy.baseline.relatedness, mix: 0)
      excess.append(
        economy.cells.productivity.enumerated().map { cell, level in
          PortableMath.log(level)
            - SmallEconomy.baseline.divisions[cell % 4].productivityTrend * Double(year)
        })
    }
    return excess
  }
}

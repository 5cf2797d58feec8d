import Firms
import Stochastics
import Testing

@testable import EconomyModel

@Suite struct GrowthTests {
  @Test("Growth without drift is a Laplace shock whose scale is that of (3.2)")
  func tent() {
    let parameters = ParameterValues()
    var firms = FirmTable(rooms: [4000])
    for serial in 0..<4000 {
      firms.append(FirmID(cell: 0, birthYear: 1990, serial: serial), size: 100, efficiency: 1)
    }
    let terms = GrowthTerms(
      equation: GrowthEquation(parameters), year: 2020, drift: 0, displacement: 0, support: [0],
      luck: Draws(seed: 1, replication: 1, decision: .growth, year: 2020))
    let grown = firms.grow(rows: 0..<4000, under: terms, with: FirmPasses(.best))
    let shocks = firms.sizes.map { PortableMath.log(Double($0) / 100) }
    let scale = shocks.reduce(0) { $0 + abs($1) } / 4000
    // The standard error of the mean of |ε| is 1/√n; bins of size are an eighth of an octave wide.
    let expected =
      parameters["growth.laplace_scale"] * PortableMath.power(100, -parameters["growth.scale_exponent"])
    #expect(abs(scale / expected - 1) < 0.06)
    // The kurtosis of Laplace's distribution is 6, that of the normal one 3.
    let squares = shocks.map { $0 * $0 }
    #expect((4.5...8).contains(mean(zip(squares, squares).map(*)) / (mean(squares) * mean(squares))))
    #expect(abs(grown.all - firms.sizes.reduce(0) { $0 + Double($1) - 100 }) < 1e-6)
    #expect(grown.supported == 0)
  }

  @Test("A size is reflected at the floor, where no firm gets lost")
  func floor() {
    let equation = GrowthEquation(ParameterValues())
    let floor = Float(ParameterValues()["growth.size_floor"])
    let reflected = equation.grown(0.5, by: -1)
    #expect(abs(reflected - floor * floor / (0.5 * PortableMath.exp(Float(-1)))) < 1e-6)
    for shock in stride(from: Float(-3), through: 3, by: 0.1) {
      #expect(equation.grown(0.6, by: shock) >= floor)
    }
  }

  @Test("Congestion slows a province only when unemployment is below the tight rate")
  func congestion() throws {
    var economy = try SmallEconomy.opened()
    let growth = Growth(ParameterValues(), passes: FirmPasses(.best))
    let levers = Levers(regions: 3, divisions: 4)
    let drift = { (economy: Economy) in
      growth.drift(of: 1, in: economy, under: levers, balance: [0, 0.01, 0, 0])
    }
    #expect(drift(economy) == 0.01)
    economy.regions.unemploymentRate[0] = 0.03
    #expect(abs(drift(economy) - 0.0) < 1e-12)
  }

  @Test("Demand 10 % below trend takes ε_D ln 0.9 of employment, and gives it back when it returns")
  func demand() throws {
    var economy = try SmallEconomy.opened()
    let growth = Growth(ParameterValues(), passes: FirmPasses(.best))
    var levers = Levers(regions: 3, divisions: 4)
    DemandShock(id: "crisis", divisions: [1], change: [2020: -0.1]).pull(&levers, in: economy, year: 2020)
    let balance = [0.0, 0, 0, 0]
    let fall = growth.drift(of: 1, in: economy, under: levers, balance: balance)
    #expect(abs(fall - ParameterValues()["growth.demand_elasticity"] * PortableMath.log(0.9)) < 1e-12)
    #expect(growth.drift(of: 2, in: economy, under: levers, balance: balance) == 0)
    economy.takeSignals(levers)
    let recovery = growth.drift(of: 1, in: economy, under: Levers(regions: 3, divisions: 4), balance: balance)
    #expect(abs(recovery + fall) < 1e-12)
  }

  @Test("What supported firms gain, unsupported ones lose: in the province if local, in all provinces if not")
  func displacement() throws {
    var economy = try SmallEconomy.opened()
    economy.lastEmploymentSupported[1] = 10
    economy.lastEmploymentSupported[2] = 10
    let rates = Displacement(of: economy)
    let metals = [1, 5, 9].reduce(0) { $0 + economy.cells.employment[$1] }
    for cell in [1, 5, 9] { #expect(abs(rates.rate(of: cell) - 0.1 * 10 / metals) < 1e-15) }
    #expect(abs(rates.rate(of: 2) - 0.8 * 10 / economy.cells.employment[2]) < 1e-15)
    #expect(rates.rate(of: 6) == 0 && rates.rate(of: 0) == 0)
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}

@Suite struct DemandPathTests {
  @Test("Without policy, expected employment of every division stays on its trend")
  func onTrend() throws {
    let runs = try (1...16).map {
      try SmallEconomy.history(SmallEconomy.settings(through: 2025), replication: $0)
    }
    for division in 0..<4 {
      let trend = SmallEconomy.baseline.divisions[division].employmentTrend
      let drifts = runs.map { years in
        PortableMath.log(employment(of: division, in: years[6]) / employment(of: division, in: years[0]))
          - 6 * trend
      }
      let mean = drifts.reduce(0, +) / 16
      let variance = drifts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 15
      let error = (variance / 16).squareRoot()
      #expect(abs(mean) < 0.01 + 3 * error, "division \(division): \(mean) with standard error \(error)")
      #expect(error < 0.03)
    }
  }

  @Test("The path is the same whatever the policies, shocks and replications of the run")
  func samePath() throws {
    var settings = SmallEconomy.settings(through: 2022)
    let plain = try DemandPath(baseline: SmallEconomy.baseline, firms: SmallEconomy.firms, settings: settings)
    settings.policies = [Scheme.grants(budget: 1e6, effects: Scheme.effects(additionality: 1))]
    settings.shocks = [DemandShock(id: "crisis", change: [2020: -0.2])]
    let other = try DemandPath(baseline: SmallEconomy.baseline, firms: SmallEconomy.firms, settings: settings)
    #expect(plain.years.count == 3)
    #expect(plain.years.map(\.balances) == other.years.map(\.balances))
    #expect(plain.years.map(\.mix) == other.years.map(\.mix))
  }

  private func employment(of division: Int, in economy: Economy) -> Double {
    stride(from: division, to: economy.cellCount, by: 4).reduce(0) { $0 + economy.cells.employment[$1] }
  }
}

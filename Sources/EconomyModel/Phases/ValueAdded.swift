import Stochastics

/// Value added of the cells and gross domestic product of the provinces.
///
///     GVA_rd = a_rd · A_rd · exp(λ_rd + β_prod · ΔS_rd) · D_rd^(1 − ε_D) · Σ_f n_f e^{z_f}                 (8.1)
///     GDP_r = (Σ_d GVA_rd + other_r) · (1 + taxes less subsidies on products)                               (8.2)
///
/// λ are the log points of productivity that policies and shocks add. D is demand relative to its trend. Its part ε_D works
/// through the persons employed, equation (3.3), and the rest through what each of them produces, so output follows demand
/// one to one. other_r is the value added of activities without modelled firms, which follows the baseline's trend and the
/// average demand of the province. The multiplier on public spending is off: no euro counts twice.
struct ValueAdded {
  let strengthEffect: Double
  private let demandElasticity: Double
  private let otherGrowth: Double
  private var scale: [Double] = []
  private var taxRate: [Double] = []
  private var otherBase: [Double] = []
  private var elapsed = 0

  init(baseline: Baseline, parameters: ParameterValues) {
    strengthEffect = parameters["value_added.strength_effect"]
    demandElasticity = parameters["growth.demand_elasticity"]
    otherGrowth = baseline.trendGrowth
  }

  /// Sets a_rd and the tax rates so that the baseline's value added and GDP come out.
  mutating func open(_ economy: inout Economy) {
    let prices = economy.toConstantPrices
    scale = (0..<economy.cellCount).map { cell in
      let base = economy.cells.efficientEmployment[cell]
      return base > 0 ? economy.baseline.cells[cell].grossValueAdded * prices / base : 0
    }
    otherBase = economy.baseline.regions.map { $0.otherValueAdded * prices }
    taxRate = economy.baseline.regions.indices.map { region in
      let firms = economy.cells(of: region).reduce(0) { $0 + economy.baseline.cells[$1].grossValueAdded }
      return economy.baseline.regions[region].gdp / (firms + economy.baseline.regions[region].otherValueAdded)
        - 1
    }
    produce(&economy, under: Levers(for: economy))
  }

  /// Equations (8.1) and (8.2).
  mutating func apply(to economy: inout Economy, under levers: Levers) {
    elapsed += 1
    produce(&economy, under: levers)
  }

  private func produce(_ economy: inout Economy, under levers: Levers) {
    takeDown(levers, in: &economy)
    for region in 0..<economy.regionCount {
      let demand = economy.averageDemand(levers, in: region)
      var firms = 0.0
      for cell in economy.cells(of: region) {
        let demandFactor = PortableMath.power(levers.demand[cell], 1 - demandElasticity)
        let output =
          scale[cell] * demandFactor * economy.cells.efficientEmployment[cell]
          * PortableMath.exp(levers.productivity[cell])
        let value = output * economy.cells.productivity[cell] * strengthFactor(of: cell, in: economy)
        economy.cells.grossValueAdded[cell] = value
        economy.cells.operatingSurplus[cell] =
          value - economy.cells.payroll[cell] - economy.cells.contributions[cell]
        firms += value
      }
      economy.regions.otherValueAdded[region] =
        otherBase[region] * PortableMath.exp(otherGrowth * Double(elapsed)) * demand
      economy.regions.gdp[region] = (firms + economy.regions.otherValueAdded[region]) * (1 + taxRate[region])
    }
  }

  /// Keeps the log points of (8.1) that do not come from firms or knowledge, for who asks what moved value added.
  private func takeDown(_ levers: Levers, in economy: inout Economy) {
    for cell in 0..<economy.cellCount {
      economy.cells.demandPoints[cell] = (1 - demandElasticity) * PortableMath.log(levers.demand[cell])
      economy.cells.policyPoints[cell] = levers.productivity[cell]
      economy.cells.strengthPoints[cell] = strengthEffect * economy.clusterSignals.strengthChange[cell]
    }
  }

  private func strengthFactor(of cell: Int, in economy: borrowing Economy) -> Double {
    PortableMath.exp(strengthEffect * economy.clusterSignals.strengthChange[cell])
  }

  static let parameters = [
    ParameterDefinition(
      "value_added.strength_effect", symbol: "β_prod", unit: "log points per log point",
      "Effect of a change in cluster strength on productivity", equation: "(8.1)", central: 0.03,
      range: 0...0.05,
      allowed: -1...1, evidence: ["P129"], confidence: .low,
      source: "Di Giacinto et al. (2014): productivity premium of Italian districts"),
    ParameterDefinition(
      "value_added.productivity_dispersion", symbol: "σ_z", unit: "log points",
      "Standard deviation of firms' relative productivity within a cell", equation: "(8.1)", central: 0.5,
      range: 0.3...0.7, allowed: 0...1.5, confidence: .low, source: "Assumption"),
  ]
}

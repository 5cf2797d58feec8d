import Firms
import Stochastics

/// Growth of firms.
///
///     Δ ln s_f = drift_c + β_grow · ΔS_c + support_f − displacement_c + young_f + σ(s) · ε,   ε ~ Laplace(0, 1)   (3.1)
///     σ(s) = σ₀ · max(s, 1)^−γ · (m for young firms),  s reflected at the floor f < 1,  n = max(1, s)             (3.2)
///     drift_c = balance_d + income effect (local divisions) − congestion when unemployment is low + demand        (3.3)
///     displacement_c = δ_d · (employment gained by supported firms of the cell's market) / employment             (3.4)
///
/// n, the persons employed, is never below one, the owner; s, what the firm's work would employ, may be. So most
/// sole owners stay alone from year to year, as they do; young_f is for young firms with employees, s ≥ 1.5. balance_d
/// is the drift under which the division's employment is expected to follow its trend without any policy
/// (`DemandPath`).
struct Growth {
  let equation: GrowthEquation
  let strengthEffect: Double
  let incomeEffect: Double
  let congestion: Double
  let tightRate: Double
  let demandElasticity: Double
  private let passes: FirmPasses
  private var terms: GrowthTerms
  private var displacement = Displacement()

  init(_ parameters: ParameterValues, passes: FirmPasses) {
    self.passes = passes
    equation = GrowthEquation(parameters)
    terms = .blank(equation)
    strengthEffect = parameters["growth.strength_effect"]
    incomeEffect = parameters["growth.income_effect"]
    congestion = parameters["growth.congestion"]
    tightRate = parameters["growth.tight_unemployment"]
    demandElasticity = parameters["growth.demand_elasticity"]
  }

  /// Grows every firm that was there before this year's births.
  mutating func apply(
    to economy: inout Economy, under levers: Levers, drawing draws: Draws, balance: [Double]
  ) {
    displacement.update(from: economy)
    var terms = take(&terms, leaving: .blank(equation))
    defer { self.terms = terms }
    (terms.year, terms.luck) = (economy.year, draws)
    terms.support.removeAll(keepingCapacity: true)
    for support in economy.supports {
      terms.support.append(support.until >= economy.year ? support.growth : 0)
    }
    for cell in 0..<economy.cellCount where economy.firms.count(of: cell) > 0 {
      terms.drift = Float(drift(of: cell, in: economy, under: levers, balance: balance))
      terms.displacement = Float(displacement.rate(of: cell))
      let old = economy.firms.rows(of: cell).dropLast(Int(economy.cells.births[cell]))
      let grown = economy.firms.grow(rows: old, under: terms, with: passes)
      economy.cells.employmentGrown[cell] = grown.all
      economy.cells.employmentSupported[cell] += grown.supported
    }
  }

  /// The part of a firm's growth that is its cell's, equations (3.1) and (3.3) without displacement.
  func drift(of cell: Int, in economy: borrowing Economy, under levers: Levers, balance: [Double]) -> Double {
    let (region, division) = (economy.region(of: cell), economy.division(of: cell))
    let slack = economy.regions.unemploymentRate[region] - tightRate
    let income =
      economy.baseline.divisions[division].isLocal ? incomeEffect * economy.incomeSignal[region] : 0
    let demand =
      demandElasticity
      * (PortableMath.log(levers.demand[cell]) - PortableMath.log(economy.demand[cell]))
    return balance[division] + strengthEffect * economy.clusterSignals.strengthChange[cell] + income
      + congestion * min(0, slack) + demand
  }
}

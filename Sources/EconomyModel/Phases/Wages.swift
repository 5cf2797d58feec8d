import Stochastics

/// Real wages of the cells and the payroll that follows.
///
///     Δ ln w_rd = Δ ln national productivity + ρ · Δ ln(own / national productivity)
///                 + β_wage · ΔS_rd − 0.05 · Δ ln u_r                                                      (6.1)
///     w_f = w_rd · [1 + ρ (e^z − 1)],   payroll_rd = Σ_f w_f n_f                                          (6.2)
///
/// ΔS is the change from last year to this. Within a cell, firms share rents with the same ρ.
struct Wages {
  let nationalGrowth: Double
  let rentSharing: Double
  let strengthEffect: Double
  let wageCurve: Double

  init(_ parameters: ParameterValues) {
    nationalGrowth = parameters["wages.national_productivity_growth"]
    rentSharing = parameters["wages.rent_sharing"]
    strengthEffect = parameters["wages.strength_effect"]
    wageCurve = parameters["wages.unemployment_elasticity"]
  }

  /// Sets wages so that the baseline's payroll comes out.
  func open(_ economy: inout Economy) {
    for cell in 0..<economy.cellCount where economy.cells.employment[cell] > 0 {
      let payroll = economy.baseline.cells[cell].payroll * economy.toConstantPrices
      economy.cells.wage[cell] = payroll / wageBase(of: cell, in: economy) * 1000
    }
    pay(&economy)
  }

  /// Moves wages by (6.1) and pays them out.
  func apply(to economy: inout Economy, lastRates: [Double], productivityGrowth: [Double]) {
    for cell in 0..<economy.cellCount {
      let region = economy.region(of: cell)
      let unemployment = PortableMath.log(economy.regions.unemploymentRate[region] / lastRates[region])
      let growth =
        nationalGrowth + rentSharing * (productivityGrowth[cell] - nationalGrowth)
        + strengthEffect * economy.clusterSignals.strengthStep[cell] + wageCurve * unemployment
      economy.cells.wage[cell] *= PortableMath.exp(growth)
    }
    pay(&economy)
  }

  /// Σ_f n_f [1 + ρ (e^z − 1)]: persons, weighted by what their firm pays relative to the mean.
  private func wageBase(of cell: Int, in economy: borrowing Economy) -> Double {
    let persons = economy.cells.employment[cell]
    return persons + rentSharing * (economy.cells.efficientEmployment[cell] - persons)
  }

  private func pay(_ economy: inout Economy) {
    for cell in 0..<economy.cellCount {
      economy.cells.payroll[cell] = economy.cells.wage[cell] * wageBase(of: cell, in: economy) / 1000
      let source = economy.baseline.cells[cell]
      let rate = source.payroll > 0 ? source.labourCost / source.payroll - 1 : 0
      economy.cells.contributions[cell] = economy.cells.payroll[cell] * rate
    }
  }

  static let parameters = [
    ParameterDefinition(
      "wages.national_productivity_growth", symbol: "Δ ln π", unit: "log points a year",
      "Growth of real labour productivity in Italy, which national bargaining hands on", equation: "(6.1)",
      central: 0.004, range: 0.003...0.005, allowed: -0.1...0.1, evidence: ["P270"], confidence: .medium,
      source: "Istat, Misure di produttività"),
    ParameterDefinition(
      "wages.rent_sharing", symbol: "ρ", unit: "elasticity", "How much of own productivity goes into wages",
      equation: "(6.1)", central: 0.05, range: 0.03...0.07, allowed: 0...1, evidence: ["P267"],
      confidence: .high, source: "Card, Devicienti and Maida (2014), Veneto; Matano and Naticchioni (2011)"),
    ParameterDefinition(
      "wages.strength_effect", symbol: "β_wage", unit: "log points per log point",
      "Effect of cluster strength on wages: the Ketels–Protsiv channel", equation: "(6.1)", central: 0.02,
      range: 0...0.05, allowed: -1...1, evidence: ["P132", "P125"], confidence: .low,
      source:
        "Ketels and Protsiv (2021): positive; de Blasio and Di Addario (2005): zero in Italian districts"),
    ParameterDefinition(
      "wages.unemployment_elasticity", symbol: "—", unit: "elasticity",
      "The wage curve: response of wages to local unemployment", equation: "(6.1)", central: -0.05,
      range: -0.1...0, allowed: -1...0, evidence: ["P268"], confidence: .medium,
      source: "Wage curve estimates for Italy"),
  ]
}

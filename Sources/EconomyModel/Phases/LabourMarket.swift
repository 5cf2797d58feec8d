import Stochastics

/// Labour force and unemployment of each province.
///
///     u_r = 1 − E_r / L_r;   L_r follows the population of the territory times a shock                     (7.1)
///
/// Employment is counted at the place of work, so the labour force is that which the province's jobs draw on,
/// commuters among them: it follows the residents of the whole territory and not those of the province alone. The rate
/// never falls below a floor: where jobs grow beyond the labour force, people move in for them.
struct LabourMarket {
  let initialRate: Double
  let floor: Double

  init(_ parameters: ParameterValues) {
    initialRate = parameters["labour.unemployment_rate"]
    floor = parameters["labour.unemployment_floor"]
  }

  /// Sets the labour force so that the baseline has the initial unemployment rate.
  func open(_ economy: inout Economy) {
    countEmployment(in: &economy)
    for region in 0..<economy.regionCount {
      economy.regions.population[region] = economy.baseline.regions[region].population
      economy.regions.labourForce[region] = economy.regions.employment[region] / (1 - initialRate)
      economy.regions.unemploymentRate[region] = initialRate
    }
  }

  /// Moves residents, labour force and unemployment by a year.
  func apply(to economy: inout Economy, under levers: Levers) {
    countEmployment(in: &economy)
    let residents = economy.regions.population.reduce(0, +)
    for region in 0..<economy.regionCount {
      economy.regions.population[region] *= 1 + economy.baseline.regions[region].populationGrowth
    }
    let growth = economy.regions.population.reduce(0, +) / residents
    for region in 0..<economy.regionCount {
      let employment = economy.regions.employment[region]
      let path =
        economy.regions.labourForce[region] * growth * (levers.labourForce / economy.labourForceFactor)
      let labourForce = max(path, employment / (1 - floor))
      economy.regions.labourForce[region] = labourForce
      economy.regions.unemploymentRate[region] = 1 - employment / labourForce
    }
  }

  private func countEmployment(in economy: inout Economy) {
    for region in 0..<economy.regionCount {
      let firms = economy.cells(of: region).reduce(0) { $0 + economy.cells.employment[$1] }
      economy.regions.employment[region] = firms + economy.regions.otherEmployment[region]
    }
  }

  static let parameters = [
    ParameterDefinition(
      "labour.unemployment_rate", symbol: "u", unit: "share of labour force",
      "Unemployment rate in the baseline's year", equation: "(7.1)", central: 0.055, range: 0.04...0.055,
      allowed: 0.005...0.5, evidence: ["P282"], confidence: .medium,
      source: "Founding documents: Lombardy about 2004; Istat's rate for 2019 is close to it"),
    ParameterDefinition(
      "labour.unemployment_floor", symbol: "u_min", unit: "share of labour force",
      "Unemployment rate that is never undercut", equation: "(7.1)", central: 0.015, range: 0.01...0.02,
      allowed: 0.001...0.2, confidence: .low, source: "Assumption: frictional unemployment"),
  ]
}

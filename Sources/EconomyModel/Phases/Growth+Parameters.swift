import Classifications
import Firms

extension GrowthEquation {
  /// Equation (3.2) with the parameters `growth.…`.
  init(_ parameters: ParameterValues) {
    self.init(
      scale: parameters["growth.laplace_scale"], exponent: parameters["growth.scale_exponent"],
      youngScale: Float(parameters["growth.young_scale"]),
      youngEmployerDrift: Float(parameters["growth.young_drift"]),
      leastEmployer: EmployeeClass.oneToFour.leastPersons, floor: Float(parameters["growth.size_floor"]))
  }
}

extension Growth {
  static let parameters = [
    ParameterDefinition(
      "growth.laplace_scale", symbol: "σ₀", unit: "log points a year",
      "Scale of the Laplace growth shock of a firm of one person", equation: "(3.2)", central: 0.12,
      range: 0.08...0.2, allowed: 0...0.5, evidence: ["P117"], confidence: .low,
      source: "Bottazzi and Secchi, Italian manufacturing, from memory: 0.12, smaller firms wider"),
    ParameterDefinition(
      "growth.scale_exponent", symbol: "γ", unit: "1", "How fast the growth shock narrows with size",
      equation: "(3.2)", central: 0.1, range: 0...0.2, allowed: 0...0.5, confidence: .low,
      source: "Assumption: nearly size-independent growth (P118, P119)"),
    ParameterDefinition(
      "growth.size_floor", symbol: "f", unit: "persons", "Smallest amount of work of a sole owner",
      equation: "(3.2)", central: 0.3, range: 0.3...0.5, allowed: 0.1...0.95, confidence: .low,
      source:
        "Assumption, set so that survivors without employees after three years are as many as Eurostat counts"
    ),
    ParameterDefinition(
      "growth.young_scale", symbol: "m", unit: "ratio",
      "Growth shock of firms up to five years old, relative to older ones", equation: "(3.2)", central: 1,
      range: 1...2, allowed: 0...4, confidence: .low,
      source: "Assumption: 1, no wider; a wider shock lets too many owners hire"),
    ParameterDefinition(
      "growth.young_drift", symbol: "young_f", unit: "log points a year",
      "Extra growth of firms with employees up to five years old", equation: "(3.1)", central: 0.14,
      range: 0.1...0.17, allowed: -0.5...0.5, evidence: ["P035", "P037"], confidence: .low,
      source:
        "From 2.39 persons a survivor after five years, three quarters of them alone: the others double (Validation)"
    ),
    ParameterDefinition(
      "growth.strength_effect", symbol: "β_grow", unit: "log points a year per log point",
      "Effect of a change in cluster strength on firms' growth", equation: "(3.1)", central: 0.03,
      range: 0.01...0.05, allowed: -1...1, evidence: ["P133"], confidence: .low,
      source: "Delgado, Porter and Stern (2014), from memory"),
    ParameterDefinition(
      "growth.income_effect", symbol: "λ", unit: "elasticity",
      "Effect of last year's real growth of the province on local divisions", equation: "(3.3)", central: 0,
      range: 0...0.5, allowed: 0...1, evidence: ["P266"], confidence: .medium,
      source: "Local job multiplier in Italian local labour markets"),
    ParameterDefinition(
      "growth.congestion", symbol: "χ", unit: "log points a year per unit of unemployment",
      "How much growth slows for each point that unemployment lies below the tight rate", equation: "(3.3)",
      central: 1, range: 0...2, allowed: 0...10, confidence: .low, source: "Assumption"),
    ParameterDefinition(
      "growth.tight_unemployment", symbol: "u*", unit: "share of labour force",
      "Unemployment rate below which vacancies slow growth", equation: "(3.3)", central: 0.04,
      range: 0.04...0.055, allowed: 0...0.2, evidence: ["P282"], confidence: .medium,
      source: "Founding documents: unemployment of Lombardy about 2004, low end"),
    ParameterDefinition(
      "growth.demand_elasticity", symbol: "ε_D", unit: "elasticity",
      "Response of employment to demand leaving its trend", equation: "(3.3)", central: 0.21,
      range: 0...0.5, allowed: 0...1, confidence: .medium,
      source: "Istat, Frame SBS territoriale, Lombardy 2019-2020: persons -1.6 %, value added -7.5 %"),
  ]
}

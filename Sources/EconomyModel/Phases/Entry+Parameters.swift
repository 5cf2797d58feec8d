import Firms
import Stochastics

extension EntrantSize {
  /// The sizes that the parameters `entry.…` state.
  public init(_ parameters: ParameterValues) {
    self.init(
      soleOwnerShare: parameters["entry.sole_owner_share"], meanPersons: parameters["entry.mean_persons"],
      floor: parameters["growth.size_floor"])
  }
}

extension Entry {
  static let parameters = [
    ParameterDefinition(
      "entry.sole_owner_share", symbol: "q", unit: "share of births",
      "Share of newborn firms without employees", equation: "(2.2)", central: 0.829, range: 0.811...0.832,
      allowed: 0...0.99, evidence: ["P033"], confidence: .high,
      source: "Eurostat, bd_size_r3: Lombardy 2019 (48,644 of 58,649 births); Italy 0.811 (2020)"),
    ParameterDefinition(
      "entry.mean_persons", symbol: "n̄", unit: "persons", "Mean persons employed by a newborn firm",
      equation: "(2.2)", central: 1.42, range: 1.375...1.476, allowed: 1.32...3, evidence: ["P034"],
      confidence: .high, source: "Istat, Demografia d'impresa, cohort 2004"),
    ParameterDefinition(
      "entry.strength_effect", symbol: "β_birth", unit: "log points per log point",
      "Effect of a change in cluster strength on births", equation: "(2.1)", central: 0.05, range: 0.01...0.1,
      allowed: -1...1, evidence: ["P135"], confidence: .low,
      source: "Delgado, Porter and Stern (2010), from memory"),
    ParameterDefinition(
      "entry.relatedness_elasticity", symbol: "η", unit: "elasticity",
      "Effect of a change in relatedness density on births", equation: "(4.6)", central: 1, range: 1...3,
      allowed: 0...5, evidence: ["P255"], confidence: .medium,
      source: "Boschma, Balland and Kogler (2015), US cities; the low end of the evidence"),
  ]
}

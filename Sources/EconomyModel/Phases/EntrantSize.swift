import Stochastics

/// The size of a newborn firm.
///
///     no employee with probability q: s = f^u;   else s = 1.5 (1 − u)^(−1/α), α so that the mean is n̄      (2.2)
///
/// f is the floor of size: a sole owner's work fills between f and 1 person, and the firm employs one.
public struct EntrantSize: Sendable {
  let soleOwnerShare: Double
  let meanPersons: Double
  private let logFloor: Float
  private let inverseExponent: Float

  /// The sizes that the parameters `entry.…` state.
  public init(_ parameters: ParameterValues) {
    soleOwnerShare = parameters["entry.sole_owner_share"]
    meanPersons = parameters["entry.mean_persons"]
    logFloor = Float(PortableMath.log(parameters["growth.size_floor"]))
    let meanOfEmployers = (meanPersons - soleOwnerShare) / (1 - soleOwnerShare)
    inverseExponent = Float((meanOfEmployers - 1.5) / meanOfEmployers)
  }

  /// The size drawn with the first two of `words`, equation (2.2).
  public func size(_ words: SIMD4<UInt32>) -> Float {
    let u = openUnitInterval(single: words.y)
    let isAlone = openUnitInterval(words.x) < soleOwnerShare
    return isAlone
      ? PortableMath.exp(logFloor * u) : 1.5 * PortableMath.exp(-inverseExponent * PortableMath.log(u))
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

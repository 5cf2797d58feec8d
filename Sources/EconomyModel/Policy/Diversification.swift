import Stochastics

/// How births turn to the priorities of a smart specialisation strategy.
///
///     γ_c = exp(ς · max(0, z′_c)), or γ_c = 1 + (exp(ς · max(0, −z_c)) − 1) · q^max(0, −z′_c) for radical innovation   (4.8)
///     φ′_ij = min(1, φ_ij + b) between divisions of priorities that are brought together                     (4.9)
///
/// z is the relatedness density ω of (4.5) in standard deviations above the mean of the province's divisions, z′ the same
/// under φ′. A priority that is not related to what the province has gains nothing from incremental innovation. That radical
/// innovation turns to what is far, and succeeds the less the farther it is, is an assumption.
public struct Diversification: Equatable, Sendable {
  /// What kind of innovation the strategy is after.
  public enum Innovation: String, CaseIterable, Sendable { case incremental, radical }

  public var innovation: Innovation
  /// ς, log-odds per standard deviation (P261).
  public var slope: Double
  /// q, the probability that radical innovation a standard deviation below the mean succeeds.
  public var radicalSuccess: Double
  /// b, what bringing two priorities together adds to the relatedness of their divisions.
  public var crossFertilisation: Double

  /// The numbers that the parameters `smart_specialisation.…` state.
  public init(_ innovation: Innovation, _ parameters: ParameterValues) {
    self.innovation = innovation
    slope = parameters["smart_specialisation.relatedness_slope"]
    radicalSuccess = parameters["smart_specialisation.radical_success"]
    crossFertilisation = parameters["smart_specialisation.cross_fertilisation"]
  }

  /// γ of (4.8): the factor on a division's births before those of the province are scaled back to their sum.
  ///
  /// - Parameters:
  ///   - density: z, standard deviations.
  ///   - raised: z′, standard deviations.
  public func factor(density: Double, raised: Double) -> Double {
    switch innovation {
    case .incremental: return PortableMath.exp(slope * max(0, raised))
    case .radical:
      let attempts = PortableMath.exp(slope * max(0, -density)) - 1
      return 1 + attempts * PortableMath.power(radicalSuccess, max(0, -raised))
    }
  }

  /// φ′ of (4.9) for φ between divisions of two priorities.
  public func broughtTogether(_ relatedness: Double) -> Double {
    min(1, relatedness + crossFertilisation)
  }

  static let parameters = [
    ParameterDefinition(
      "smart_specialisation.relatedness_slope", symbol: "ς", unit: "log-odds per standard deviation",
      "How far births in a priority turn to divisions that are related to those of the province",
      equation: "(4.8)", central: 0.5, range: 0.2...0.8, allowed: 0...3, evidence: ["P261"], confidence: .low,
      source: "A working default that fits Boschma, Balland and Kogler (2015): patent classes in US cities"),
    ParameterDefinition(
      "smart_specialisation.radical_success", symbol: "q", unit: "probability",
      "Radical innovation that succeeds a standard deviation of relatedness below the mean",
      equation: "(4.8)",
      central: 0.3, range: 0.1...0.5, allowed: 0.001...1, confidence: .low,
      source: "Assumption: most attempts at what a province has no relatives of fail"),
    ParameterDefinition(
      "smart_specialisation.cross_fertilisation", symbol: "b", unit: "relatedness",
      "What bringing two priorities together adds to the relatedness of their divisions",
      equation: "(4.9)", central: 0.1, range: 0...0.2, allowed: 0...1, confidence: .low,
      source: "Assumption: the sign is known (P259), no coefficient is"),
  ]
}

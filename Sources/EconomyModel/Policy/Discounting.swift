import Stochastics

/// What money and value added of later years are worth in the run's first year.
///
///     present value = Σ_t flow_t · (1 + r)^(first year − t)                                               (9.4)
public struct Discounting: Equatable, Sendable {
  /// The social discount rate r, a fraction a year.
  public var rate: Double
  /// The year whose worth is stated.
  public var firstYear: Int

  /// The rate of the parameter `evaluation.discount_rate`.
  public init(_ parameters: ParameterValues, from firstYear: Int) {
    (rate, self.firstYear) = (parameters["evaluation.discount_rate"], firstYear)
  }

  /// What one euro of `year` is worth in the first year.
  public func factor(_ year: Int) -> Double { PortableMath.power(1 + rate, Double(firstYear - year)) }

  static let parameters = [
    ParameterDefinition(
      "evaluation.discount_rate", symbol: "r", unit: "fraction a year",
      "Rate at which later money and value added are discounted to the run's first year", equation: "(9.4)",
      central: 0.03, range: 0...0.05, allowed: 0...0.2, confidence: .low,
      source: "Assumption: the usual range of social discount rates in public evaluation")
  ]
}

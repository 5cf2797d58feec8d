import Stochastics

/// How much an award is. Euro of 2020.
public enum AwardAmount: Equatable, Sendable {
  /// The same for every firm.
  case fixed(Double)
  /// A share of what the firm invests, up to a ceiling:
  ///
  ///     award = min(ceiling, intensity · I),   I = mean · Exp(1)                                          (1.5)
  ///
  /// The spread of investments within a scheme is an assumption; their mean is stated by the scenario.
  case shareOfInvestment(intensity: Double, mean: Double, ceiling: Double)

  /// The award of a firm with the luck `u` in (0, 1).
  func value(_ u: Double) -> Double {
    switch self {
    case .fixed(let amount): amount
    case .shareOfInvestment(let intensity, let mean, let ceiling):
      min(ceiling, intensity * mean * -PortableMath.log(u))
    }
  }

  /// The mean award.
  public var mean: Double {
    switch self {
    case .fixed(let amount): amount
    case .shareOfInvestment(let intensity, let mean, let ceiling):
      // E[min(c, X)] of an exponential X with mean m is m (1 − e^(−c/m)).
      intensity * mean * (1 - PortableMath.exp(-ceiling / (intensity * mean)))
    }
  }
}

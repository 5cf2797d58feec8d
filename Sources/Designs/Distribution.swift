import CGSL

/// A probability distribution of one number.
public enum Distribution: Hashable, Sendable {
  /// Equally likely between two values.
  case uniform(Double, Double)
  /// Between the first and last value, most likely at the middle one.
  case triangular(Double, Double, Double)
  /// Mean and standard deviation.
  case normal(Double, Double)

  /// The value that is reached with `probability`: the inverse of the distribution function.
  ///
  /// - Precondition: `probability` is in 0…1; a normal distribution has no finite value at either end.
  public func quantile(_ probability: Double) -> Double {
    precondition((0...1).contains(probability), "a probability")
    return switch self {
    case .uniform(let low, let high): gsl_cdf_flat_Pinv(probability, low, high)
    case .triangular(let low, let mode, let high):
      Self.triangularQuantile(probability, low, mode, high)
    case .normal(let mean, let deviation): mean + gsl_cdf_gaussian_Pinv(probability, deviation)
    }
  }

  /// The probability of a value of at most `value`.
  public func probability(upTo value: Double) -> Double {
    switch self {
    case .uniform(let low, let high): gsl_cdf_flat_P(value, low, high)
    case .triangular(let low, let mode, let high):
      Self.triangularProbability(value, low, mode, high)
    case .normal(let mean, let deviation): gsl_cdf_gaussian_P(value - mean, deviation)
    }
  }

  /// The values between which all of it lies.
  public var support: ClosedRange<Double> {
    switch self {
    case .uniform(let low, let high), .triangular(let low, _, let high): low...high
    case .normal: -.infinity...Double.infinity
    }
  }

  ///     x = a + √(p (b − a)(c − a)) below the mode c,   b − √((1 − p)(b − a)(b − c)) above it
  private static func triangularQuantile(
    _ probability: Double, _ low: Double, _ mode: Double, _ high: Double
  ) -> Double {
    if probability * (high - low) <= mode - low {
      return low + (probability * (high - low) * (mode - low)).squareRoot()
    }
    return high - ((1 - probability) * (high - low) * (high - mode)).squareRoot()
  }

  private static func triangularProbability(
    _ value: Double, _ low: Double, _ mode: Double, _ high: Double
  ) -> Double {
    if value <= low { return 0 }
    if value >= high { return 1 }
    if value <= mode { return (value - low) * (value - low) / ((high - low) * (mode - low)) }
    return 1 - (high - value) * (high - value) / ((high - low) * (high - mode))
  }
}

extension Distribution: CustomStringConvertible {
  /// As scenario files write it, for example `triangular(0.1, 0.2, 0.3)`.
  public var description: String {
    switch self {
    case .uniform(let low, let high): "uniform\(Self.list(low, high))"
    case .triangular(let low, let mode, let high): "triangular\(Self.list(low, mode, high))"
    case .normal(let mean, let deviation): "normal\(Self.list(mean, deviation))"
    }
  }

  /// Numbers in brackets, whole ones without a decimal point.
  private static func list(_ numbers: Double...) -> String {
    let texts = numbers.map { number in
      let text = "\(number)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    return "(\(texts.joined(separator: ", ")))"
  }
}

/// A distribution of which only what lies between two bounds can occur.
///
///     F⁻¹(p | a ≤ x ≤ b) = F⁻¹( F(a) + p (F(b) − F(a)) )                                                  (14.1)
public struct TruncatedDistribution: Hashable, Sendable {
  /// The distribution without bounds.
  public let distribution: Distribution
  /// The values that can occur; infinite where there is no bound.
  public let bounds: ClosedRange<Double>

  private let first: Double
  private let last: Double

  /// - Returns: nil where the distribution has nothing between the bounds.
  public init?(_ distribution: Distribution, within bounds: ClosedRange<Double>) {
    (self.distribution, self.bounds) = (distribution, bounds)
    first = distribution.probability(upTo: bounds.lowerBound)
    last = distribution.probability(upTo: bounds.upperBound)
    guard first < last else { return nil }
  }

  /// The value that is reached with `probability`.
  ///
  /// - Precondition: `probability` is in 0…1.
  public func quantile(_ probability: Double) -> Double {
    let value = distribution.quantile(min(1, first + probability * (last - first)))
    return min(max(value, bounds.lowerBound), bounds.upperBound)
  }

  /// The value at `level` of a grid over 0…1 that has points at both ends: there a distribution with tails stands at
  /// its 0.5 % and 99.5 % quantiles, since it has no ends of its own.
  ///
  /// - Precondition: `level` is in 0…1.
  public func value(atLevel level: Double) -> Double {
    if case .normal = distribution { return quantile(0.005 + 0.99 * level) }
    return quantile(level)
  }
}

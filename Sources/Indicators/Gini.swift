/// How unequal values are, from 0 (all equal) towards 1 (one has all).
///
///     G = 2 Σ_i i (x_i − x̄) / (n² x̄),  x ascending,   G* = G n / (n − 1)             (I.4)
///
/// Taken over location quotients this is the locational Gini: over the industries of a region its specialisation, over
/// the regions of an industry its spatial concentration.
public struct Gini: Equatable, Sendable {
  /// G, from 0 to 1 − 1/n.
  public let coefficient: Double
  /// G*, from 0 to 1; nil for a single value.
  public let normalised: Double?

  /// Returns nil when the values have no positive sum.
  ///
  /// - Precondition: no value is negative.
  /// - Complexity: O(n log n).
  public init?(of values: [Double]) {
    precondition(values.allSatisfy { $0 >= 0 }, "inequality is between values of at least 0")
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    guard mean > 0 else { return nil }
    let weighted = values.sorted().enumerated().reduce(0) { $0 + Double($1.offset + 1) * ($1.element - mean) }
    coefficient = min(max(2 * weighted / (count * count * mean), 0), 1)
    normalised = count > 1 ? min(coefficient * count / (count - 1), 1) : nil
  }
}

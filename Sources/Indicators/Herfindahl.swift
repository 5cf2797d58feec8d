/// How concentrated a total is on few of its parts.
///
///     H = Σ s_i²,   H* = (H − 1/n) / (1 − 1/n),   equivalent number = 1 / H          (I.3)
///
/// s_i is a part's share of the total, n the number of parts.
public struct Herfindahl: Equatable, Sendable {
  /// H, from 1/n (all parts equal) to 1 (one part is all).
  public let index: Double
  /// H*, from 0 (all parts equal) to 1; nil for a single part.
  public let normalised: Double?
  /// How many equal parts would have the same H.
  public var equivalentNumber: Double { 1 / index }

  /// Returns nil when the parts have no positive sum.
  ///
  /// - Complexity: O(parts).
  public init?(of parts: [Double]) {
    let shares = shares(of: parts)
    guard !shares.isEmpty else { return nil }
    index = shares.reduce(0) { $0 + $1 * $1 }
    let least = 1 / Double(shares.count)
    normalised = shares.count > 1 ? (index - least) / (1 - least) : nil
  }
}

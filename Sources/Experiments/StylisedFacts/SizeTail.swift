import Foundation

/// The exponent α of a Pareto tail, P(n > x) ~ x^−α, estimated in two ways.
///
///     Hill:        1/α = (1/k) Σ ln(n_i / n_min)                                                            (V.1)
///     rank-size:   ln(rank_i − ½) = c − α ln n_i, least squares (Gabaix and Ibragimov 2011)                 (V.2)
public struct SizeTail: Equatable, Sendable {
  /// Where the tail begins, persons: medium and large firms.
  public static let leastPersons = 50.5
  /// The estimate (V.1).
  public let hill: Double
  /// The estimate (V.2).
  public let rankSize: Double

  /// - Parameter sizes: the sizes in the tail, persons, in any order.
  /// - Complexity: O(n log n).
  init?(of sizes: [Float]) {
    guard sizes.count >= 10 else { return nil }
    let logs = sizes.sorted(by: >).map { log(Double($0)) }
    let excess = logs.reduce(0) { $0 + $1 - log(Self.leastPersons) }
    let ranks = logs.indices.map { log(Double($0) + 0.5) }
    guard excess > 0, let slope = leastSquaresSlope(of: ranks, on: logs) else { return nil }
    hill = Double(logs.count) / excess
    rankSize = -slope
  }
}

/// The slope of the least-squares line of `y` on `x`, nil when all `x` are the same.
func leastSquaresSlope(of y: [Double], on x: [Double]) -> Double? {
  let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
  var (products, squares) = (0.0, 0.0)
  for (x, y) in zip(x, y) {
    products += (x - meanX) * (y - meanY)
    squares += (x - meanX) * (x - meanX)
  }
  return squares > 0 ? products / squares : nil
}

/// The bootstrap's test of any value of a coefficient, from sums by cluster.
///
/// Under the value β₀ the restricted scores are linear in d = b_j − β₀. So is a draw's numerator, and its sum of squared
/// scores is quadratic: one pass over the draws serves every β₀.
///
///     t*(d)² = (n₀ + d n₁)² / (S₀₀ + 2 d S₀₁ + d² S₁₁)                  (W.2)
struct RestrictedTest {
  private let estimate: Double
  private let count: Int
  /// t against a value is d times this.
  private let slopeOfStatistic: Double
  /// The numbers of (W.2) by batch of eight draws: n₀, n₁, S₀₀, S₀₁, S₁₁.
  private let terms: Buffer<SIMD8<Double>>

  init(
    _ blocks: ClusterBlocks, _ place: Int, estimate: Double, _ draws: ClusterDraws, _ count: Int,
    _ workers: Workers
  ) throws(CovarianceError) {
    guard let factor = blocks.total.cholesky() else {
      throw .identifiedByCluster(cluster: 1, coefficient: place + 1)
    }
    let inverse = factor.inverseGram
    let column = blocks.regressors.lowerBound + place
    let direction = (0..<inverse.rows).map { inverse[$0, column] / inverse[column, column] }
    let parts = RestrictedScores(direction, inverse, blocks)
    let terms = Buffer<SIMD8<Double>>(repeating: .zero, count: 5 * draws.batches)
    workers.perform(blocks: draws.batches) { batch in
      parts.terms(draws.weights.base + batch * draws.clusters, into: terms.base + 5 * batch)
    }
    (self.estimate, self.count, self.terms) = (estimate, count, terms)
    slopeOfStatistic = parts.slopeOfStatistic
  }

  /// Returns t against `value`.
  func statistic(against value: Double) -> Double { (estimate - value) * slopeOfStatistic }

  /// Returns the share of draws with a statistic at least as far from zero as that of `value`.
  func pValue(of value: Double) -> Double {
    let distance = estimate - value
    let limit = abs(statistic(against: value)) * (1 - 1e-12)
    var exceeding = 0
    for batch in 0..<terms.count / 5 {
      let term = terms.base + 5 * batch
      let numerator = term[0] + distance * term[1]
      let squares = term[2] + distance * (2 * term[3] + distance * term[4])
      let squared = numerator * numerator / squares
      for lane in 0..<min(8, count - batch * 8) where squared[lane].squareRoot() >= limit { exceeding += 1 }
    }
    return Double(exceeding) / Double(count)
  }

  /// Returns the value on one `side` of the estimate where the p-value falls below `share`; nil where none does.
  func end(from estimate: Double, width: Double, side: Double, share: Double) -> Double? {
    var (inner, outer) = (0.0, 2 * width)
    while pValue(of: estimate + side * outer) > share {
      (inner, outer) = (outer, 2 * outer)
      if outer > 1e4 * width { return nil }
    }
    for _ in 0..<60 where outer - inner > 1e-9 * width {
      let middle = (inner + outer) / 2
      if pValue(of: estimate + side * middle) > share { inner = middle } else { outer = middle }
    }
    return estimate + side * (inner + outer) / 2
  }
}

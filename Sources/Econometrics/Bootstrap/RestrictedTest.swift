/// The bootstrap's test of one value of a coefficient, from sums by cluster.
struct RestrictedTest {
  private let estimate: Double
  private let draws: ClusterDraws
  private let count: Int
  private let workers: Workers
  /// The number of columns of Z.
  private let width: Int
  /// For each cluster Z_gʹe and Z_gʹx̃.
  private let residual: [[Double]]
  private let slope: [[Double]]
  /// a, and (ZʹZ)⁻¹.
  private let direction: [Double]
  private let inverse: Matrix

  init(
    _ blocks: ClusterBlocks, _ place: Int, estimate: Double, _ draws: ClusterDraws, _ count: Int,
    _ workers: Workers
  ) throws(CovarianceError) {
    guard let factor = blocks.total.cholesky() else {
      throw .identifiedByCluster(cluster: 1, coefficient: place + 1)
    }
    (self.estimate, self.draws, self.count, self.workers) = (estimate, draws, count, workers)
    let inverse = factor.inverseGram
    let column = blocks.regressors.lowerBound + place
    let direction = (0..<inverse.rows).map { inverse[$0, column] / inverse[column, column] }
    (self.inverse, self.direction, width) = (inverse, direction, inverse.rows)
    residual = blocks.scores
    slope = blocks.grams.map { $0 * direction }
  }

  /// Returns t against `value`.
  func statistic(against value: Double) -> Double {
    let scores = residual.map(along)
    let total = along(slope.reduce([Double](repeating: 0, count: width)) { zip($0, $1).map { $0 + $1 } })
    return (estimate - value) * total / scores.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// Returns the share of draws with a statistic at least as far from zero as that of `value`.
  func pValue(of value: Double) -> Double {
    let distance = estimate - value
    let restricted = zip(residual, slope).map { zip($0, $1).map { $0 + distance * $1 } }
    let scores = Buffer(restricted.map(along))
    let moves = Buffer(restricted.flatMap { inverse * $0 })
    let products = Buffer(slope.flatMap { $0 })
    let limit = abs(statistic(against: value)) * (1 - 1e-12)
    let exceeding = Buffer<Int>(repeating: 0, count: draws.batches)
    workers.perform(blocks: draws.batches) { batch in
      let squared = statistics(batch, scores, moves, products)
      for lane in 0..<min(8, count - batch * 8) where squared[lane].squareRoot() >= limit {
        exceeding[batch] += 1
      }
    }
    return Double((0..<draws.batches).reduce(0) { $0 + exceeding[$1] }) / Double(count)
  }

  /// Returns the value on one `side` of the estimate where the p-value falls below `share`; nil where none does.
  func end(from estimate: Double, width: Double, side: Double, share: Double) -> Double? {
    var (inner, outer) = (0.0, 2 * width)
    while pValue(of: estimate + side * outer) > share {
      (inner, outer) = (outer, 2 * outer)
      if outer > 1e4 * width { return nil }
    }
    for _ in 0..<24 where outer - inner > 1e-7 * width {
      let middle = (inner + outer) / 2
      if pValue(of: estimate + side * middle) > share { inner = middle } else { outer = middle }
    }
    return estimate + side * (inner + outer) / 2
  }

  /// The squared statistics of eight draws.
  private func statistics(
    _ batch: Int, _ scores: Buffer<Double>, _ moves: Buffer<Double>, _ products: Buffer<Double>
  ) -> SIMD8<Double> {
    let weights = draws.weights.base + batch * draws.clusters
    var solution = [SIMD8<Double>](repeating: .zero, count: width)
    var (numerator, squares) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
    solution.withUnsafeMutableBufferPointer { solution in
      for cluster in 0..<draws.clusters {
        let move = moves.base + cluster * width
        numerator += weights[cluster] * scores.base[cluster]
        for place in 0..<width { solution[place] += weights[cluster] * move[place] }
      }
      for cluster in 0..<draws.clusters {
        let product = products.base + cluster * width
        var score = weights[cluster] * scores.base[cluster]
        for place in 0..<width { score -= solution[place] * product[place] }
        squares += score * score
      }
    }
    return numerator * numerator / squares
  }

  private func along(_ vector: [Double]) -> Double {
    zip(direction, vector).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

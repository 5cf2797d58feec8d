/// Sums by cluster from which a draw's statistic follows, each in two parts: of the residuals, and per unit of b_j − β₀.
struct RestrictedScores: Sendable {
  /// The number of columns of Z, and of clusters.
  private let width, clusters: Int
  /// aʹu_g: the part of the residuals, then the other.
  private let scores, slopeScores: Buffer<Double>
  /// (ZʹZ)⁻¹u_g, both parts of a column side by side.
  private let moves: Buffer<SIMD2<Double>>
  /// Z_gʹx̃.
  private let products: Buffer<Double>
  /// t against a value, over b_j less the value.
  let slopeOfStatistic: Double

  init(_ direction: [Double], _ inverse: Matrix, residuals: [[Double]], slopes: [[Double]]) {
    func along(_ vector: [Double]) -> Double { zip(direction, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    (width, clusters) = (direction.count, residuals.count)
    (scores, slopeScores) = (Buffer(residuals.map(along)), Buffer(slopes.map(along)))
    moves = Buffer(
      zip(residuals, slopes).flatMap { zip(inverse * $0, inverse * $1).map { SIMD2($0, $1) } })
    products = Buffer(slopes.flatMap { $0 })
    let squares = residuals.map(along).reduce(0) { $0 + $1 * $1 }
    slopeOfStatistic = slopes.map(along).reduce(0, +) / squares.squareRoot()
  }

  /// Writes the five numbers of (W.2) for eight draws.
  func terms(_ weights: UnsafeMutablePointer<SIMD8<Double>>, into terms: UnsafeMutablePointer<SIMD8<Double>>)
  {
    let solution = Buffer<SIMD8<Double>>(repeating: .zero, count: 2 * width)
    for cluster in 0..<clusters {
      let (weight, move) = (weights[cluster], moves.base + cluster * width)
      terms[0] += weight * scores[cluster]
      terms[1] += weight * slopeScores[cluster]
      for place in 0..<width {
        solution.base[2 * place] += weight * move[place].x
        solution.base[2 * place + 1] += weight * move[place].y
      }
    }
    for cluster in 0..<clusters {
      let product = products.base + cluster * width
      var (score, slope) = (weights[cluster] * scores[cluster], weights[cluster] * slopeScores[cluster])
      for place in 0..<width {
        score -= solution.base[2 * place] * product[place]
        slope -= solution.base[2 * place + 1] * product[place]
      }
      terms[2] += score * score
      terms[3] += score * slope
      terms[4] += slope * slope
    }
  }
}

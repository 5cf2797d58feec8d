/// Sums by cluster from which a draw's statistic follows, each in two parts: of the residuals, and per unit of b_j − β₀.
struct RestrictedScores: Sendable {
  /// The number of columns of Z, and of clusters.
  private let width, clusters: Int
  /// aʹu_g: the part of the residuals, then the other.
  private let scores, slopeScores: Buffer<Double>
  /// (ZʹZ)⁻¹u_g, column by column for all clusters, both parts side by side.
  private let moves: Buffer<SIMD2<Double>>
  /// Z_gʹx̃.
  private let products: Buffer<Double>
  /// t against a value, over b_j less the value.
  let slopeOfStatistic: Double

  /// - Parameters:
  ///   - direction: a, the coefficients of the regressor's residual.
  ///   - inverse: (ZʹZ)⁻¹.
  init(_ direction: [Double], _ inverse: Matrix, _ blocks: ClusterBlocks) {
    let (width, clusters) = (direction.count, blocks.groups.count)
    (self.width, self.clusters) = (width, clusters)
    let (along, spread) = (Buffer(direction), LowerTriangle(inverse))
    let scores = Buffer<Double>(repeating: 0, count: clusters)
    let slopeScores = Buffer<Double>(repeating: 0, count: clusters)
    let products = Buffer<Double>(repeating: 0, count: clusters * width)
    let moves = Buffer<SIMD2<Double>>(repeating: .zero, count: clusters * width)
    blocks.visit { cluster, part in
      let slope = products.base + cluster * width
      part.gram.multiply(along.base, into: slope)
      scores[cluster] = scalarProduct(along.base, part.score.base, count: width)
      slopeScores[cluster] = scalarProduct(along.base, slope, count: width)
      let move = Buffer<Double>(repeating: 0, count: 2 * width)
      spread.multiply(part.score.base, into: move.base)
      spread.multiply(slope, into: move.base + width)
      for place in 0..<width {
        moves[place * clusters + cluster] = SIMD2(move[place], move[width + place])
      }
    }
    (self.scores, self.slopeScores, self.moves, self.products) = (scores, slopeScores, moves, products)
    let squares = scalarProduct(scores.base, scores.base, count: clusters)
    slopeOfStatistic = (0..<clusters).reduce(0) { $0 + slopeScores[$1] } / squares.squareRoot()
  }

  /// Writes the five numbers of (W.2) for eight draws.
  func terms(_ weights: UnsafeMutablePointer<SIMD8<Double>>, into terms: UnsafeMutablePointer<SIMD8<Double>>)
  {
    let solution = Buffer<SIMD8<Double>>(repeating: .zero, count: 2 * width)
    for place in 0..<width {
      let move = moves.base + place * clusters
      var (own, slope) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for cluster in 0..<clusters {
        own += weights[cluster] * move[cluster].x
        slope += weights[cluster] * move[cluster].y
      }
      (solution[2 * place], solution[2 * place + 1]) = (own, slope)
    }
    for cluster in 0..<clusters {
      terms[0] += weights[cluster] * scores[cluster]
      terms[1] += weights[cluster] * slopeScores[cluster]
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

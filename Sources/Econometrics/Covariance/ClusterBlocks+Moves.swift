import Stochastics

extension ClusterBlocks {
  /// A pivot below this share of ZʹWZ's own is none: the cluster alone determines the column.
  private static let determined = 1e-11

  /// Returns b − b_(g) of every cluster, cluster by cluster: what leaving it out moves the regressors' coefficients by.
  ///
  /// - Throws: `CovarianceError.identifiedByCluster`.
  func jackknifeMoves() throws(CovarianceError) -> [Double] {
    let (width, count) = (total.rows, regressors.count)
    let (whole, limits) = (LowerTriangle(total), total.diagonal.map { $0 * Self.determined })
    let moves = Buffer<Double>(repeating: 0, count: groups.count * count)
    let lost = Buffer<Int>(repeating: -1, count: groups.count)
    visit { cluster, part in
      let rest = LowerTriangle(count: width)
      for row in 0..<width {
        let (own, all, left) = (part.gram.row(row), whole.row(row), rest.row(row))
        for column in 0...row { left[column] = all[column] - own[column] }
      }
      lost[cluster] = rest.factorise(limits: limits).first { regressors.contains($0) } ?? -1
      rest.solve(part.score.base)
      rest.solveTransposed(part.score.base, from: regressors.lowerBound)
      for place in 0..<count { moves[cluster * count + place] = part.score[regressors.lowerBound + place] }
    }
    if let cluster = (0..<groups.count).first(where: { lost[$0] >= 0 }) {
      throw .identifiedByCluster(
        cluster: cluster + 1, coefficient: lost[cluster] - regressors.lowerBound + 1)
    }
    return (0..<moves.count).map { moves[$0] }
  }

  /// Returns b's share of every cluster with residuals times (I − H_gg)^−½: with ZʹWZ = LLʹ and M = L⁻¹ Z_gʹWZ_g L⁻ᵀ, it is
  /// L⁻ᵀ (I − M)^−½ L⁻¹ Z_gʹWe_g.
  ///
  /// - Throws: `CovarianceError` where ZʹWZ is singular or GSL fails.
  func adjustedMoves() throws(CovarianceError) -> [Double] {
    let (width, count) = (total.rows, regressors.count)
    let factor = LowerTriangle(total)
    guard factor.factorise(limits: [Double](repeating: 0, count: width)).isEmpty else {
      throw .identifiedByCluster(cluster: 1, coefficient: 1)
    }
    let moves = Buffer<Double>(repeating: 0, count: groups.count * count)
    let failures = Buffer<Bool>(repeating: false, count: groups.count)
    visit { cluster, part in
      factor.solve(part.score.base)
      let root = InverseRoot(count: width) { vector, product in
        factor.solveTransposed(vector)
        part.gram.multiply(vector, into: product)
        factor.solve(product)
      }
      failures[cluster] = !root.apply(to: part.score.base)
      factor.solveTransposed(part.score.base, from: regressors.lowerBound)
      for place in 0..<count { moves[cluster * count + place] = part.score[regressors.lowerBound + place] }
    }
    if let cluster = (0..<groups.count).first(where: { failures[$0] }) {
      throw .eigenvalues(cluster: cluster + 1)
    }
    return (0..<moves.count).map { moves[$0] }
  }
}

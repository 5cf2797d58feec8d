import CGSL
import Stochastics

/// Cluster-robust covariances that correct each cluster's residuals for its leverage.
public enum ClusterLeverageKind: String, Sendable {
  /// Residuals times (I − H_gg)^−½: unbiased under errors of one variance (Bell and McCaffrey 2002).
  case cr2 = "CR2"
  /// Residuals times (I − H_gg)⁻¹: the jackknife of clusters (MacKinnon, Nielsen and Webb 2023).
  case cr3 = "CR3"
}

extension FittedEquation {
  /// The covariance under errors correlated within clusters, corrected for the clusters' leverage; effects are included.
  ///
  /// With Z all columns that lie across clusters, leaving cluster g out moves the coefficients by
  ///
  ///     b − b_(g) = (ZʹZ − Z_gʹZ_g)⁻¹ Z_gʹe_g                            (V.6)
  ///
  /// - Parameters:
  ///   - kind: how residuals are corrected.
  ///   - clusters: the cluster of each row, any codes.
  ///   - conventions: what multiplies CR3; CR2 is multiplied by nothing.
  /// - Throws: `CovarianceError` where a cluster alone identifies a coefficient, or effects across clusters are too many.
  /// - Complexity: O(*nq²* + *Gq³*) for *q* columns of Z.
  public func covariance(
    _ kind: ClusterLeverageKind, clusteredBy clusters: [Int32], conventions: Conventions = .fixest
  ) throws(CovarianceError) -> Covariance {
    let blocks = try ClusterBlocks(self, clusters: try groups(of: [clusters])[0])
    let moves: [[Double]]
    switch kind {
    case .cr2: moves = try adjustedMoves(blocks)
    case .cr3:
      moves = try blocks.groups.rows.indices.map { group throws(CovarianceError) in
        try blocks.jackknife(group)
      }
    }
    let count = blocks.groups.count
    var matrix = Matrix(rows: coefficients.count, columns: coefficients.count)
    for move in moves { matrix.add(outer: move[...]) }
    let rule = SmallSample(equation: self, conventions: conventions)
    let counted = rule.coefficients(clusters: [blocks.groups])
    let factor = kind == .cr3 ? rule.jackknifeFactor(counted, clusters: count) : 1
    return Covariance(
      matrix: factor * matrix, kind: kind.rawValue, clusters: [count], degreesOfFreedom: count - 1,
      coefficientsCounted: counted)
  }

  /// b's share of each cluster with residuals times (I − H_gg)^−½: with ZʹZ = RʹR and R⁻ᵀ Z_gʹZ_g R⁻¹ = VΛVʹ, it is
  /// R⁻¹ V (I − Λ)^−½ Vʹ R⁻ᵀ Z_gʹ e_g.
  private func adjustedMoves(_ blocks: ClusterBlocks) throws(CovarianceError) -> [[Double]] {
    guard let factor = blocks.total.cholesky() else { throw .identifiedByCluster(cluster: 1, coefficient: 1) }
    var moves: [[Double]] = []
    for (group, gram) in blocks.grams.enumerated() {
      let half = Matrix(columns: gram.columnVectors.map(factor.solvedTransposed))
      let inner = Matrix(columns: half.transposed.columnVectors.map(factor.solvedTransposed))
      let (values, vectors): ([Double], Matrix)
      do { (values, vectors) = try inner.eigenvectors() } catch { throw .numerical(error) }
      var parts = vectors.transposed * factor.solvedTransposed(blocks.scores[group])
      for place in parts.indices {
        if values[place] > 1 - 1e-10 {
          parts[place] = 0
        } else {
          parts[place] /= (1 - values[place]).squareRoot()
        }
      }
      moves.append(Array(factor.solved(vectors * parts)[blocks.regressors]))
    }
    return moves
  }
}

extension ClusterBlocks {
  /// Returns b − b_(g) for the regressors.
  func jackknife(_ group: Int) throws(CovarianceError) -> [Double] {
    let rest = total - grams[group]
    let kept = rest.independentColumns(leastPivot: 1e-11)
    if let lost = regressors.first(where: { !kept.contains($0) }) {
      throw .identifiedByCluster(cluster: group + 1, coefficient: lost - regressors.lowerBound + 1)
    }
    guard let factor = rest.restricted(to: kept).cholesky() else {
      throw .identifiedByCluster(cluster: group + 1, coefficient: 1)
    }
    let move = factor.solved(factor.solvedTransposed(kept.map { scores[group][$0] }))
    return Array(move.suffix(regressors.count))
  }
}

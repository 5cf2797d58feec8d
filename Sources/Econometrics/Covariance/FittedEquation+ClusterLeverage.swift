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
  /// - Complexity: O(*nk²* + *Gq³*) for *q* columns of Z.
  public func covariance(
    _ kind: ClusterLeverageKind, clusteredBy clusters: [Int32], conventions: Conventions = .fixest
  ) throws(CovarianceError) -> Covariance {
    let blocks = try ClusterBlocks(self, clusters: try groups(of: [clusters])[0])
    let moves = kind == .cr3 ? try blocks.jackknifeMoves() : try blocks.adjustedMoves()
    let count = blocks.groups.count
    let matrix = meat(of: moves, groups: count)
    let rule = SmallSample(equation: self, conventions: conventions)
    let counted = rule.coefficients(clusters: [blocks.groups])
    let factor = kind == .cr3 ? rule.jackknifeFactor(counted, clusters: count) : 1
    return Covariance(
      matrix: factor * matrix, kind: kind.rawValue, clusters: [count], degreesOfFreedom: count - 1,
      coefficientsCounted: counted)
  }
}

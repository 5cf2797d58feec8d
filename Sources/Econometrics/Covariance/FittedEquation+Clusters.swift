extension FittedEquation {
  /// The covariance under errors correlated within clusters, of one or more ways (Cameron, Gelbach and Miller 2011).
  ///
  ///     V = Σ_S (−1)^{|S|+1} c_S B (Σ_g s_g s_gʹ) B                       (V.3)
  ///
  /// S runs over all crossings of the ways, g over the clusters of the crossing, s_g sums w e x over the cluster;
  /// c = (n − 1)/(n − K) · G/(G − 1): CR1. Under `Conventions.none` c = 1: CR0.
  ///
  /// - Parameters:
  ///   - ways: for each way of clustering, the cluster of each row, any codes.
  ///   - conventions: the small-sample correction.
  /// - Throws: `CovarianceError` for lists of other length, or a single cluster.
  /// - Complexity: O(*nk*) for each crossing.
  public func covariance(
    clusteredBy ways: [[Int32]], conventions: Conventions = .fixest
  ) throws(CovarianceError) -> Covariance {
    let ways = try groups(of: ways)
    let rule = SmallSample(equation: self, conventions: conventions)
    let counted = rule.coefficients(clusters: ways)
    let smallest = ways.map(\.count).min() ?? 0
    var matrix = Matrix(rows: coefficients.count, columns: coefficients.count)
    for subset in 1..<(1 << ways.count) {
      let members = ways.indices.filter { subset >> $0 & 1 == 1 }
      let crossing = Groups(crossing: members.map { ways[$0] })
      let clusters = conventions.clusterCount == .smallest ? smallest : crossing.count
      let sign = members.count % 2 == 1 ? 1.0 : -1
      matrix +=
        sign * rule.clusterFactor(clusters)
        * sandwich(meat(of: scoreSums(by: crossing), groups: crossing.count))
    }
    return Covariance(
      matrix: rule.coefficientFactor(counted) * matrix,
      kind: conventions.countsClusters ? "CR1" : "CR0", clusters: ways.map(\.count),
      degreesOfFreedom: smallest - 1, coefficientsCounted: counted)
  }

  /// Checks and numbers clusters.
  func groups(of ways: [[Int32]]) throws(CovarianceError) -> [Groups] {
    var groups: [Groups] = []
    for (place, codes) in ways.enumerated() {
      guard codes.count == observations else {
        throw .rows("clustering \(place + 1)", found: codes.count, expected: observations)
      }
      groups.append(Groups(codes))
      if groups[place].count < 2 { throw .oneCluster(way: place + 1) }
    }
    return groups
  }
}

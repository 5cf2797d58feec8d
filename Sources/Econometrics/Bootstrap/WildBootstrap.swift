/// The wild cluster bootstrap of one coefficient with the null imposed (Cameron, Gelbach and Miller 2008; WCR in MacKinnon,
/// Nielsen and Webb 2023), run on sums by cluster alone.
///
/// With a the coefficients of regressor j's residual x̃ = Za, u_g = Z_gʹ(e + (b_j − β₀)x̃)_g and weights v:
///
///     δ = Σ_g v_g u_g,  t* = aʹδ / (Σ_g (v_g aʹu_g − aʹZ_gʹZ_g (ZʹZ)⁻¹ δ)²)^½     (W.1)
public struct WildBootstrap: Sendable {
  /// The t statistic of the coefficient against zero, with errors by cluster and no small-sample factor.
  public let statistic: Double
  /// The share of draws with a statistic at least as far from zero.
  public let pValue: Double
  /// The values of the coefficient that are not rejected, in its unit; nil where the search finds no end.
  public let interval: ClosedRange<Double>?
  /// The number of draws.
  public let draws: Int

  /// - Parameters:
  ///   - equation: the fit.
  ///   - place: which of the kept regressors.
  ///   - clusters: the cluster of each row; a cluster's draws depend on the rank of its code alone.
  ///   - weights: the distribution of the weights.
  ///   - draws: the number of draws.
  ///   - level: the interval's coverage, in (0, 1).
  ///   - seed: of the draws; the same seed gives the same bits on any number of threads.
  ///   - threads: how many threads may work.
  /// - Throws: `CovarianceError` as for CR3.
  /// - Complexity: O(*DGq*) for *D* draws, *G* clusters and *q* columns that lie across clusters.
  public init(
    _ equation: FittedEquation, coefficient place: Int, clusteredBy clusters: [Int32],
    weights: ClusterWeights = .rademacher, draws: Int = 9_999, level: Double = 0.95, seed: UInt64 = 1,
    threads: Int = 2
  ) throws(CovarianceError) {
    precondition(draws > 0 && level > 0 && level < 1, "draws are above 0, a coverage lies between 0 and 1")
    _ = try equation.groups(of: [clusters])
    let groups = Groups(rising: clusters)
    let workers = Workers(threads: threads)
    let blocks = try ClusterBlocks(equation, clusters: groups, workers)
    let test = try RestrictedTest(
      blocks, place, estimate: equation.coefficients[place],
      ClusterDraws(weights, draws: draws, clusters: groups.count, seed: seed, workers), draws, workers)
    (statistic, pValue, self.draws) = (test.statistic(against: 0), test.pValue(of: 0), draws)
    let width = abs(equation.coefficients[place] / test.statistic(against: 0))
    let ends = [-1.0, 1].map { side in
      test.end(from: equation.coefficients[place], width: width, side: side, share: 1 - level)
    }
    interval = if let low = ends[0], let high = ends[1] { low...high } else { nil }
  }
}

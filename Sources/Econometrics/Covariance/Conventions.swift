/// How covariances are corrected for small samples: what programs disagree about.
public struct Conventions: Hashable, Sendable {
  /// Which of the absorbed effects' coefficients count in K.
  public enum EffectsCounted: String, Sendable {
    /// All that are not redundant.
    case all
    /// Those of effects not nested in a cluster, and at least one for the constant.
    case nonnested
    /// None.
    case none
  }

  /// How redundant coefficients of effects are found.
  public enum Redundancy: String, Sendable {
    /// As exactly as `AbsorbedDegrees` counts them.
    case exact
    /// One for each effect after the first.
    case onePerEffect
  }

  /// The number of clusters in the correction of errors clustered in several ways.
  public enum ClusterCount: String, Sendable {
    /// The smallest count of all ways, in every term.
    case smallest
    /// Each term's own.
    case own
  }

  /// What multiplies covariances under errors correlated over time.
  public enum SerialFactor: String, Sendable {
    /// (n − 1)/(n − K) · T/(T − 1) for T periods, as fixest and pyfixest; t has T − 1 degrees of freedom.
    case periods
    /// n/(n − K), as sandwich's `adjust = TRUE` and statsmodels' `use_correction`.
    case rows
  }

  /// What multiplies CR3, the sum over clusters of squared moves of the coefficients; CR2 is unbiased without a factor.
  public enum JackknifeFactor: String, Sendable {
    /// (n − 1)/(n − K) · G/(G − 1) as CR1, each where it counts: pyfixest; without both, sandwich's `cadjust = TRUE`.
    case counted
    /// (G − 1)/G, the jackknife's: sandwich's `cadjust = FALSE`, Stata's `vce(jackknife)`.
    case share
  }

  /// Whether covariances are multiplied by (n − 1)/(n − K), or n/(n − K) for HC1.
  public var countsCoefficients: Bool
  /// Which of the absorbed effects' coefficients count in K.
  public var effectsCounted: EffectsCounted
  /// How redundant coefficients of effects are found.
  public var redundancy: Redundancy
  /// Whether clustered covariances are multiplied by G/(G − 1).
  public var countsClusters: Bool
  /// Which G, where errors are clustered in several ways.
  public var clusterCount: ClusterCount
  /// What multiplies covariances under errors correlated over time.
  public var serialFactor: SerialFactor
  /// What multiplies CR3.
  public var jackknifeFactor: JackknifeFactor

  public init(
    countsCoefficients: Bool = true, effectsCounted: EffectsCounted, redundancy: Redundancy,
    countsClusters: Bool = true, clusterCount: ClusterCount, serialFactor: SerialFactor = .periods,
    jackknifeFactor: JackknifeFactor = .counted
  ) {
    (self.serialFactor, self.jackknifeFactor) = (serialFactor, jackknifeFactor)
    (self.countsCoefficients, self.countsClusters) = (countsCoefficients, countsClusters)
    (self.effectsCounted, self.redundancy, self.clusterCount) = (effectsCounted, redundancy, clusterCount)
  }

  /// As fixest and pyfixest: `ssc(k_adj = TRUE, k_fixef = "nonnested", G_adj = TRUE, G_df = "min")`.
  public static let fixest = Conventions(
    effectsCounted: .nonnested, redundancy: .onePerEffect, clusterCount: .smallest)
  /// As reghdfe: redundancy is counted exactly between two effects, nested effects are dropped.
  public static let reghdfe = Conventions(
    effectsCounted: .nonnested, redundancy: .exact, clusterCount: .smallest)
  /// As statsmodels, where effects are regressors: all count, and each way of clustering has its own G.
  public static let statsmodels = Conventions(
    effectsCounted: .all, redundancy: .exact, clusterCount: .own, serialFactor: .rows)
  /// As R's sandwich with `cadjust = FALSE` for HC2 and HC3 by cluster and `adjust = TRUE` over time.
  public static let sandwich = Conventions(
    effectsCounted: .all, redundancy: .exact, clusterCount: .own, serialFactor: .rows,
    jackknifeFactor: .share)
  /// No correction: CR0, and HC1 as HC0.
  public static let none = Conventions(
    countsCoefficients: false, effectsCounted: .all, redundancy: .exact, countsClusters: false,
    clusterCount: .own)
}

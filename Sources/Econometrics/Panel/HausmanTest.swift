/// Hausman's test (1978) that units are uncorrelated with the regressors, so that within and random effects estimate the same.
///
///     χ² = dʹ (V_within − V_random)⁻¹ d,   d = b_within − b_random         (P.6)
///
/// Compared are the coefficients that can be estimated both within and between units, under errors of one variance: of
/// indicators of years in a balanced panel both fits know the same. `MundlakRegression` tests the same under clustered errors.
public struct HausmanTest: Sendable {
  /// Which estimate of the errors' variance each covariance takes.
  public enum ErrorVariance: String, CaseIterable, Sendable {
    /// Each fit its own, as plm's `phtest` and Stata's `hausman`: the difference need not be positive definite.
    case own
    /// Both that of the within fit, as Stata's `hausman, sigmaless`: the difference is positive definite but for rounding.
    case within
  }

  /// The places of the regressors that are compared.
  public let compared: [Int]
  /// The test; nil where the difference of the covariances is not positive definite, and the statistic has no meaning.
  public let test: JointTest?

  /// A smaller share of V_within in what is left of the difference is rounding.
  private static let rounding = 1e-11

  /// - Parameters:
  ///   - model: the regression, which holds both fits.
  ///   - variance: which estimate of the errors' variance each covariance takes.
  /// - Throws: `PanelError.nothingToCompare` where no regressor has both coefficients.
  /// - Complexity: O(*k³*).
  public init(_ model: RandomEffectsRegression, variance: ErrorVariance = .own) throws(PanelError) {
    let (within, random) = (model.within, model.equation)
    compared = within.kept.filter { random.kept.contains($0) && model.between.kept.contains($0) }
    guard !compared.isEmpty else { throw .nothingToCompare }
    let one = Self.part(of: within, compared)
    let other = Self.part(of: random, compared)
    let limits = one.covariance.diagonal.map { (Self.rounding * $0).squareRoot() }
    let ratio = variance == .own ? 1 : within.errorVariance / random.errorVariance
    guard let factor = (one.covariance - ratio * other.covariance).cholesky(limits) else {
      test = nil
      return
    }
    let distance = factor.solvedTransposed(zip(one.coefficients, other.coefficients).map { $0 - $1 })
    test = JointTest(
      chiSquared: distance.reduce(0) { $0 + $1 * $1 }, restrictions: compared.count)
  }

  /// What the user should know.
  public var warnings: [String] {
    guard test == nil else { return [] }
    return [
      "the difference of the covariances is not positive definite: Hausman's statistic has no meaning here; "
        + "compare under one error variance, or test the units' means"
    ]
  }

  private static func part(
    of fit: FittedEquation, _ compared: [Int]
  ) -> (coefficients: [Double], covariance: Matrix) {
    let places = compared.compactMap { fit.kept.firstIndex(of: $0) }
    return (places.map { fit.coefficients[$0] }, fit.covariance().matrix.restricted(to: places))
  }
}

extension FittedEquation {
  /// Σ w e² over the degrees of freedom.
  fileprivate var errorVariance: Double { residualSumOfSquares / Double(degreesOfFreedom) }
}

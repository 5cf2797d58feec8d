import CGSL
import Stochastics

/// A coefficient with its error, its test against zero and its interval.
public struct CoefficientTest: Hashable, Sendable {
  /// The estimate, in units of the outcome per unit of the regressor.
  public let estimate: Double
  /// Its standard error, in the same unit.
  public let standardError: Double
  /// The estimate over its error.
  public let statistic: Double
  /// The probability of a statistic as far from zero, were the coefficient zero.
  public let pValue: Double
  /// The ends of the interval, in the estimate's unit.
  public let interval: ClosedRange<Double>

  /// - Parameters:
  ///   - estimate: the coefficient.
  ///   - standardError: its error, above zero.
  ///   - degreesOfFreedom: of Student's t; nil for the normal distribution.
  ///   - level: the interval's coverage, in (0, 1).
  public init(_ estimate: Double, standardError: Double, degreesOfFreedom: Int?, level: Double = 0.95) {
    precondition(level > 0 && level < 1, "a coverage lies between 0 and 1")
    _ = GSL.prepared
    (self.estimate, self.standardError) = (estimate, standardError)
    statistic = estimate / standardError
    let tail = (1 - level) / 2
    let quantile: Double
    if let degreesOfFreedom {
      let degrees = Double(max(degreesOfFreedom, 1))
      pValue = 2 * gsl_cdf_tdist_Q(abs(statistic), degrees)
      quantile = gsl_cdf_tdist_Qinv(tail, degrees)
    } else {
      pValue = 2 * gsl_cdf_ugaussian_Q(abs(statistic))
      quantile = gsl_cdf_ugaussian_Qinv(tail)
    }
    interval = estimate - quantile * standardError...estimate + quantile * standardError
  }
}

/// A test of several restrictions.
public struct JointTest: Sendable {
  /// The statistic.
  public let statistic: Double
  /// The degrees of freedom: the restrictions, and for F those of the denominator.
  public let degreesOfFreedom: (restrictions: Int, denominator: Int?)
  /// The probability of a statistic as large, were all restrictions true.
  public let pValue: Double

  /// A test with an F distribution.
  public init(f statistic: Double, restrictions: Int, denominator: Int) {
    _ = GSL.prepared
    self.statistic = statistic
    degreesOfFreedom = (restrictions, denominator)
    pValue = gsl_cdf_fdist_Q(statistic, Double(restrictions), Double(max(denominator, 1)))
  }

  /// A test with a χ² distribution.
  public init(chiSquared statistic: Double, restrictions: Int) {
    _ = GSL.prepared
    self.statistic = statistic
    degreesOfFreedom = (restrictions, nil)
    pValue = gsl_cdf_chisq_Q(statistic, Double(restrictions))
  }
}

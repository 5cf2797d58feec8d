import CGSL
import Stochastics

extension LinearRegression {
  /// The largest log-likelihood under normal errors of variance σ²/w, as R has it; σ² is Σ w e² / n.
  ///
  ///     ln L = ½ Σ ln w − n/2 · (ln 2π + ln(Σ w e² / n) + 1)             (R.3)
  ///
  /// - Complexity: O(*n*).
  public var logLikelihood: Double {
    let rows = Double(equation.observations)
    let weights = equation.weights?.reduce(0) { $0 + PortableMath.log($1) } ?? 0
    let variance = equation.residualSumOfSquares / rows
    return (weights - rows * (PortableMath.log(2 * .pi) + PortableMath.log(variance) + 1)) / 2
  }
}

extension OutcomeFamily {
  /// Returns the log of the probability of one outcome; outcomes that are no counts take ln Γ(y + 1) for ln y!.
  func logLikelihood(_ outcome: Double, mean: Double) -> Double {
    switch self {
    case .poisson:
      (outcome > 0 ? outcome * PortableMath.log(mean) : 0) - mean - gsl_sf_lngamma(outcome + 1)
    case .logit: PortableMath.log(outcome == 1 ? mean : 1 - mean)
    }
  }

  /// Returns Σ w ln p of outcomes at their means.
  func logLikelihood(_ outcome: [Double], means: (Int) -> Double, weights: [Double]?) -> Double {
    outcome.indices.reduce(0) {
      $0 + (weights?[$1] ?? 1) * logLikelihood(outcome[$1], mean: means($1))
    }
  }
}

extension GeneralisedRegression {
  /// The share of the log-likelihood of a constant alone that regressors and effects do away with (McFadden 1974):
  /// 1 − ln L / ln L₀, as fixest has it.
  public var pseudoRSquared: Double { 1 - logLikelihood / nullLogLikelihood }
}

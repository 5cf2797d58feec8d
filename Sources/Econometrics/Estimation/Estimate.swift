/// A regression that was run: what tables and files report of it.
public struct Estimate: Sendable {
  /// What was asked for.
  public let specification: Specification
  /// The name of what is explained.
  public let outcome: String
  /// The coefficients in the order of the formula, endogenous regressors last.
  public let coefficients: [EstimatedCoefficient]
  /// The terms left out as combinations of the effects and the terms before them.
  public let collinear: [String]
  /// The number of rows that count.
  public let observations: Int
  /// The rows left out, and why.
  public let dropped: DroppedRows
  /// The absorbed effects.
  public let effects: [AbsorbedEffectFacts]
  /// How well the equation fits.
  public let fit: GoodnessOfFit
  /// Rows less coefficients, those of effects included.
  public let degreesOfFreedom: Int
  /// How the errors of the coefficients were computed.
  public let errors: ErrorFacts
  /// Whether iterations, of effects or of a generalised regression, came to their end.
  public let converged: Bool
  /// How many iterations there were; one where there is nothing to iterate.
  public let iterations: Int
  /// The first stages and the test of over-identification; nil without instruments.
  public let instruments: InstrumentFacts?
  /// Variances and tests of a random-effects regression; nil for any other.
  public let panel: PanelFacts?
  /// What a reader should know.
  public internal(set) var warnings: [String]

  /// Returns the estimate with more that a reader should know.
  public func warning(of more: [String]) -> Estimate {
    var estimate = self
    estimate.warnings += more
    return estimate
  }
}

/// A coefficient of an estimate.
public struct EstimatedCoefficient: Hashable, Sendable {
  /// The name of the regressor.
  public let term: String
  /// The coefficient, in units of the outcome per unit of the regressor; of a Poisson regression in logs of the outcome, of a logit in log odds.
  public let estimate: Double
  /// Its standard error in the same unit; nil where the covariance gives none.
  public let standardError: Double?
  /// The estimate over its error.
  public let statistic: Double?
  /// The probability of a statistic as far from zero, were the coefficient zero.
  public let pValue: Double?
  /// The ends of the interval; nil where the covariance gives no error or the bootstrap finds no end.
  public let interval: ClosedRange<Double>?
}

/// An absorbed effect of an estimate.
public struct AbsorbedEffectFacts: Hashable, Sendable {
  /// The effect as the formula writes it.
  public let name: String
  /// The number of its levels among the rows that count.
  public let levels: Int
  /// How many of its coefficients are redundant given the effects before.
  public let redundant: Int
}

/// How well an equation fits.
public struct GoodnessOfFit: Hashable, Sendable {
  /// The share of the outcome's variation accounted for; of a generalised regression nil.
  public internal(set) var rSquared: Double?
  /// The same, corrected for the number of coefficients.
  public internal(set) var rSquaredAdjusted: Double?
  /// The share of what the effects leave of the variation that the regressors account for; nil without effects.
  public internal(set) var rSquaredWithin: Double?
  /// McFadden's 1 − ln L / ln L₀; nil for least squares.
  public internal(set) var pseudoRSquared: Double?
  /// The root of the mean squared residual, in the outcome's unit; of a generalised regression about the mean.
  public internal(set) var rootMeanSquaredError: Double?
  /// The log-likelihood, of least squares under normal errors; nil with instruments.
  public internal(set) var logLikelihood: Double?
}

extension GoodnessOfFit {
  /// What a fit without residuals means for its errors.
  var warnings: [String] {
    guard let rSquared, rSquared > 1 - 1e-15 else { return [] }
    return ["the fit is essentially perfect: errors and tests measure rounding"]
  }
}

/// How the errors of coefficients were computed.
public struct ErrorFacts: Hashable, Sendable {
  /// The kind: `iid`, `HC1`, `CR1`, `Newey-West`…
  public let kind: String
  /// The clusters of each way with their number, or the periods.
  public let clusters: [Clusters]
  /// The degrees of freedom of Student's t; nil where tests rest on the normal distribution.
  public let degreesOfFreedom: Int?
  /// The coefficients that count in the small-sample factor.
  public let coefficientsCounted: Int

  /// A way of clustering.
  public struct Clusters: Hashable, Sendable {
    /// The columns that make the clusters.
    public let name: String
    /// The number of clusters.
    public let count: Int
  }
}

/// What is known of an instrumental regression beside its coefficients.
public struct InstrumentFacts: Sendable {
  /// The first stage of each endogenous regressor.
  public let firstStages: [FirstStage]
  /// Sargan's test that the instruments beyond the needed ones are exogenous; nil where there are none beyond.
  public let overidentification: JointTest?

  /// The test that the instruments add nothing to a first stage.
  public struct FirstStage: Sendable {
    /// The endogenous regressor.
    public let term: String
    /// F under independent errors of one variance.
    public let homoskedastic: JointTest?
    /// F under the error structure of the estimate.
    public let robust: JointTest?
  }
}

/// A Poisson or logit regression with any number of absorbed effects, by iteratively reweighted least squares.
///
///     z = η + (y − μ)/V(μ),   weights w V(μ)                           (R.2)
///
/// The effects are taken out of z and X anew under the weights of each step (Correia, Guimarães and Zylkin 2020).
public struct GeneralisedRegression: Sendable {
  /// The last step's equation: its residuals are (y − μ)/V(μ) and its weights w V(μ), so that scores are w (y − μ) x.
  public let equation: FittedEquation
  /// The family of the outcome.
  public let family: OutcomeFamily
  /// The fitted mean of each row, in the outcome's unit.
  public let means: [Double]
  /// η, the logarithm or the log odds of each mean.
  let predictors: [Double]
  /// Twice what the log-likelihood lacks of the largest there could be.
  public let deviance: Double
  /// Σ w ln p of the outcomes at their fitted means.
  public let logLikelihood: Double
  /// The same at the outcome's weighted mean: with a constant alone.
  public let nullLogLikelihood: Double
  /// The number of steps.
  public let iterations: Int

  /// The deviance has settled when it changes by less than this share twice over.
  private static let tolerance = 1e-13
  private static let limit = 200

  /// - Parameters:
  ///   - family: the family of the outcome.
  ///   - regressors: the columns of the design; a constant among them only where there are no effects.
  ///   - outcome: the outcome of each row; rows that `Separation` finds must be left out before.
  ///   - weights: the weight of each row, above zero; nil when all are one.
  ///   - effects: the effects to absorb, without weights; nil for none.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `LeastSquaresError`, among others for separated rows.
  /// - Complexity: each step as a weighted regression.
  public init(
    _ family: OutcomeFamily, _ regressors: Regressors, of outcome: [Double], weights: [Double]? = nil,
    absorbing effects: AbsorbedEffects? = nil, threads: Int = 2
  ) throws(LeastSquaresError) {
    try RowCheck(rows: outcome.count).check(regressors.columns, outcome, weights)
    if let row = outcome.firstIndex(where: { !family.allows($0) }) {
      throw .outcome(outcome[row], row: row + 1, allowed: family.allowed)
    }
    let separated = Separation.rows(family, of: outcome, effects: effects?.effects ?? [])
    guard separated.isEmpty else { throw .separated(rows: separated.map { $0 + 1 }) }
    var steps = Reweighting(family, outcome, weights)
    var settled = 0
    var fit: FittedEquation?
    while settled < 2 {
      guard steps.count < Self.limit, steps.deviance.isFinite else {
        throw .notConverged(iterations: steps.count)
      }
      let within = try WithinColumns(
        regressors, of: steps.working, weights: steps.weights, effects: effects, threads: threads)
      let step = try within.fit(dispersion: 1, threads: threads)
      if let fit, step.kept.count < fit.kept.count { throw .vanishingWeights(iterations: steps.count) }
      let before = steps.deviance
      steps.advance(by: step)
      fit = step
      settled = steps.hasSettled(since: before, within: Self.tolerance) ? settled + 1 : 0
    }
    guard let fit else { throw .notConverged(iterations: steps.count) }
    (equation, self.family) = (fit, family)
    (means, predictors, deviance, iterations) = (steps.means, steps.predictors, steps.deviance, steps.count)
    let average = steps.average
    logLikelihood = family.logLikelihood(outcome, means: { [means] in means[$0] }, weights: weights)
    nullLogLikelihood = family.logLikelihood(outcome, means: { _ in average }, weights: weights)
  }
}

extension GeneralisedRegression {
  /// Log odds beyond this, on the side of the outcome, may be on their way to infinity.
  private static let nearlyCertain = 12.0

  /// The log odds of a logit's rows that are predicted nearly perfectly, in units of 12, and zero in the others: where rows are
  /// separated, the direction in which coefficients have no end.
  func recession(of outcome: [Double]) -> [Double] {
    outcome.indices.map { row in
      let share = predictors[row] / Self.nearlyCertain
      return (outcome[row] == 1 ? share : -share) > 1 ? share : 0
    }
  }
}

/// The state of iteratively reweighted least squares.
private struct Reweighting {
  let family: OutcomeFamily
  let outcome: [Double]
  let own: [Double]?
  /// The outcome's weighted mean.
  let average: Double
  /// The mean weight.
  private let averageWeight: Double
  private(set) var predictors: [Double]
  private(set) var means: [Double]
  private(set) var deviance = Double.greatestFiniteMagnitude
  private(set) var count = 0

  init(_ family: OutcomeFamily, _ outcome: [Double], _ weights: [Double]?) {
    (self.family, self.outcome, own) = (family, outcome, weights)
    let total = weights?.reduce(0, +) ?? Double(outcome.count)
    averageWeight = total / Double(outcome.count)
    average = outcome.indices.reduce(0) { $0 + (weights?[$1] ?? 1) * outcome[$1] } / total
    predictors = outcome.map { [average] in family.start($0, average: average) }
    means = predictors.map(family.mean)
  }

  /// The working outcome z.
  var working: [Double] {
    outcome.indices.map { predictors[$0] + family.workingResidual(outcome[$0], mean: means[$0]) }
  }

  /// The working weights; at least the smallest number that weights may be where a mean vanishes.
  var weights: [Double] {
    means.indices.map { max((own?[$0] ?? 1) * family.variance(means[$0]), 1e-300) }
  }

  /// Whether the deviance has changed by less than a share since it was `before`. A deviance near zero is measured by the means of
  /// outcome and weights, so that both settle alike in other units.
  func hasSettled(since before: Double, within share: Double) -> Bool {
    abs(deviance - before) <= share * (abs(before) + 0.1 * min(average, 1) * min(averageWeight, 1))
  }

  /// Takes a step's fitted values as the predictors.
  mutating func advance(by step: FittedEquation) {
    let working = working
    for row in outcome.indices { predictors[row] = working[row] - step.residuals[row] }
    means = predictors.map(family.mean)
    deviance = outcome.indices.reduce(0) {
      $0 + (own?[$1] ?? 1) * family.deviance(outcome[$1], mean: means[$1])
    }
    count += 1
  }
}

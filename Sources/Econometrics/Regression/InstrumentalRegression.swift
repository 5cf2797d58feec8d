/// A regression with endogenous regressors by two-stage least squares, with any number of absorbed effects.
public struct InstrumentalRegression: Sendable {
  /// The second stage; its regressors are the exogenous ones, then the endogenous ones. Residuals are those of the endogenous
  /// regressors themselves, scores those of their projections.
  public let equation: FittedEquation
  /// The first stage of each endogenous regressor: on the exogenous regressors, then the instruments.
  public let firstStages: [FittedEquation]
  /// How many regressors of a first stage are exogenous regressors of the second; the others are instruments.
  public let exogenous: Int
  /// Sargan's χ² test that the instruments beyond the needed ones are exogenous; nil where there are none beyond.
  public let overidentification: JointTest?

  /// - Parameters:
  ///   - exogenous: the exogenous regressors, a constant among them only where there are no effects.
  ///   - endogenous: the endogenous regressors, at least one.
  ///   - instruments: the instruments, at least as many as there are endogenous regressors.
  ///   - outcome: the outcome of each row.
  ///   - weights: the weight of each row, above zero; nil when all are one.
  ///   - effects: the effects to absorb, without weights; nil for none.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `LeastSquaresError`, among others where instruments are too few once collinear ones are out.
  /// - Complexity: as the regressions of both stages.
  public init(
    _ exogenous: [[Double]], endogenous: [[Double]], instruments: [[Double]], of outcome: [Double],
    weights: [Double]? = nil, absorbing effects: AbsorbedEffects? = nil, threads: Int = 2
  ) throws(LeastSquaresError) {
    let check = RowCheck(rows: outcome.count)
    try check.check(exogenous + instruments + endogenous, outcome, weights)
    self.exogenous = exogenous.count
    var stages: [FittedEquation] = []
    for column in endogenous {
      let within = try WithinColumns(
        Regressors(exogenous + instruments), of: column, weights: weights, effects: effects,
        threads: threads)
      stages.append(try within.fit(threads: threads))
    }
    firstStages = stages
    let found = stages.first?.kept.filter { $0 >= exogenous.count }.count ?? 0
    guard found >= endogenous.count, found > 0 else {
      throw .tooFewInstruments(found: found, needed: max(endogenous.count, 1))
    }
    let projections = zip(endogenous, stages).map { zip($0, $1.residuals).map { $0 - $1 } }
    let within = try WithinColumns(
      Regressors(exogenous + projections), of: outcome, weights: weights, effects: effects,
      threads: threads)
    let second = try within.fit(threads: threads)
    equation = second.withResiduals(adding: stages, from: exogenous.count)
    overidentification = try equation.sargan(
      exogenous + instruments, instruments: found - (second.kept.filter { $0 >= exogenous.count }.count),
      effects, threads)
  }

  /// Returns the F test that the instruments add nothing to a first stage, under a covariance of it.
  public func firstStageTest(of place: Int, under covariance: Covariance) -> JointTest? {
    let stage = firstStages[place]
    let instruments = stage.kept.indices.filter { stage.kept[$0] >= exogenous }
    return stage.waldTest(instruments, under: covariance)
  }
}

extension FittedEquation {
  /// The residuals of the endogenous regressors themselves: y − Xb = y − X̂b − Σ b_j (x_j − x̂_j).
  fileprivate func withResiduals(adding stages: [FittedEquation], from exogenous: Int) -> FittedEquation {
    var residuals = residuals
    for (place, regressor) in kept.enumerated() where regressor >= exogenous {
      let stage = stages[regressor - exogenous]
      for row in residuals.indices { residuals[row] -= coefficients[place] * stage.residuals[row] }
    }
    return FittedEquation(
      kept: kept, collinear: collinear, coefficients: coefficients, residuals: residuals, bread: bread,
      columns: columns, weights: weights, effects: effects, absorbed: absorbed, dispersion: dispersion)
  }

  /// n times the share of the residuals' squares that all instruments account for.
  fileprivate func sargan(
    _ columns: [[Double]], instruments excess: Int, _ effects: AbsorbedEffects?, _ threads: Int
  ) throws(LeastSquaresError) -> JointTest? {
    guard excess > 0 else { return nil }
    let within = try WithinColumns(
      Regressors(columns), of: residuals, weights: weights, effects: effects, threads: threads)
    let explained = 1 - (try within.fit(threads: threads)).residualSumOfSquares / residualSumOfSquares
    return JointTest(chiSquared: Double(observations) * explained, restrictions: excess)
  }
}

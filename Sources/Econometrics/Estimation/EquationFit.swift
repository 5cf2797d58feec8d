/// An equation fitted to a design, by whichever estimator was asked for.
struct EquationFit {
  /// The equation.
  let equation: FittedEquation
  /// The names of its regressors, kept or not.
  let names: [String]
  /// How well it fits.
  let quality: GoodnessOfFit
  /// The iterations of the effects or of the family.
  let iterations: Int
  /// The instrumental regression, where it is one.
  var instrumental: InstrumentalRegression?

  /// - Throws: `LeastSquaresError`, in rows of the design.
  init(
    _ specification: Specification, _ design: Design, _ effects: AbsorbedEffects?
  ) throws(LeastSquaresError) {
    if let family = specification.family.outcomes {
      try self.init(generalised: family, specification, design, effects)
    } else if !design.endogenous.isEmpty {
      try self.init(instrumental: specification, design, effects)
    } else {
      try self.init(linear: specification, design, effects)
    }
  }

  private init(
    linear specification: Specification, _ design: Design, _ effects: AbsorbedEffects?
  ) throws(LeastSquaresError) {
    let model = try LinearRegression(
      Regressors(extended: design.regressors.map(\.column)), of: design.response.values,
      weights: design.weights,
      absorbing: effects, threads: specification.threads)
    equation = model.equation
    names = design.regressors.map(\.name)
    iterations = max(model.absorption?.iterations ?? 1, 1)
    quality = GoodnessOfFit(
      rSquared: model.rSquared, rSquaredAdjusted: model.rSquaredAdjusted,
      rSquaredWithin: model.rSquaredWithin, rootMeanSquaredError: model.rootMeanSquaredError,
      logLikelihood: nil)
  }

  private init(
    instrumental specification: Specification, _ design: Design, _ effects: AbsorbedEffects?
  ) throws(LeastSquaresError) {
    let model = try InstrumentalRegression(
      design.regressors.map(\.values), endogenous: design.endogenous.map(\.values),
      instruments: design.instruments.map(\.values), of: design.response.values, weights: design.weights,
      absorbing: effects, threads: specification.threads)
    (equation, instrumental, iterations) = (model.equation, model, 1)
    names = (design.regressors + design.endogenous).map(\.name)
    let total = WithinColumns.sumOfSquares(
      design.response.values, design.weights,
      centred: effects != nil || design.regressors.contains(where: \.isIntercept))
    let unexplained = equation.residualSumOfSquares
    quality = GoodnessOfFit(
      rSquared: 1 - unexplained / total,
      rSquaredAdjusted: 1 - unexplained / total * Double(equation.observations - 1)
        / Double(equation.degreesOfFreedom),
      rootMeanSquaredError: (unexplained / Double(equation.observations)).squareRoot())
  }

  private init(
    generalised family: OutcomeFamily, _ specification: Specification, _ design: Design,
    _ effects: AbsorbedEffects?
  ) throws(LeastSquaresError) {
    let model = try GeneralisedRegression(
      family, Regressors(extended: design.regressors.map(\.column)), of: design.response.values,
      weights: design.weights, absorbing: effects, threads: specification.threads)
    (equation, iterations) = (model.equation, model.iterations)
    names = design.regressors.map(\.name)
    let squares = zip(design.response.values, model.means).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    quality = GoodnessOfFit(
      rootMeanSquaredError: (squares / Double(equation.observations)).squareRoot(), logLikelihood: nil)
  }

  /// The names of the regressors that have a coefficient.
  var keptNames: [String] { equation.kept.map { names[$0] } }
}

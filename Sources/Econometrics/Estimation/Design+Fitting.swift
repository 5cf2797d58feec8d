extension Design {
  /// Fits the design by the estimator and the family asked for.
  ///
  /// - Throws: `EstimationError`, in rows of the data.
  func fitted(
    by specification: Specification, absorbing effects: AbsorbedEffects?
  ) throws(EstimationError) -> EquationFit {
    let threads = specification.threads
    switch specification.estimator {
    case .between: return try fittedBetween(threads: threads)
    case .random: return try fittedRandom(threads: threads)
    case .pooled, .within: break
    }
    do throws(LeastSquaresError) {
      if let family = specification.family.outcomes {
        return try fittedGeneralised(family, absorbing: effects, threads: threads)
      }
      return endogenous.isEmpty
        ? try fittedLinear(absorbing: effects, threads: threads)
        : try fittedInstrumental(absorbing: effects, threads: threads)
    } catch {
      throw explain(error)
    }
  }

  private func fittedLinear(
    absorbing effects: AbsorbedEffects?, threads: Int
  ) throws(LeastSquaresError) -> EquationFit {
    let model = try LinearRegression(
      exogenousRegressors, of: response.values, weights: weights, absorbing: effects, threads: threads)
    return EquationFit(
      equation: model.equation, names: regressors.map(\.name),
      quality: GoodnessOfFit(
        rSquared: model.rSquared, rSquaredAdjusted: model.rSquaredAdjusted,
        rSquaredWithin: model.rSquaredWithin, rootMeanSquaredError: model.rootMeanSquaredError,
        logLikelihood: model.logLikelihood),
      iterations: max(model.absorption?.iterations ?? 1, 1))
  }

  private func fittedInstrumental(
    absorbing effects: AbsorbedEffects?, threads: Int
  ) throws(LeastSquaresError) -> EquationFit {
    let model = try InstrumentalRegression(
      regressors.map(\.values), endogenous: endogenous.map(\.values), instruments: instruments.map(\.values),
      of: response.values, weights: weights, absorbing: effects, threads: threads)
    let equation = model.equation
    let isCentred = effects != nil || regressors.contains(where: \.isIntercept)
    let total = WithinColumns.sumOfSquares(response.values, weights, centred: isCentred)
    let unexplained = equation.residualSumOfSquares / total
    let rows = Double(equation.observations)
    return EquationFit(
      equation: equation, names: (regressors + endogenous).map(\.name),
      quality: GoodnessOfFit(
        rSquared: 1 - unexplained,
        rSquaredAdjusted: 1 - unexplained * (rows - (isCentred ? 1 : 0)) / Double(equation.degreesOfFreedom),
        rootMeanSquaredError: (equation.residualSumOfSquares / rows).squareRoot()),
      instrumental: model)
  }

  private func fittedGeneralised(
    _ family: OutcomeFamily, absorbing effects: AbsorbedEffects?, threads: Int
  ) throws(LeastSquaresError) -> EquationFit {
    let model = try GeneralisedRegression(
      family, exogenousRegressors, of: response.values, weights: weights, absorbing: effects, threads: threads
    )
    let shift = response.values.shiftToOne
    let errors = zip(response.values, model.means).map { ($0 - $1).scaled(by: shift) }
    let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    return EquationFit(
      equation: model.equation, names: regressors.map(\.name),
      quality: GoodnessOfFit(
        pseudoRSquared: model.pseudoRSquared,
        rootMeanSquaredError: meanSquare.squareRoot().scaled(by: -shift),
        logLikelihood: model.logLikelihood),
      iterations: model.iterations,
      recession: family == .logit ? model.recession(of: response.values) : [])
  }

  /// The exogenous regressors with what rounding left off them.
  var exogenousRegressors: Regressors { Regressors(extended: regressors.map(\.column)) }
}

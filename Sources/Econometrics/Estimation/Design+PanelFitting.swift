extension Design {
  /// Fits the means of the units.
  func fittedBetween(threads: Int) throws(EstimationError) -> EquationFit {
    do throws(PanelError) {
      let model = try BetweenRegression(
        exogenousRegressors, of: response.values, units: unitCodes, threads: threads)
      return EquationFit(
        equation: model.equation, names: regressors.map(\.name),
        quality: quality(model.equation, model.rSquared, model.rSquaredAdjusted), rows: model.firstRows)
    } catch {
      throw explain(error)
    }
  }

  /// Fits with a random effect for each unit.
  func fittedRandom(threads: Int) throws(EstimationError) -> EquationFit {
    do throws(PanelError) {
      let model = try RandomEffectsRegression(
        exogenousRegressors, of: response.values, units: unitCodes, threads: threads)
      return EquationFit(
        equation: model.equation, names: regressors.map(\.name),
        quality: quality(model.equation, model.rSquared, model.rSquaredAdjusted), random: model)
    } catch {
      throw explain(error)
    }
  }

  private func quality(
    _ equation: FittedEquation, _ rSquared: Double?, _ adjusted: Double?
  ) -> GoodnessOfFit {
    GoodnessOfFit(
      rSquared: rSquared, rSquaredAdjusted: adjusted,
      rootMeanSquaredError: (equation.residualSumOfSquares / Double(equation.observations)).squareRoot())
  }

  /// The unit of each row, the last of the groups that were asked for.
  private var unitCodes: [Int32] { clusters.last?.codes ?? [] }
}

extension FittedEquation {
  /// Fits transformed columns of a panel.
  init(
    panel regressors: [[Double]], of outcome: [Double], weights: [Double]? = nil,
    absorbing effects: AbsorbedEffects? = nil, threads: Int
  ) throws(PanelError) {
    do {
      let within = try WithinColumns(
        Regressors(regressors), of: outcome, weights: weights, effects: effects, threads: threads)
      self = try within.fit(threads: threads)
    } catch {
      throw .regression(error)
    }
  }

  /// The fitted value of each row, in the outcome's unit.
  ///
  /// - Complexity: O(*nk*).
  var fitted: [Double] {
    var fitted = [Double](repeating: 0, count: observations)
    for (column, coefficient) in zip(columns, coefficients) {
      for row in fitted.indices { fitted[row] += coefficient * column[row] }
    }
    return fitted
  }

  /// The squared correlation of the equation's outcome with its fitted values: R² as plm has it.
  var squaredCorrelation: Double? {
    let fitted = fitted
    return Econometrics.squaredCorrelation(zip(fitted, residuals).map { $0 + $1 }, fitted)
  }

  /// Returns R², corrected for the number of coefficients: 1 − (1 − R²)(n − 1)/(n − K).
  func adjusted(_ rSquared: Double?) -> Double? {
    rSquared.map { 1 - (1 - $0) * Double(observations - 1) / Double(degreesOfFreedom) }
  }
}

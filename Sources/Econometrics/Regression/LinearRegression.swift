/// A linear regression, ordinary or weighted, with any number of absorbed effects.
public struct LinearRegression: Sendable {
  /// The fitted equation.
  public let equation: FittedEquation
  /// Whether the design holds a constant: a regressor that is one, or an effect with intercepts.
  public let hasConstant: Bool
  /// The sum of squares of the outcome about its weighted mean, or about zero where the design holds no constant.
  public let totalSumOfSquares: Double
  /// The sum of squares of the outcome without the effects; nil without effects.
  public let withinSumOfSquares: Double?
  /// How the effects were taken out; nil without effects.
  public let absorption: Absorption?

  /// - Parameters:
  ///   - regressors: the columns of the design; a constant among them only where no effect has intercepts.
  ///   - outcome: the outcome of each row.
  ///   - weights: the weight of each row, above zero; nil when all are one.
  ///   - effects: the effects to absorb, without weights; nil for none.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `LeastSquaresError`.
  /// - Complexity: O(*nk²*) in rows and columns, and the absorption of *k* + 1 columns.
  public init(
    _ regressors: Regressors, of outcome: [Double], weights: [Double]? = nil,
    absorbing effects: AbsorbedEffects? = nil, threads: Int = 2
  ) throws(LeastSquaresError) {
    try RowCheck(rows: outcome.count).check(regressors.columns, outcome, weights)
    let within = try WithinColumns(
      regressors, of: outcome, weights: weights, effects: effects, threads: threads)
    equation = try within.fit(threads: threads)
    absorption = within.absorption
    hasConstant =
      effects?.effects.contains(where: \.hasIntercept) == true
      || regressors.columns.contains { column in column[0] != 0 && column.allSatisfy { $0 == column[0] } }
    totalSumOfSquares = WithinColumns.sumOfSquares(outcome, weights, centred: hasConstant)
    withinSumOfSquares =
      effects == nil ? nil : WithinColumns.sumOfSquares(within.outcome, weights, centred: false)
  }

  /// The share of the outcome's variation that regressors and effects account for.
  public var rSquared: Double { 1 - equation.residualSumOfSquares / totalSumOfSquares }

  /// The share, corrected for the number of coefficients: 1 − (1 − R²)(n − c)/(n − K), c one for a constant and else zero.
  public var rSquaredAdjusted: Double {
    let free = equation.observations - (hasConstant ? 1 : 0)
    return 1 - (1 - rSquared) * Double(free) / Double(equation.degreesOfFreedom)
  }

  /// The share of what the effects leave of the variation that the regressors account for; nil without effects.
  public var rSquaredWithin: Double? {
    withinSumOfSquares.map { 1 - equation.residualSumOfSquares / $0 }
  }

  /// The root of the mean squared residual, Σ w e² / n, in the outcome's unit.
  public var rootMeanSquaredError: Double {
    (equation.residualSumOfSquares / Double(equation.observations)).squareRoot()
  }
}

/// A regression of the units' means of the outcome on their means of the regressors.
///
///     ȳ_i = x̄_iʹ b + ē_i                                               (P.1)
///
/// Every unit counts the same, however many rows it has, as in plm and in Stata's `xtreg, be`.
public struct BetweenRegression: Sendable {
  /// The fitted equation; its rows are the units, in order of first appearance.
  public let equation: FittedEquation
  /// The first row of each unit, from 0: where clusters or coordinates of the units are read off.
  public let firstRows: [Int]

  /// - Parameters:
  ///   - regressors: the columns of the design, a constant among them if there is to be one.
  ///   - outcome: the outcome of each row.
  ///   - units: the unit of each row, any codes.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `PanelError`, among others where there are no more units than coefficients.
  /// - Complexity: O(*nk* + *Nk²*) in rows, units *N* and columns.
  public init(
    _ regressors: Regressors, of outcome: [Double], units: [Int32], threads: Int = 2
  ) throws(PanelError) {
    try PanelCheck.check(regressors, outcome)
    let means = try UnitMeans(units, rows: outcome.count)
    firstRows = means.firstRows
    equation = try means.between(regressors, of: outcome, weights: nil, threads)
  }

  /// The share of the means' variation that the regressors account for; nil where the outcome's means do not vary.
  public var rSquared: Double? { equation.squaredCorrelation }
  /// The share, corrected for the number of coefficients: 1 − (1 − R²)(N − 1)/(N − K).
  public var rSquaredAdjusted: Double? { equation.adjusted(rSquared) }
}

/// What all panel estimators ask of their columns.
enum PanelCheck {
  /// Checks that columns have as many rows as the outcome and hold numbers.
  static func check(_ regressors: Regressors, _ outcome: [Double]) throws(PanelError) {
    do {
      try RowCheck(rows: outcome.count).check(regressors.columns, outcome, nil)
    } catch {
      throw .regression(error)
    }
  }
}

extension UnitMeans {
  /// Fits the means of the outcome by the means of the regressors.
  func between(
    _ regressors: Regressors, of outcome: [Double], weights: [Double]?, _ threads: Int
  ) throws(PanelError) -> FittedEquation {
    do {
      return try FittedEquation(
        panel: regressors.columns.map(means), of: means(outcome), weights: weights, threads: threads)
    } catch .regression(.noDegreesOfFreedom(_, let coefficients)) {
      throw .tooFewUnits(count, coefficients: coefficients)
    }
  }
}

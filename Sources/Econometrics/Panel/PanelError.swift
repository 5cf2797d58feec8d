/// What keeps a panel estimator from being computed.
public enum PanelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The list of units has another number of rows than the outcome.
  case units(found: Int, expected: Int)
  /// There are no more units than coefficients, so that no error between units is left to measure.
  case tooFewUnits(Int, coefficients: Int)
  /// Each unit has one row, so that nothing varies within units.
  case unitsSeenOnce(Int)
  /// Regressors and effects of units fit every row exactly, so that no error within units is left to measure.
  case exactWithinUnits
  /// No regressor varies both within and between units, so that there is nothing to compare.
  case nothingToCompare
  /// A regression behind the estimator cannot be fitted.
  case regression(LeastSquaresError)
  /// A covariance behind the estimator cannot be computed.
  case covariance(CovarianceError)

  public var description: String {
    switch self {
    case .units(let found, let expected): "the list of units has \(found) rows, the outcome \(expected)"
    case .tooFewUnits(let units, let coefficients):
      "\(units) units for \(coefficients) coefficients between units: there must be more units"
    case .unitsSeenOnce(let units):
      "each of the \(units) units has one row: some unit must have at least two"
    case .exactWithinUnits:
      "regressors and effects of units fit every row exactly: no error within units is left"
    case .nothingToCompare: "no regressor varies both within and between units"
    case .regression(let error): error.description
    case .covariance(let error): error.description
    }
  }
}

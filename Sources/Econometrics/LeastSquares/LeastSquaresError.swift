import Stochastics

/// What keeps a regression from being fitted.
public enum LeastSquaresError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are no rows.
  case noRows
  /// A column, the weights or another list has another number of rows than the outcome.
  case rows(String, found: Int, expected: Int)
  /// A number that must be finite is not; rows are counted from 1.
  case notFinite(String, row: Int)
  /// A weight is not above zero; rows are counted from 1.
  case weight(Double, row: Int)
  /// No regressor varies beside the absorbed effects.
  case nothingToEstimate
  /// There are no more rows than coefficients, so that no error is left to measure.
  case noDegreesOfFreedom(rows: Int, coefficients: Int)
  /// The effects cannot be absorbed.
  case absorption(AbsorptionError)
  /// The absorption stopped before the group means were gone; the largest one that is left, in standard deviations.
  case notAbsorbed(largestGroupMean: Double)
  /// There are fewer instruments than endogenous regressors once collinear ones are out.
  case tooFewInstruments(found: Int, needed: Int)
  /// The outcome of a row cannot be of its family; rows are counted from 1.
  case outcome(Double, row: Int, allowed: String)
  /// Rows whose outcome an effect or regressors predict perfectly, so that no finite coefficient fits; counted from 1.
  case separated(rows: [Int])
  /// The weights of the iterations vanished until regressors could no longer be told apart.
  case vanishingWeights(iterations: Int)
  /// The iterations did not settle.
  case notConverged(iterations: Int)
  /// GSL reports a failure.
  case numerical(GSLError)

  public var description: String {
    switch self {
    case .noRows: "there are no rows to fit"
    case .rows(let what, let found, let expected): "\(what) has \(found) rows, the outcome \(expected)"
    case .notFinite(let what, let row): "\(what), row \(row): not a finite number"
    case .weight(let weight, let row): "row \(row): the weight \(weight) is not a finite number above 0"
    case .nothingToEstimate: "no regressor has any variation that the fixed effects leave"
    case .noDegreesOfFreedom(let rows, let coefficients):
      "\(rows) rows for \(coefficients) coefficients, fixed effects included: no degrees of freedom are left"
    case .absorption(let error): error.description
    case .notAbsorbed(let mean):
      "the fixed effects could not be taken out: a group mean of \(mean) standard deviations is left"
    case .tooFewInstruments(let found, let needed):
      "\(found) instruments beside the regressors for \(needed) endogenous regressors"
    case .outcome(let value, let row, let allowed): "row \(row): the outcome \(value) is not \(allowed)"
    case .separated(let rows):
      "\(rows.count) rows are predicted perfectly, the first is row \(rows.first ?? 0): drop them before the fit"
    case .vanishingWeights(let iterations):
      "after \(iterations) iterations the outcome is predicted so nearly perfectly that coefficients cannot be told apart "
        + "(separation)"
    case .notConverged(let iterations): "the fit did not settle in \(iterations) iterations"
    case .numerical(let error): error.description
    }
  }
}

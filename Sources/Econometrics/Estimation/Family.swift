/// What kind of outcome a regression explains.
public enum Family: String, CaseIterable, Sendable {
  /// A quantity of any sign: least squares.
  case gaussian
  /// Counts, or any outcome not below zero; the mean is the exponential of the linear predictor.
  case poisson
  /// Zero or one; the log odds are linear.
  case logit

  /// The generalised family; nil for least squares.
  var outcomes: OutcomeFamily? {
    switch self {
    case .gaussian: nil
    case .poisson: .poisson
    case .logit: .logit
    }
  }
}

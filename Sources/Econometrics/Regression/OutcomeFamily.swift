import Stochastics

/// A family of outcomes with its canonical link.
public enum OutcomeFamily: String, Sendable {
  /// Counts, or any outcome not below zero; the mean is exp η.
  case poisson
  /// Zero or one; the probability of one is 1/(1 + e^−η).
  case logit

  /// What outcomes may be.
  var allowed: String { self == .poisson ? "zero or above" : "zero or one" }

  /// Returns whether `outcome` may be one.
  func allows(_ outcome: Double) -> Bool {
    self == .poisson ? outcome >= 0 : outcome == 0 || outcome == 1
  }

  /// Returns the mean at η.
  func mean(_ predictor: Double) -> Double {
    self == .poisson ? PortableMath.exp(predictor) : 1 / (1 + PortableMath.exp(-predictor))
  }

  /// Returns dμ/dη at the mean, which is also the variance.
  func variance(_ mean: Double) -> Double { self == .poisson ? mean : mean * (1 - mean) }

  /// Returns (y − μ)/V(μ), finite for a logit whose variance has vanished where the outcome is as predicted.
  func workingResidual(_ outcome: Double, mean: Double) -> Double {
    switch self {
    case .poisson: (outcome - mean) / mean
    case .logit: outcome == 1 ? 1 / mean : -1 / (1 - mean)
    }
  }

  /// Returns a first η.
  func start(_ outcome: Double, average: Double) -> Double {
    switch self {
    case .poisson: return PortableMath.log((outcome + average) / 2)
    case .logit:
      let share = (outcome + 0.5) / 2
      return PortableMath.log(share / (1 - share))
    }
  }

  /// Returns the deviance of one outcome: twice what the log-likelihood lacks.
  func deviance(_ outcome: Double, mean: Double) -> Double {
    switch self {
    case .poisson: 2 * ((outcome > 0 ? outcome * PortableMath.log(outcome / mean) : 0) - (outcome - mean))
    case .logit: -2 * PortableMath.log(outcome == 1 ? mean : 1 - mean)
    }
  }
}

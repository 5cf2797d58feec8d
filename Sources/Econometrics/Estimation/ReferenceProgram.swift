/// The program whose small-sample conventions an estimate follows.
public enum ReferenceProgram: String, CaseIterable, Sendable {
  case fixest
  case reghdfe
  case statsmodels
  /// R's sandwich on lm, with effects as regressors.
  case sandwich
  /// No correction for small samples at all.
  case none

  /// How covariances are corrected.
  public var conventions: Conventions {
    switch self {
    case .fixest: .fixest
    case .reghdfe: .reghdfe
    case .statsmodels: .statsmodels
    case .sandwich: .sandwich
    case .none: .none
    }
  }

  /// Whether rows alone in a level of a fixed effect stay, as where effects are ordinary regressors.
  public var keepsSingletons: Bool { self == .statsmodels || self == .sandwich }
}

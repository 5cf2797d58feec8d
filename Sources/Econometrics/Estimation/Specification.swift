/// A regression to be run: its formula, and everything that decides how it is estimated.
public struct Specification: Sendable {
  /// How a panel is looked at.
  public enum Estimator: String, CaseIterable, Sendable {
    /// All rows alike; the fixed effects are those of the formula.
    case pooled
    /// With a fixed effect for each unit of the panel beside those of the formula.
    case within
    /// On the means of each unit.
    case between
    /// With a random effect for each unit (Swamy and Arora 1972).
    case random
  }

  /// What tables call it; nil for its number.
  public var label: String?
  /// What is explained and by what.
  public var formula: Formula
  /// The kind of outcome.
  public var family = Family.gaussian
  /// How a panel is looked at.
  public var estimator = Estimator.pooled
  /// The rows that count; nil for all.
  public var condition: Expression?
  /// The column of the weights; nil when all rows weigh the same.
  public var weights: String?
  /// Who is who and when, for lags, panels and errors correlated over time.
  public var panel: Panel?
  /// What is assumed of the errors.
  public var errors = ErrorStructure.iid
  /// Whose small-sample conventions hold.
  public var program = ReferenceProgram.fixest
  /// Whether rows alone in a level stay; nil for what the program does.
  public var keepsSingletons: Bool?
  /// Whether outcome and regressors are measured in standard deviations of the rows that count; of a Poisson or logit regression the regressors only.
  public var isStandardised = false
  /// The coverage of intervals, in (0, 1).
  public var level = 0.95
  /// The draws of the wild bootstrap.
  public var draws = 9_999
  /// The seed of the wild bootstrap.
  public var seed: UInt64 = 1
  /// How many threads may work; the results are the same bits.
  public var threads = 2

  public init(_ formula: Formula) { self.formula = formula }
}

extension Specification {
  /// The formula with the effect of the units where the panel is looked at within them.
  var effectiveFormula: Formula {
    guard estimator == .within, let panel else { return formula }
    let unit = EffectTerm(columns: panel.unit)
    guard !formula.effects.contains(unit) else { return formula }
    return Formula(
      response: formula.response, terms: formula.terms, hasIntercept: formula.hasIntercept,
      effects: [unit] + formula.effects, endogenous: formula.endogenous, instruments: formula.instruments)
  }

  /// What the design needs beside the formula. Clusters of the errors come first, then the panel's units; coordinates come
  /// first among what is carried, then the periods.
  var designRequest: DesignRequest {
    var request = DesignRequest()
    (request.condition, request.weights, request.panel) = (condition, weights, panel)
    request.clusters = errors.clusterColumns
    if case .wildBootstrap = errors { request.ordersClusters = true }
    request.carried = errors.coordinates
    if let panel, needsUnits { request.clusters.append(panel.unit) }
    if let panel, errors.isSerial { request.carried.append(panel.period) }
    request.keepsSingletons = keepsSingletons ?? program.keepsSingletons
    return request
  }

  /// Whether the units of the panel are needed beyond lags.
  var needsUnits: Bool { estimator == .between || estimator == .random || errors.isSerial }

  /// The names of all columns that the regression needs, in order of first appearance: what a reader must read.
  public var columns: [String] { designRequest.columns(with: effectiveFormula) }
}

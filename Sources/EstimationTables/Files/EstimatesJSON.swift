import Econometrics
import Tables

/// Estimates for programs: every number of every model, in full precision.
public enum EstimatesJSON {
  /// What the tables are about and of, then the models of all tables, in order; what has no meaning is null.
  ///
  /// - Complexity: O(coefficients).
  public static func value(of report: EstimationReport) -> JSONValue {
    let about = report.about
    return .object([
      .init("program", .text(report.program)), .init("title", .optional(about.title)),
      .init("question", .optional(about.question)), .init("description", .optional(about.description)),
      .init("sources", .array(about.sources.map(JSONValue.text))),
      .init(
        "data",
        .object([.init("file", .text(report.data.file)), .init("rows", .integer(report.data.rows))])),
      .init("derived", .array(report.derivations.map(JSONValue.text))),
      .init(
        "models", .array(report.tables.flatMap { table in table.estimates.map { model($0, in: table) } })),
    ])
  }

  private static func model(_ estimate: Estimate, in table: EstimationTable) -> JSONValue {
    let specification = estimate.specification
    let fit = estimate.fit
    return .object([
      .init("table", table.id.isEmpty ? .null : .text(table.id)),
      .init("label", specification.label.map(JSONValue.text) ?? .null),
      .init("formula", .text(specification.formula.description)),
      .init("family", .text(specification.family.rawValue)),
      .init("estimator", .text(specification.estimator.rawValue)),
      .init("outcome", .text(estimate.outcome)),
      .init("weights", specification.weights.map(JSONValue.text) ?? .null),
      .init("where", specification.condition.map { .text($0.description) } ?? .null),
      .init("endogenous", .array(specification.formula.endogenous.map { .text($0.description) })),
      .init("instruments", .array(specification.formula.instruments.map { .text($0.description) })),
      .init("panel", specification.panel.map { .text($0.description) } ?? .null),
      .init("standardised", .truth(specification.isStandardised)),
      .init("coefficients", .array(estimate.coefficients.map(coefficient))),
      .init("observations", .integer(estimate.observations)),
      .init("dropped", dropped(estimate.dropped)),
      .init("fixed_effects", .array(estimate.effects.map(effect))),
      .init("r_squared", .optional(fit.rSquared)),
      .init("r_squared_adjusted", .optional(fit.rSquaredAdjusted)),
      .init("r_squared_within", .optional(fit.rSquaredWithin)),
      .init("pseudo_r_squared", .optional(fit.pseudoRSquared)),
      .init("rmse", .optional(fit.rootMeanSquaredError)),
      .init("log_likelihood", .optional(fit.logLikelihood)),
      .init("degrees_of_freedom", .integer(estimate.degreesOfFreedom)),
      .init("vcov", .text(specification.errors.description)),
      .init("vcov_type", .text(estimate.errors.kind)),
      .init("t_degrees_of_freedom", estimate.errors.degreesOfFreedom.map(JSONValue.integer) ?? .null),
      .init("clusters", .array(estimate.errors.clusters.map(clusters))),
      .init("confidence_level", .number(specification.level)),
      .init("collinear", .array(estimate.collinear.map(JSONValue.text))),
      .init("converged", .truth(estimate.converged)),
      .init("iterations", .integer(estimate.iterations)),
      .init("conventions", conventions(estimate)),
      .init("bootstrap", bootstrap(specification)),
      .init("instrumental", estimate.instruments.map(instruments) ?? .null),
      .init("random_effects", estimate.panel.map(panel) ?? .null),
      .init("warnings", .array(estimate.warnings.map(JSONValue.text))),
    ])
  }

  private static func coefficient(_ coefficient: EstimatedCoefficient) -> JSONValue {
    .object([
      .init("term", .text(coefficient.term)),
      .init("estimate", .number(coefficient.estimate)),
      .init("std_error", .optional(coefficient.standardError)),
      .init("statistic", .optional(coefficient.statistic)),
      .init("p_value", .optional(coefficient.pValue)),
      .init("conf_low", .optional(coefficient.interval?.lowerBound)),
      .init("conf_high", .optional(coefficient.interval?.upperBound)),
    ])
  }

  private static func effect(_ effect: AbsorbedEffectFacts) -> JSONValue {
    .object([
      .init("name", .text(effect.name)), .init("levels", .integer(effect.levels)),
      .init("redundant", .integer(effect.redundant)),
    ])
  }

  private static func clusters(_ clusters: ErrorFacts.Clusters) -> JSONValue {
    .object([.init("name", .text(clusters.name)), .init("count", .integer(clusters.count))])
  }

  private static func dropped(_ dropped: DroppedRows) -> JSONValue {
    .object([
      .init("missing", .integer(dropped.missing)), .init("singletons", .integer(dropped.singletons)),
      .init("separated", .integer(dropped.separated)), .init("excluded", .integer(dropped.excluded)),
      .init("infinite", .integer(dropped.infinite)), .init("weightless", .integer(dropped.weightless)),
      .init("missing_by_column", counts(dropped.missingByColumn)),
      .init("infinite_by_term", counts(dropped.infiniteByTerm)),
    ])
  }

  private static func counts(_ counts: [DroppedRows.Count]) -> JSONValue {
    .object(counts.map { .init($0.name, .integer($0.rows)) })
  }

  private static func instruments(_ facts: InstrumentFacts) -> JSONValue {
    .object([
      .init(
        "first_stages",
        .array(
          facts.firstStages.map { stage in
            .object([
              .init("term", .text(stage.term)), .init("f", test(stage.homoskedastic)),
              .init("f_robust", test(stage.robust)),
            ])
          })), .init("overidentification", test(facts.overidentification)),
    ])
  }

  private static func bootstrap(_ specification: Specification) -> JSONValue {
    guard case .wildBootstrap(_, let weights) = specification.errors else { return .null }
    return .object([
      .init("weights", .text(weights.rawValue)), .init("draws", .integer(specification.draws)),
      .init("seed", .text(String(specification.seed))),
    ])
  }

  private static func panel(_ facts: PanelFacts) -> JSONValue {
    .object([
      .init("units", .integer(facts.units)), .init("balanced", .truth(facts.isBalanced)),
      .init("variance_idiosyncratic", .optional(facts.components.idiosyncratic)),
      .init("variance_units", .optional(facts.components.individual)),
      .init("theta_min", .optional(facts.components.thetaRange.lowerBound)),
      .init("theta_max", .optional(facts.components.thetaRange.upperBound)),
      .init("hausman", test(facts.hausman)), .init("mundlak", test(facts.mundlak)),
    ])
  }

  private static func test(_ test: JointTest?) -> JSONValue {
    guard let test else { return .null }
    return .object([
      .init("statistic", .optional(test.statistic)), .init("p_value", .optional(test.pValue)),
      .init("restrictions", .integer(test.degreesOfFreedom.restrictions)),
      .init("denominator", test.degreesOfFreedom.denominator.map(JSONValue.integer) ?? .null),
    ])
  }
}

extension JSONValue {
  /// A number, null where there is none or it is not finite.
  static func optional(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  /// A text, null where it is empty.
  static func optional(_ text: String) -> JSONValue { text.isEmpty ? .null : .text(text) }
}

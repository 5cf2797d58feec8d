import Econometrics
import ScenarioFiles

/// The keys of a model, which may stand at the model, at its table or in the defaults.
enum ModelKeys {
  static let all: [Field] = [
    Field("formula", .phrase(.formula), "What is explained, and by what."),
    Field("iv", .phrase(.instruments), "Endogenous regressors and their instruments."),
    Field("where", .phrase(.removableCondition), "The rows that count."),
    Field("weights", .phrase(.removableColumn), "The column of the weights."),
    Field("vcov", .phrase(.errors), "What is assumed of the errors.", builtIn: "iid"),
    Field("panel", .phrase(.panel), "Units and periods, for lags, panels and errors over time."),
    Field("family", .choice(Family.allCases.map(\.rawValue)), "The kind of outcome.", builtIn: "gaussian"),
    Field(
      "estimator", .choice(Specification.Estimator.allCases.map(\.rawValue)), "How the panel is looked at.",
      builtIn: "pooled"),
    Field("standardise", .flag, "Measure variables in standard deviations.", builtIn: "false"),
    Field(
      "conventions", .choice(ReferenceProgram.allCases.map(\.rawValue)),
      "Whose small-sample corrections are made.", builtIn: "fixest"),
    Field(
      "keep_singletons", .flag,
      "Keep rows alone in a level of a fixed effect; what the conventions do when left out."),
    Field("level", .number(0.01...0.9999), "The coverage of intervals.", builtIn: "0.95"),
    Field("draws", .integer(1...10_000_000), "Draws of the wild bootstrap.", builtIn: "9999"),
    Field("seed", .integer(0...Int.max), "The seed of the wild bootstrap.", builtIn: "1"),
  ]

  /// The word that takes a default back.
  static let none = "none"

  /// The keys that `none` takes back.
  static let removable: Set<String> = ["iv", "where", "weights", "panel"]
}

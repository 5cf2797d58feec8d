import Econometrics
import ScenarioFiles

/// One model of a file: each of its keys holds as it stands nearest, at the model, at its table or in the defaults.
struct ModelTree {
  /// The model itself.
  let own: Tree
  /// The model, its table and the defaults.
  let layers: [Tree]

  init(_ own: Tree, table: Tree, defaults: Tree?) {
    self.own = own
    layers = [own, table] + (defaults.map { [$0] } ?? [])
  }

  /// The nearest value of `key`, nil where there is none or it is taken back.
  subscript(key: String) -> Tree? {
    let nearest = layers.lazy.compactMap { $0[key] }.first
    let isTakenBack = ModelKeys.removable.contains(key) && nearest?.text == ModelKeys.none
    return isTakenBack ? nil : nearest
  }

  /// Whether every value of the model has its shape.
  var isWellFormed: Bool {
    ModelKeys.all.allSatisfy { field in
      self[field.key].map { $0.text.map { field.shape.problem(with: $0) == nil } ?? false } ?? true
    }
  }

  /// The formula with its instruments; nil where there is none or it cannot be read.
  var formula: Formula? {
    let formula = value("formula") { try Formula(parsing: $0) }
    guard let instruments = self["iv"]?.text else { return formula }
    return try? formula?.instrumented(by: instruments)
  }

  /// The rows that count; nil for all.
  var condition: Expression? { value("where") { try Expression(parsing: $0) } }

  /// The error structure.
  var errors: ErrorStructure { value("vcov") { try ErrorStructure(parsing: $0) } ?? .iid }

  /// Units and periods; nil for none.
  var panel: Panel? { value("panel") { try Panel(parsing: $0) } }

  /// The regression; nil where there is no formula that can be read.
  var specification: Specification? {
    guard let formula else { return nil }
    var model = Specification(formula)
    model.label = own.text("label")
    (model.condition, model.errors, model.panel) = (condition, errors, panel)
    model.weights = self["weights"]?.text
    model.family = word("family") ?? model.family
    model.estimator = word("estimator") ?? model.estimator
    model.program = word("conventions") ?? model.program
    model.isStandardised = flag("standardise") ?? false
    model.keepsSingletons = flag("keep_singletons")
    model.level = value("level") { try Quantity.number($0) } ?? model.level
    model.draws = value("draws") { Int($0) } ?? model.draws
    model.seed = value("seed") { UInt64($0) } ?? model.seed
    return model
  }

  private func flag(_ key: String) -> Bool? { value(key) { Bool($0) } }

  private func word<Word: RawRepresentable<String>>(_ key: String) -> Word? {
    value(key) { Word(rawValue: $0) }
  }

  private func value<Value>(_ key: String, _ read: (String) throws -> Value?) -> Value? {
    self[key]?.text.flatMap { try? read($0) }
  }
}

import Econometrics
import ScenarioFiles

extension RegressionCheck {
  /// Checks that a model has a formula, and that its parts go together.
  mutating func checkParts(of model: ModelTree) {
    guard let formula = model["formula"] else {
      return report(
        "the model has no formula: it stands here, at the table or in 'defaults'", at: model.own.nameOrigin)
    }
    guard model.isWellFormed else { return }
    checkInstruments(of: model)
    guard let specification = model.specification else { return }
    do throws(EstimationError) { try specification.checkParts() } catch {
      report("\(error)", at: model.own.nameOrigin)
    }
    let hasLag = specification.formula.hasLag || specification.condition?.hasLag == true
    if hasLag, specification.panel == nil {
      report("lag() needs 'panel': which columns are the units and which the period", at: formula.origin)
    }
  }

  /// Checks instruments against the formula that they belong to.
  private mutating func checkInstruments(of model: ModelTree) {
    guard let instruments = model["iv"], let text = instruments.text,
      let formula = model["formula"]?.text.flatMap({ try? Formula(parsing: $0) })
    else { return }
    do throws(FormulaError) { _ = try formula.instrumented(by: text) } catch {
      report(error.message, at: instruments.origin(of: Phrase.Mistake(error)))
    }
  }

  /// Checks that the columns that a model names are there.
  mutating func check(_ model: ModelTree, against known: KnownColumns?) {
    guard let known else { return }
    let own = model["formula"]?.text.flatMap { try? Formula(parsing: $0).columns } ?? []
    let instrumented = model["iv"]?.text.flatMap { text in
      try? Formula(response: .number(0), terms: []).instrumented(by: text).columns
    }
    check(own, in: model["formula"], against: known)
    check(instrumented ?? [], in: model["iv"], against: known)
    check(model.condition?.columns ?? [], in: model["where"], against: known)
    check(model["weights"]?.text.map { [$0] } ?? [], in: model["weights"], against: known)
    check(model.errors.columns, in: model["vcov"], against: known)
    check(model.panel.map { $0.unit + [$0.period] } ?? [], in: model["panel"], against: known)
  }

  /// Reports each of `names` that is no column, where `value` names it.
  mutating func check(_ names: [String], in value: Tree?, against known: KnownColumns) {
    guard let value, let text = value.text else { return }
    for name in names.withoutRepeats {
      guard let problem = known.problem(with: name) else { continue }
      report(problem, at: value.origin(of: Phrase.Mistake(problem, column: name, in: text)))
    }
  }
}

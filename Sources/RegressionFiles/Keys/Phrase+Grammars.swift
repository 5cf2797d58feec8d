import Econometrics
import ScenarioFiles

extension Phrase {
  /// A formula, checked as `distretto fit` reads it.
  static let formula = Phrase("a formula, `y ~ x \\| region`", pattern: "~") { text in
    mistake { () throws(FormulaError) in _ = try Formula(parsing: text) }
  }

  /// Endogenous regressors and instruments, checked without the formula that they belong to.
  static let instruments = Phrase("`x ~ z`, or `none`", pattern: "~|^none$") { text in
    guard text != ModelKeys.none else { return nil }
    return mistake { () throws(FormulaError) in
      _ = try Formula(response: .number(0), terms: []).instrumented(by: text)
    }
  }

  /// A condition on rows.
  static let condition = condition("a condition, `year == 2013`")

  /// A condition on rows, or the word that takes one back, which is a condition too.
  static let removableCondition = condition("a condition, `year == 2013`, or `none`")

  /// The name of a column, or the word that takes one back.
  static let removableColumn = Phrase("a column, or `none`", pattern: ".") { text in
    text.isEmpty ? Mistake("an empty text") : nil
  }

  private static func condition(_ words: String) -> Phrase {
    Phrase(words, pattern: ".") { text in
      mistake { () throws(FormulaError) in _ = try Expression(parsing: text) }
    }
  }

  /// An error structure.
  static let errors = Phrase(
    "errors, `cluster:region`",
    pattern: "^(iid|hc[0-3]|(cluster|cr[23]|wild):.+|(newey-west|driscoll-kraay):[0-9]+|conley:.+)$"
  ) { text in
    do throws(ErrorStructureProblem) { _ = try ErrorStructure(parsing: text) } catch {
      return Mistake(error.message)
    }
    return nil
  }

  /// The columns of units and periods.
  static let panel = Phrase("`unit:period`, or `none`", pattern: ":|^none$") { text in
    guard text != ModelKeys.none else { return nil }
    do throws(PanelProblem) { _ = try Panel(parsing: text) } catch { return Mistake(error.description) }
    return nil
  }

  private static func mistake(_ parse: () throws(FormulaError) -> Void) -> Mistake? {
    do throws(FormulaError) { try parse() } catch { return Mistake(error) }
    return nil
  }
}

extension Phrase.Mistake {
  /// A mistake in a formula, at its place there.
  init(_ error: FormulaError) {
    let before = error.text.prefix(error.position - 1)
    self.init(error.message, offset: before.unicodeScalars.count)
  }

  /// A column that is wrong in `text`, where the text names it.
  init(_ message: String, column: String, in text: String) {
    guard let position = position(ofColumn: column, in: text) else {
      self.init(message)
      return
    }
    let before = text.prefix(position - 1)
    let rest = text.dropFirst(position - 1)
    let width = column.unicodeScalars.count + (rest.first == "`" ? 2 : 0)
    self.init(message, offset: before.unicodeScalars.count, width: width)
  }
}

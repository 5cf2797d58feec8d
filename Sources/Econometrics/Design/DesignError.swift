import Tables

/// What keeps a formula and a data frame from becoming a design.
public enum DesignError: Error, Hashable, Sendable {
  /// There is no column of that name.
  case unknownColumn(String, known: [String])
  /// Text stands where a number is needed; the first text of the column where it was read from a file.
  case text(column: String, first: FieldPlace?)
  /// A literal text stands where a number is needed, or text is ordered or compared with a number.
  case textLiteral(String)
  /// A column of text is compared with a number or with a column of numbers, in the words of the condition.
  case textComparison(column: String, with: String)
  /// Other numbers than 0 and 1 are used as a condition.
  case notACondition(String)
  /// No row of the column has a value.
  case allMissing(column: String)
  /// The reference is not among the levels of the column.
  case unknownLevel(String, column: String, known: [String])
  /// No row is left; how many went for which reason.
  case noRows(DroppedRows)
  /// Every row is alone in its level.
  case levelPerRow(effect: String, rows: Int)
  /// The column is the same number in every row that is left.
  case noVariation(column: String, value: Double)
  /// The regressors have more columns than there is memory for; the term with the most, and what may be wrong with columns.
  case tooLarge(columns: Int, rows: Int, widest: String, hints: [String])
  /// There are no more rows than coefficients, so that no error is left to measure; what may be wrong with columns.
  case noDegreesOfFreedom(rows: Int, coefficients: Int, hints: [String])
  /// The column of a polynomial has no more different values than the polynomial's degree.
  case tooFewValues(term: String, values: Int)
  /// A lag is asked for, but no panel is named.
  case noPanel(String)
  /// Two rows are of one unit and period; rows are counted from 1.
  case periodTwice(unit: String, period: Double, row: Int)
  /// A weight below zero or infinite; rows are counted from 1.
  case weight(Double, column: String, row: Int)
}

extension DesignError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownColumn(let name, let known):
      "there is no column '\(name)'\(Suggestion.hint(for: name, among: known, listUpTo: 20))"
    case .text(let column, let first):
      "column '\(column)' is text\(first.map { ": line \($0.line) says '\($0.text)'" } ?? "");"
        + (first?.hasDecimalComma == true
          ? " numbers with a decimal comma are read with --decimal-comma (decimal_mark in a file)"
          : " arithmetic needs numbers, indicators of its levels are written i(\(column.asName))")
    case .textComparison(let column, let other):
      "column '\(column)' is text and \(other) is a number: compare text with text in quotes, as in "
        + "\(column.asName) == '\(other)'"
    case .textLiteral(let text): "\(text): text can only be compared with text, by == and !="
    case .notACondition(let text): "\(text) is not a condition; compare something, as in year == 2013"
    case .allMissing(let column): "column '\(column)' has no value in any row"
    case .unknownLevel(let level, let column, let known):
      "column '\(column)' has no level '\(level)'\(Suggestion.hint(for: level, among: known, listUpTo: 20))"
    case .noRows(let dropped): "no row is left: \(dropped)"
    case .levelPerRow(let effect, let rows):
      "the fixed effect \(effect) has as many levels as rows, \(rows): it explains everything"
    case .noVariation(let column, let value): "\(column) is \(value.shortText) in every row that is left"
    case .tooLarge(let columns, let rows, let widest, let hints):
      "the regressors have at least \(columns) columns of \(rows) rows, most of them for \(widest): there is no memory for "
        + "them; absorb levels as fixed effects, after a bar as in y ~ x | a"
        + hints.map { "; \($0)" }.joined()
    case .noDegreesOfFreedom(let rows, let coefficients, let hints):
      LeastSquaresError.noDegreesOfFreedom(rows: rows, coefficients: coefficients).description
        + hints.map { "; \($0)" }.joined()
    case .tooFewValues(let term, let values):
      "\(term): the rows that are left have \(values) different values; a degree must be below their number"
    case .noPanel(let term): "\(term) needs the panel: which columns are the units and which the period"
    case .periodTwice(let unit, let period, let row):
      "row \(row): unit \(unit) has period \(period.shortText) twice, so that a lag has no meaning"
    case .weight(let weight, let column, let row):
      "row \(row), column '\(column)': the weight \(weight.shortText) is not a finite number of at least 0"
    }
  }
}

/// Arithmetic and conditions on the columns of a data frame, row by row.
public indirect enum Expression: Hashable, Sendable {
  case number(Double)
  case text(String)
  /// The column of that name.
  case column(String)
  case negative(Expression)
  case not(Expression)
  case binary(Operator, Expression, Expression)
  case function(Function, Expression)
  /// The value of the same unit `by` periods earlier; a negative number looks ahead.
  case lag(Expression, by: Int)

  /// What stands between two operands.
  public enum Operator: String, Hashable, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"

    /// How tightly the operator binds: more than those with a lower number.
    var precedence: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
      case .plus, .minus: 4
      case .times, .over: 5
      case .power: 7
      }
    }
  }

  /// A function of one number.
  public enum Function: String, CaseIterable, Hashable, Sendable {
    /// The natural logarithm.
    case log
    case exp
    case sqrt
    case abs
  }

  /// The names of the columns, in order of first appearance.
  public var columns: [String] {
    switch self {
    case .number, .text: []
    case .column(let name): [name]
    case .negative(let operand), .not(let operand), .function(_, let operand), .lag(let operand, _):
      operand.columns
    case .binary(_, let left, let right): (left.columns + right.columns).withoutRepeats
    }
  }

  /// Whether the value of a row depends on other rows.
  public var hasLag: Bool {
    switch self {
    case .lag: true
    case .number, .text, .column: false
    case .negative(let operand), .not(let operand), .function(_, let operand): operand.hasLag
    case .binary(_, let left, let right): left.hasLag || right.hasLag
    }
  }
}

extension Array where Element: Hashable {
  /// The elements in order of first appearance.
  package var withoutRepeats: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

extension Expression: CustomStringConvertible {
  /// The expression as it is written, with the parentheses it needs.
  public var description: String { text(within: 0) }

  /// Binds tighter than `times`, less than `power`: −x^2 is −(x^2).
  private static let unary = 6

  private func text(within precedence: Int) -> String {
    switch self {
    case .number(let value): value.shortText
    case .text(let text): text.contains("'") ? "\"\(text)\"" : "'\(text)'"
    case .column(let name): name.asName
    case .function(let function, let operand): "\(function.rawValue)(\(operand))"
    case .lag(let operand, let by): "lag(\(operand), \(by))"
    case .negative(let operand): bracketed("-" + operand.text(within: Self.unary), precedence > Self.unary)
    case .not(let operand): bracketed("!" + operand.text(within: 7), precedence > 2)
    case .binary(.or, _, _) where (membership?.literals.count ?? 0) > 2:
      bracketed(membershipText, precedence > Operator.equal.precedence)
    case .binary(.power, let base, let power):
      bracketed("\(base.text(within: 8))^\(power.text(within: 7))", precedence > 7)
    case .binary(let sign, let left, let right):
      bracketed(
        "\(left.text(within: sign.precedence)) \(sign.rawValue) \(right.text(within: sign.precedence + 1))",
        precedence > sign.precedence)
    }
  }

  private func bracketed(_ text: String, _ isNeeded: Bool) -> String { isNeeded ? "(\(text))" : text }
}

extension Expression {
  /// What the alternatives of a chain of equalities have in common: the element, and the literals it may equal.
  private var membership: (element: Expression, literals: [Expression])? {
    switch self {
    case .binary(.equal, let element, .number), .binary(.equal, let element, .text):
      guard case .binary(_, _, let literal) = self else { return nil }
      return (element, [literal])
    case .binary(.or, let left, let right):
      guard let one = left.membership, let other = right.membership, one.element == other.element else {
        return nil
      }
      return (one.element, one.literals + other.literals)
    default: return nil
    }
  }

  /// Such a chain as one is written: `country %in% c('BG', 'CY', 'CZ')`.
  private var membershipText: String {
    guard let membership else { return "" }
    let list = membership.literals.map(\.description).joined(separator: ", ")
    return "\(membership.element.text(within: 4)) %in% c(\(list))"
  }
}

/// A term of a formula: the product of its factors; without factors, the intercept.
public struct Term: Sendable {
  /// The factors, in the order they were written.
  public let factors: [Factor]

  public init(_ factors: [Factor]) { self.factors = factors.withoutRepeats }

  /// The product of two terms.
  func times(_ other: Term) -> Term { Term(factors + other.factors) }

  /// The intercept.
  static let intercept = Term([])
}

extension Term: Hashable, CustomStringConvertible {
  /// `a:b` is `b:a`.
  public static func == (left: Term, right: Term) -> Bool { Set(left.factors) == Set(right.factors) }

  public func hash(into hasher: inout Hasher) { hasher.combine(Set(factors)) }

  /// The term as it is written: `a:log(b)`.
  public var description: String { factors.isEmpty ? "1" : factors.map(\.description).joined(separator: ":") }
}

/// A factor of a term.
public enum Factor: Hashable, Sendable {
  /// A column or a transformation of columns; a column of text stands for the indicators of its levels.
  case value(Expression)
  /// The powers x, x²… x^degree, raw and not orthogonalised.
  case powers(Expression, degree: Int)
  /// The polynomials of x up to `degree` that are orthogonal over the rows of the design.
  case polynomials(Expression, degree: Int)
  /// The indicators of a column's levels without the references, each times `slope` where there is one.
  case indicators(column: String, slope: Expression?, references: [String])

  /// The names of the columns, in order of first appearance.
  public var columns: [String] {
    switch self {
    case .value(let expression), .powers(let expression, _), .polynomials(let expression, _):
      expression.columns
    case .indicators(let column, let slope, _): ([column] + (slope?.columns ?? [])).withoutRepeats
    }
  }
}

extension Factor: CustomStringConvertible {
  /// The factor as it is written; arithmetic stands in `I()`.
  public var description: String {
    switch self {
    case .value(let expression):
      switch expression {
      case .column, .function, .lag: return expression.description
      default: return "I(\(expression))"
      }
    case .powers(let expression, let degree): return "poly(\(expression), \(degree), raw = TRUE)"
    case .polynomials(let expression, let degree): return "poly(\(expression), \(degree))"
    case .indicators(let column, let slope, let references):
      let list = references.map { Double($0) == nil ? "'\($0)'" : $0 }.joined(separator: ", ")
      let reference = references.count > 1 ? "c(\(list))" : list
      let slope = slope.map { ", \($0)" } ?? ""
      return "i(\(column.asName)\(slope)\(references.isEmpty ? "" : ", ref = \(reference)"))"
    }
  }
}

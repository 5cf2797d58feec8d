import Tables

extension Parser {
  /// Reads a factor: a column, `I()`, a function of one number, `poly()`, `i()` or `lag()`.
  ///
  /// - Throws: `FormulaError` where a word does not fit.
  mutating func factor() throws(FormulaError) -> Factor {
    let token = next
    guard case .name(let name) = token.kind else { throw error("a term is needed here, not \(token.quoted)") }
    guard afterNext.kind == .symbol("(") else {
      advance()
      return .value(.column(name))
    }
    switch name {
    case "poly": return try call { parser throws(FormulaError) in try parser.polynomials() }
    case "i": return try call { parser throws(FormulaError) in try parser.indicators() }
    case "I", "lag": return .value(try primary())
    default:
      guard Expression.Function(rawValue: name) == nil else { return .value(try primary()) }
      let known = Expression.Function.allCases.map(\.rawValue) + ["I", "i", "lag", "poly"]
      throw error("there is no function '\(name)'\(Suggestion.hint(for: name, among: known))")
    }
  }

  private mutating func call(
    _ read: (inout Parser) throws(FormulaError) -> Factor
  ) throws(FormulaError) -> Factor {
    advance()
    advance()
    return try closed(read)
  }

  private mutating func polynomials() throws(FormulaError) -> Factor {
    let base = try expression()
    try expect(",", after: "the column whose powers are meant")
    let degree = try wholeNumber("the degree", in: 1...20)
    guard take(",") else { return .polynomials(base, degree: degree) }
    guard next.kind == .name("raw"), afterNext.kind == .symbol("=") else {
      throw error("poly() takes a column, a degree and 'raw = TRUE' for powers as they are")
    }
    advance()
    advance()
    return try truth() ? .powers(base, degree: degree) : .polynomials(base, degree: degree)
  }

  private mutating func truth() throws(FormulaError) -> Bool {
    guard next.kind == .name("TRUE") || next.kind == .name("FALSE") else {
      throw error("TRUE or FALSE is needed here, not \(next.quoted)")
    }
    defer { advance() }
    return next.kind == .name("TRUE")
  }

  private mutating func indicators() throws(FormulaError) -> Factor {
    let column = try name("the column whose levels are meant")
    var (slope, references) = (Expression?.none, [String]())
    while take(",") {
      if next.kind == .name("ref"), afterNext.kind == .symbol("=") {
        advance()
        advance()
        references = try self.references()
      } else if slope == nil {
        slope = try expression()
      } else {
        throw error("i() takes a column, what its indicators are multiplied with, and 'ref = level'")
      }
    }
    return .indicators(column: column, slope: slope, references: references)
  }

  /// Reads one level or `c(level, level)`.
  private mutating func references() throws(FormulaError) -> [String] {
    guard next.kind == .name("c"), afterNext.kind == .symbol("(") else { return [try level()] }
    advance()
    advance()
    return try closed { parser throws(FormulaError) in
      var levels = [try parser.level()]
      while parser.take(",") { levels.append(try parser.level()) }
      return levels
    }
  }

  private mutating func level() throws(FormulaError) -> String {
    let isNegative = take("-")
    defer { advance() }
    switch next.kind {
    case .number(let value): return (isNegative ? -value : value).shortText
    case .name(let name) where !isNegative: return name
    case .text(let text) where !isNegative: return text
    default: throw error("a level is needed here, not \(next.quoted)")
    }
  }
}

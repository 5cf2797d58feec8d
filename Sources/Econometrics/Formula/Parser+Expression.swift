import Tables

extension Parser {
  /// Reads arithmetic or a condition whose operators bind at least as tightly as `precedence`.
  ///
  /// From loose to tight: `||`, `&&`, `!`, comparisons, `+ -`, `* /`, signs, `^`.
  ///
  /// - Throws: `FormulaError` where a word does not fit.
  mutating func expression(_ precedence: Int = 1) throws(FormulaError) -> Expression {
    var left = try operand()
    if precedence <= 3, take("%in%") { left = try membership(of: left) }
    while let sign = nextOperator, sign.precedence >= precedence {
      let token = next
      try countOperator(at: token)
      advance()
      let right = try expression(sign.precedence + 1)
      left = .binary(sign, left, right)
      if sign.precedence == 3, nextOperator?.precedence == 3 {
        throw error("comparisons do not follow each other; join them with '&&'", at: token)
      }
    }
    return left
  }

  /// The operator that comes next, nil for any other word.
  private var nextOperator: Expression.Operator? {
    guard case .symbol(let symbol) = next.kind else { return nil }
    return Expression.Operator(rawValue: symbol)
  }

  private mutating func operand() throws(FormulaError) -> Expression {
    try nested { parser throws(FormulaError) in
      if parser.take("-") { return .negative(try parser.expression(6)) }
      if parser.take("+") { return try parser.expression(6) }
      if parser.take("!") { return .not(try parser.expression(3)) }
      let base = try parser.primary()
      return parser.take("^") ? .binary(.power, base, try parser.operand()) : base
    }
  }

  /// Reads a column, a literal, a function or a parenthesis.
  mutating func primary() throws(FormulaError) -> Expression {
    let token = next
    if take("(") { return try closed { parser throws(FormulaError) in try parser.expression() } }
    advance()
    switch token.kind {
    case .number(let value): return .number(value)
    case .text(let text): return .text(text)
    case .name(let name): return isNext("(") ? try call(name, at: token) : .column(name)
    case .symbol, .end:
      throw error("a column, a number or a parenthesis is needed, not \(token.quoted)", at: token)
    }
  }

  /// Reads up to the parenthesis that closes one already read.
  mutating func closed<Result>(
    _ read: (inout Parser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    let result = try nested(read)
    try expect(")", after: "what the parenthesis holds")
    return result
  }

  private mutating func call(_ name: String, at token: Token) throws(FormulaError) -> Expression {
    advance()
    return try closed { parser throws(FormulaError) in
      if name == "I" { return try parser.expression() }
      if name == "lag" { return try parser.lag() }
      guard let function = Expression.Function(rawValue: name) else {
        let known = Expression.Function.allCases.map(\.rawValue) + ["I", "lag"]
        throw parser.error(
          "there is no function '\(name)'\(Suggestion.hint(for: name, among: known))", at: token)
      }
      return .function(function, try parser.expression())
    }
  }

  /// Reads `c(a, b, …)`: whether `element` is one of the levels, as equalities joined by `||`.
  private mutating func membership(of element: Expression) throws(FormulaError) -> Expression {
    guard next.kind == .name("c"), afterNext.kind == .symbol("(") else {
      throw error("'%in%' needs a list, as in c('C10', 'C11'), not \(next.quoted)")
    }
    advance()
    advance()
    return try closed { parser throws(FormulaError) in
      var alternatives = Expression.binary(.equal, element, try parser.literal())
      while parser.take(",") {
        try parser.countOperator(at: parser.next)
        alternatives = .binary(.or, alternatives, .binary(.equal, element, try parser.literal()))
      }
      return alternatives
    }
  }

  /// Reads a number or a text in quotes.
  private mutating func literal() throws(FormulaError) -> Expression {
    let literal = try primary()
    switch literal {
    case .number, .text: return literal
    default: throw error("a list holds numbers and texts in quotes, not \(literal)")
    }
  }

  private mutating func lag() throws(FormulaError) -> Expression {
    let operand = try expression()
    guard take(",") else { return .lag(operand, by: 1) }
    return .lag(operand, by: try wholeNumber("the lag", in: -1000...1000))
  }
}

extension Expression {
  /// Reads a condition or arithmetic, such as `year == 2013 && !(region == 'ITC4')`.
  ///
  /// - Throws: `FormulaError` where a word does not fit.
  public init(parsing text: String) throws(FormulaError) {
    var parser = try Parser(text)
    self = try parser.expression()
    try parser.expectEnd()
  }
}

import Tables

/// Walks over the words of a formula or a condition; what every part of the grammar shares.
struct Parser {
  private let text: String
  private let tokens: [Token]
  private var place = 0
  /// The depth of parentheses and signs, limited so that a nonsensical text cannot exhaust the stack.
  private var depth = 0
  /// The operators of arithmetic and conditions so far, limited for the same reason: each is a level of the tree.
  private var operators = 0

  init(_ text: String) throws(FormulaError) { (self.text, tokens) = (text, try Lexer.tokens(of: text)) }

  /// The word to be read next.
  var next: Token { tokens[place] }
  /// The word after that.
  var afterNext: Token { tokens[min(place + 1, tokens.count - 1)] }

  mutating func advance() { if place < tokens.count - 1 { place += 1 } }

  /// Whether the next word is `symbol`.
  func isNext(_ symbol: String) -> Bool { next.kind == .symbol(symbol) }

  /// Passes over `symbol` where it comes next.
  mutating func take(_ symbol: String) -> Bool {
    guard isNext(symbol) else { return false }
    advance()
    return true
  }

  /// Passes over `symbol`.
  ///
  /// - Throws: `FormulaError` where another word comes next.
  mutating func expect(_ symbol: String, after what: String) throws(FormulaError) {
    guard take(symbol) else { throw error("'\(symbol)' is needed after \(what), not \(next.quoted)") }
  }

  /// Reads the name of a column.
  mutating func name(_ role: String) throws(FormulaError) -> String {
    guard case .name(let name) = next.kind else { throw error("\(role) is needed here, not \(next.quoted)") }
    advance()
    return name
  }

  /// Reads a whole number, with its sign.
  mutating func wholeNumber(_ role: String, in range: ClosedRange<Int>) throws(FormulaError) -> Int {
    let start = next
    let isNegative = take("-")
    guard case .number(let value) = next.kind, let whole = Int(exactly: isNegative ? -value : value),
      range.contains(whole)
    else {
      throw error("\(role) is a whole number from \(range.lowerBound) to \(range.upperBound)", at: start)
    }
    advance()
    return whole
  }

  /// Requires that everything has been read.
  func expectEnd() throws(FormulaError) {
    guard next.kind == .end else {
      let hint = isNext("=") ? "; equality is written '=='" : ""
      throw error("\(next.quoted) is not expected here\(hint)")
    }
  }

  /// Reads one level deeper.
  mutating func nested<Result>(
    _ read: (inout Parser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else { throw error("more than 100 parentheses within each other") }
    return try read(&self)
  }

  /// Counts an operator of arithmetic or of a condition.
  ///
  /// - Throws: `FormulaError` for one too many.
  mutating func countOperator(at token: Token) throws(FormulaError) {
    operators += 1
    guard operators <= 2000 else { throw error("more than 2,000 operators and alternatives", at: token) }
  }

  /// A mistake at `token`, by default the next one.
  func error(_ message: String, at token: Token? = nil) -> FormulaError {
    FormulaError(text: text, position: (token ?? next).position, message: message)
  }
}

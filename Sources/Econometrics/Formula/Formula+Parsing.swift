extension Formula {
  /// Reads a formula.
  ///
  /// - Throws: `FormulaError` where a word does not fit.
  public init(parsing text: String) throws(FormulaError) {
    var parser = try Parser(text)
    let response = try parser.expression()
    try parser.expect("~", after: "what is explained")
    let sum = try parser.terms(startingWith: [.intercept])
    let effects = parser.isNext("|") && !parser.instrumentsFollow ? try parser.effects() : []
    let bar = parser.next
    let parts = parser.isNext("|") ? try parser.instrumented() : (endogenous: [], instruments: [])
    try parser.expectEnd()
    if let both = parts.endogenous.first(where: sum.contains) {
      throw parser.error("\(both) is both exogenous and endogenous; name it after the last bar only", at: bar)
    }
    self.init(
      response: response, terms: sum.regressors, hasIntercept: sum.contains(.intercept), effects: effects,
      endogenous: parts.endogenous, instruments: parts.instruments)
  }

  /// Returns the formula with instruments read from a text of their own, `endogenous ~ instrument`.
  ///
  /// The endogenous terms need not stand among the regressors; where they do, they are taken out of them.
  ///
  /// - Throws: `FormulaError` where a word does not fit or the formula has instruments already.
  public func instrumented(by text: String) throws(FormulaError) -> Formula {
    var parser = try Parser(text)
    guard endogenous.isEmpty else { throw parser.error("the formula has instruments already") }
    let parts = try parser.twoSides()
    try parser.expectEnd()
    return Formula(
      response: response, terms: terms.filter { !parts.endogenous.contains($0) }, hasIntercept: hasIntercept,
      effects: effects, endogenous: parts.endogenous, instruments: parts.instruments)
  }
}

extension Parser {
  /// Whether the part after the bar at hand is the one with the instruments.
  var instrumentsFollow: Bool {
    var ahead = self
    ahead.advance()
    while ahead.next.kind != .end, !ahead.isNext("|") {
      if ahead.isNext("~") { return true }
      ahead.advance()
    }
    return false
  }

  fileprivate mutating func effects() throws(FormulaError) -> [EffectTerm] {
    advance()
    if next.kind == .number(0) {
      advance()
      return []
    }
    var effects: [EffectTerm] = []
    repeat { effects.append(try effect()) } while take("+")
    return effects.withoutRepeats
  }

  private mutating func effect() throws(FormulaError) -> EffectTerm {
    var columns: [String] = []
    repeat { columns.append(try name("the column of a fixed effect")) } while take("^")
    let isDouble = isNext("[[")
    guard take("[[") || take("[") else { return EffectTerm(columns: columns) }
    var slopes: [Expression] = []
    repeat { slopes.append(try expression()) } while take(",")
    try expect(isDouble ? "]]" : "]", after: "the slope")
    return EffectTerm(columns: columns, slopes: slopes, hasIntercept: !isDouble)
  }

  fileprivate mutating func instrumented() throws(FormulaError) -> (endogenous: [Term], instruments: [Term]) {
    guard instrumentsFollow else {
      throw error("only 'endogenous ~ instruments' may follow the fixed effects")
    }
    advance()
    return try twoSides()
  }

  /// Reads `endogenous ~ instruments`.
  fileprivate mutating func twoSides() throws(FormulaError) -> (endogenous: [Term], instruments: [Term]) {
    let start = next
    let endogenous = try terms(startingWith: []).regressors
    try expect("~", after: "the endogenous regressors")
    let instruments = try terms(startingWith: []).regressors
    guard !endogenous.isEmpty, !instruments.isEmpty else {
      throw error("endogenous regressors and instruments are needed", at: start)
    }
    return (endogenous, instruments)
  }
}

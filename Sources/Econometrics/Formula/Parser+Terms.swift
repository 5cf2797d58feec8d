import Tables

/// The algebra of terms, as in R: sums, products and powers of sums. As in fixest, the power of one column is a number.
extension [Term] {
  /// The terms without the intercept, in the order of their degree.
  var regressors: [Term] {
    let degrees = Set(map(\.factors.count)).subtracting([0]).sorted()
    return degrees.flatMap { degree in filter { $0.factors.count == degree } }
  }

  func plus(_ other: [Term]) -> [Term] { (self + other).withoutRepeats }

  func minus(_ other: [Term]) -> [Term] { filter { !other.contains($0) } }

  /// Every term of one sum with every term of the other.
  func interacted(with other: [Term]) -> [Term] {
    flatMap { left in other.map { left.times($0) } }.withoutRepeats
  }

  /// `a*b` is `a + b + a:b`.
  func crossed(with other: [Term]) -> [Term] { plus(other).plus(interacted(with: other)) }
}

extension Parser {
  /// Reads a sum of terms and adds it to `start`; `- a` takes a term out, `0` and `- 1` the intercept.
  ///
  /// - Throws: `FormulaError` where a word does not fit.
  mutating func terms(startingWith start: [Term]) throws(FormulaError) -> [Term] {
    var sum = start
    var isMinus = take("-")
    if !isMinus { _ = take("+") }
    while true {
      if next.kind == .number(0) {
        advance()
        sum = isMinus ? sum.plus([.intercept]) : sum.minus([.intercept])
      } else {
        let product = try product()
        sum = isMinus ? sum.minus(product) : sum.plus(product)
      }
      guard isNext("+") || isNext("-") else { return sum }
      isMinus = isNext("-")
      advance()
    }
  }

  private mutating func product() throws(FormulaError) -> [Term] {
    var product = try interaction()
    while take("*") { product = try checked(product.crossed(with: try interaction())) }
    return product
  }

  private mutating func interaction() throws(FormulaError) -> [Term] {
    var product = try power()
    while take(":") { product = try checked(product.interacted(with: try power())) }
    return product
  }

  private mutating func power() throws(FormulaError) -> [Term] {
    let base = try atom()
    guard take("^") else { return base }
    let degree = try wholeNumber("a power outside I(…)", in: 1...20)
    if base.count == 1, base[0].factors.count == 1, case .value(let value) = base[0].factors[0] {
      return [Term([.value(.binary(.power, value, .number(Double(degree))))])]
    }
    var power = base
    for _ in 1..<degree {
      power = try checked(power.crossed(with: base))
    }
    return power
  }

  private func checked(_ terms: [Term]) throws(FormulaError) -> [Term] {
    guard terms.count <= 2000 else { throw error("multiplied out, the formula has more than 2,000 terms") }
    return terms
  }

  private mutating func atom() throws(FormulaError) -> [Term] {
    if take("(") { return try closed { parser throws(FormulaError) in try parser.terms(startingWith: []) } }
    if next.kind == .number(1) {
      advance()
      return [.intercept]
    }
    if case .number = next.kind {
      throw error("of numbers only 0 and 1 are terms; write arithmetic within I(…)")
    }
    return [Term([try factor()])]
  }
}

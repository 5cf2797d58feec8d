import Testing

@testable import Econometrics

@Suite("A formula")
struct FormulaTests {
  @Test(
    "says what it means when it is written out",
    arguments: [
      ("y ~ a + b*c + a:b", "y ~ a + b + c + b:c + a:b"),
      ("y ~ a*b*c - a:b:c", "y ~ a + b + c + a:b + a:c + b:c"),
      ("y~(a+b+c)^2-a:c", "y ~ a + b + c + a:b + b:c"),
      ("y ~ 1", "y ~ 1"), ("y ~ x - 1", "y ~ 0 + x"), ("y ~ 0 + x", "y ~ 0 + x"),
      ("log(y) ~ I(x^2) + log(x) + exp(x) + poly(x,3)", "log(y) ~ I(x^2) + log(x) + exp(x) + poly(x, 3)"),
      ("y ~ x^2", "y ~ I(x^2)"),
      ("y ~ poly(x,2,raw=TRUE) + poly(z, 3, raw = FALSE)", "y ~ poly(x, 2, raw = TRUE) + poly(z, 3)"),
      (
        "y ~ i(year, ref=2008) + i(f, x, ref=c('a',b))",
        "y ~ i(year, ref = 2008) + i(f, x, ref = c('a', 'b'))"
      ),
      ("y ~ i(t, treat, ref = -1)", "y ~ i(t, treat, ref = -1)"),
      ("y - lag(y) ~ lag(x,2)", "y - lag(y, 1) ~ lag(x, 2)"),
      (
        "y ~ x | fe1 + fe2^fe3 + fe4[slope] + fe5[[a, log(b)]]",
        "y ~ x | fe1 + fe2^fe3 + fe4[slope] + fe5[[a, log(b)]]"
      ),
      ("y ~ x | f | e1 + e2 ~ z1 + z2", "y ~ x | f | e1 + e2 ~ z1 + z2"),
      ("y ~ x | e ~ z", "y ~ x | e ~ z"), ("y ~ 1 | 0 | e ~ z", "y ~ 1 | e ~ z"),
      ("`gross wage` ~ `1st`", "`gross wage` ~ `1st`"),
    ])
  func writtenOut(_ text: String, _ expected: String) throws {
    let formula = try Formula(parsing: text)
    #expect(formula.description == expected)
    #expect(try Formula(parsing: formula.description) == formula)
  }

  @Test(
    "that is wrong is answered with the place",
    arguments: [
      ("y", 2, "'~' is needed after what is explained, not the end"),
      ("y ~ ", 5, "a term is needed here, not the end"),
      ("y ~ a + 3", 9, "of numbers only 0 and 1 are terms; write arithmetic within I(…)"),
      ("y ~ lgo(x)", 5, "there is no function 'lgo'; did you mean 'log'?"),
      ("y ~ poly(x, 2.5)", 13, "the degree is a whole number from 1 to 20"),
      (
        "y ~ poly(x, 2, simple = TRUE)", 16,
        "poly() takes a column, a degree and 'raw = TRUE' for powers as they are"
      ),
      ("y ~ x | f | g", 11, "only 'endogenous ~ instruments' may follow the fixed effects"),
      ("y ~ x | e ~ z | f", 15, "'|' is not expected here"),
      ("y ~ x & z", 7, "'&' has no meaning here; conditions are joined by '&&'"),
      ("y ~ (x + z", 11, "')' is needed after what the parenthesis holds, not the end"),
      ("y ~ x | f[z", 12, "']' is needed after the slope, not the end"),
      ("y ~ `x", 5, "` opened here is never closed"),
    ])
  func places(_ text: String, _ position: Int, _ message: String) {
    #expect(throws: FormulaError(text: text, position: position, message: message)) {
      try Formula(parsing: text)
    }
  }

  @Test("takes regressors that get instruments out of the exogenous ones")
  func instruments() throws {
    let formula = try Formula(parsing: "ln_wage ~ ln_lq + size | region").instrumented(by: "ln_lq ~ z")
    #expect(formula.description == "ln_wage ~ size | region | ln_lq ~ z")
    #expect(throws: FormulaError.self) { try formula.instrumented(by: "size ~ z") }
  }

  @Test("of a thousand parentheses is refused, not followed until memory ends")
  func depth() {
    let text = "y ~ I(" + String(repeating: "(", count: 100_000)
    #expect(throws: FormulaError.self) { try Formula(parsing: text) }
  }

  @Test(
    "of thousands of operators is refused, for conditions and arithmetic are trees as deep as they are long")
  func length() throws {
    let many = String(repeating: " + 1", count: 20_000)
    #expect(throws: FormulaError.self) { try Formula(parsing: "y ~ I(x\(many))") }
    #expect(throws: FormulaError.self) {
      try Expression(parsing: "x == 0" + String(repeating: " && x == 0", count: 20_000))
    }
    let levels = (0...20_000).map { "\($0)" }.joined(separator: ", ")
    #expect(throws: FormulaError.self) { try Expression(parsing: "x %in% c(\(levels))") }
    let some = String(repeating: " + 1", count: 1000)
    #expect(try Formula(parsing: "y ~ I(x\(some))").terms.count == 1)
    let terms = (0..<5000).map { "x\($0)" }.joined(separator: " + ")
    #expect(try Formula(parsing: "y ~ \(terms)").terms.count == 5000)
  }

  @Test("has no regressor both exogenous and endogenous")
  func bothSides() {
    let error = #expect(throws: FormulaError.self) { try Formula(parsing: "y ~ x | 0 | x ~ z") }
    #expect(error?.message == "x is both exogenous and endogenous; name it after the last bar only")
  }

  @Test("names its columns once")
  func columns() throws {
    let formula = try Formula(parsing: "log(y) ~ x + i(f, x) + lag(z) | f^g[t] | e ~ I(z * w)")
    #expect(formula.columns == ["y", "x", "f", "z", "e", "w", "g", "t"])
    #expect(formula.hasLag)
  }
}

@Suite("Arithmetic and conditions")
struct ExpressionTests {
  @Test(
    "are read with the usual precedence",
    arguments: [
      ("a+b*c^2", "a + b * c^2"), ("(a+b)*c", "(a + b) * c"), ("a-(b-c)", "a - (b - c)"), ("-x^2", "-x^2"),
      ("(-x)^2", "(-x)^2"), ("2^-1", "2^(-1)"), ("a/b/c", "a / b / c"), ("1e-3 * x", "0.001 * x"),
      ("!a == 1 && b < 2 || c != 'x'", "!(a == 1) && b < 2 || c != 'x'"), ("!(a || b)", "!(a || b)"),
      ("(a || b) && c", "(a || b) && c"),
    ])
  func precedence(_ text: String, _ expected: String) throws {
    let expression = try Expression(parsing: text)
    #expect(expression.description == expected)
    #expect(try Expression(parsing: expected) == expression)
  }

  @Test("do not chain comparisons")
  func chains() {
    #expect(throws: FormulaError.self) { try Expression(parsing: "1 < x < 3") }
  }

  @Test("of membership is read as equalities, and written as it was")
  func membership() throws {
    let text = "year == 2013 && country %in% c('BG', 'CY', 'CZ')"
    let condition = try Expression(parsing: text)
    #expect(condition.description == text)
    #expect(
      try condition
        == Expression(parsing: "year == 2013 && (country == 'BG' || country == 'CY' || country == 'CZ')"))
    #expect(throws: FormulaError.self) { try Expression(parsing: "country %in% 'BG'") }
    #expect(throws: FormulaError.self) { try Expression(parsing: "country %in% c(other)") }
  }
}

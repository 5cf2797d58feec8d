import Testing

@testable import Econometrics

@Suite("Data that a regression cannot use")
struct DesignErrorTests {
  private let columns = [
    Column("wage", numbers: [1, 2, 4, 8]), Column("x", numbers: [3, 1, .nan, 1]),
    Column("nothing", numbers: [.nan, .nan, .nan, .nan]), Column("one", numbers: [1, 1, 1, 1]),
    Column("region", text: ["b", "b", "a", "a"]), Column("id", numbers: [1, 2, 3, 4]),
    Column("negative", numbers: [1, 2, -1, 1]), Column("none", numbers: [0, 0, 0, 0]),
  ]

  @Test(
    "are answered with what is wrong",
    arguments: [
      ("wages ~ x", "there is no column 'wages'; did you mean 'wage'?"),
      (
        "wage ~ I(region * 2)",
        "column 'region' is text; arithmetic needs numbers, indicators of its levels are written i(region)"
      ),
      ("wage ~ nothing", "column 'nothing' has no value in any row"),
      ("one ~ x", "one is 1 in every row that is left"),
      ("wage ~ 1 | id", "the fixed effect id has as many levels as rows, 4: it explains everything"),
      ("wage ~ i(region, ref = ITC4)", "column 'region' has no level 'ITC4'; known here: a, b"),
      ("wage ~ lag(x, 1)", "lag(x, 1) needs the panel: which columns are the units and which the period"),
      (
        "wage ~ i(id)", "4 rows for 4 coefficients, fixed effects included: no degrees of freedom are left"
      ),
      ("wage ~ log(none)", "no row is left: of 4 rows, 4 with infinite values (log(none) 4)"),
      (
        "region ~ x",
        "column 'region' is text; arithmetic needs numbers, indicators of its levels are written i(region)"
      ),
      (
        "wage ~ 1 | region[region]",
        "column 'region' is text; arithmetic needs numbers, indicators of its levels are written i(region)"
      ),
    ])
  func answers(_ formula: String, _ message: String) {
    let error = #expect(throws: DesignError.self) { try design(formula, columns) }
    #expect(error?.description == message)
  }

  @Test(
    "are found in conditions",
    arguments: [
      ("regoin == 'a'", "there is no column 'regoin'; did you mean 'region'?"),
      (
        "region == 3",
        "column 'region' is text and 3 is a number: compare text with text in quotes, as in region == '3'"
      ),
      ("wage == 'a'", "wage and 'a': text can only be compared with text, by == and !="),
      ("region < 'b'", "region < 'b': text can only be compared with text, by == and !="),
      ("wage", "wage is not a condition; compare something, as in year == 2013"),
      ("wage > 100", "no row is left: of 4 rows, 4 excluded by the condition"),
    ])
  func conditions(_ condition: String, _ message: String) {
    let error = #expect(throws: DesignError.self) { try design("wage ~ id", columns, where: condition) }
    #expect(error?.description == message)
  }

  @Test("are levels whose indicators no memory holds, refused before they are made")
  func size() {
    let rows = 4000
    let factors = ["a", "b", "c"].enumerated().map { place, name in
      Column(name, numbers: (0..<rows).map { Double($0 * (place + 1) % 3001) })
    }
    let wage = Column("wage", numbers: (0..<rows).map(Double.init))
    let error = #expect(throws: DesignError.self) { try design("wage ~ i(a):i(b):i(c)", [wage] + factors) }
    guard case .tooLarge(let columns, rows, let widest, []) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(columns == 27_000_000_000 && widest == "i(a):i(b):i(c)")
  }

  @Test("are weights below zero, and weights of zero alone")
  func weights() {
    let error = #expect(throws: DesignError.self) {
      try design("wage ~ 1", columns) { $0.weights = "negative" }
    }
    #expect(error == .weight(-1, column: "negative", row: 3))
    let none = #expect(throws: DesignError.self) { try design("wage ~ 1", columns) { $0.weights = "none" } }
    #expect(none?.description == "no row is left: of 4 rows, 4 with weight 0")
  }

  @Test("are polynomials of a column with too few values")
  func polynomials() {
    let error = #expect(throws: DesignError.self) { try design("wage ~ poly(one, 1)", columns) }
    #expect(error == .tooFewValues(term: "poly(one, 1)", values: 1))
  }

  @Test("are panels with a period twice")
  func twice() {
    let error = #expect(throws: DesignError.self) {
      try design("wage ~ lag(wage)", columns) { $0.panel = Panel(unit: ["region"], period: "one") }
    }
    #expect(error?.description == "row 2: unit b has period 1 twice, so that a lag has no meaning")
  }

  @Test(
    "but conditions with missing values are open, not false",
    arguments: [
      ("x == 1", [1, 3]), ("!(x == 1)", [0]), ("x == 1 || wage == 4", [1, 2, 3]),
      ("x > 0 && region == 'a'", [3]),
      ("region != 'a' || wage / 2 >= 4", [0, 1, 3]), ("none", []), ("one", [0, 1, 2, 3]),
      ("wage^0.5 == 2", [2]),
      ("region == region && 'c' != region", [0, 1, 2, 3]),
      ("abs(negative) == sqrt(one) && exp(none) == 1", [0, 2, 3]),
    ] as [(String, [Int])])
  func openConditions(_ text: String, _ rows: [Int]) throws {
    let evaluator = Evaluator(frame: DataFrame(columns), panel: nil)
    let isTrue = try evaluator.isTrue(Expression(parsing: text))
    #expect(isTrue.indices.filter { isTrue[$0] } == rows)
  }
}

import Testing

@testable import Econometrics

/// A design of a formula on columns.
func design(
  _ formula: String, _ columns: [Column], where condition: String? = nil,
  _ change: (inout DesignRequest) -> Void = { _ in }
) throws -> Econometrics.Design {
  var request = DesignRequest()
  request.condition = try condition.map { try Expression(parsing: $0) }
  change(&request)
  return try Econometrics.Design(Formula(parsing: formula), on: DataFrame(columns), request)
}

extension Econometrics.Design {
  var names: [String] { regressors.map(\.name) }

  func values(_ name: String) -> [Double]? { regressors.first { $0.name == name }?.values }
}

@Suite("A design")
struct DesignTests {
  private let columns = [
    Column("y", numbers: [1, 2, 4, 8, 16, 32]),
    Column("x", numbers: [3, 1, 4, 1, 5, 9]),
    Column("year", numbers: [2008, 2009, 2010, 2008, 2009, 2010]),
    Column("region", text: ["b", "b", "b", "a", "a", "a"]),
    Column("size", text: ["s", "l", "s", "l", "s", "l"]),
  ]

  @Test("names its columns as fixest does")
  func names() throws {
    let made = try design(
      "y ~ log(x) + I(x^2) + poly(x, 2, raw = TRUE) + i(year, ref = 2009) + i(year, x, ref = 2008) + region + x:region",
      columns)
    #expect(
      made.names == [
        "(Intercept)", "log(x)", "I(x^2)", "poly(x, 2, raw = TRUE)1", "poly(x, 2, raw = TRUE)2", "year::2008",
        "year::2010",
        "year::2009:x",
        "year::2010:x", "regionb", "x:regiona", "x:regionb",
      ])
    #expect(made.values("year::2010:x") == [0, 0, 4, 0, 0, 9])
    #expect(made.values("x:regiona") == [0, 0, 0, 1, 5, 9])
    #expect(made.values("poly(x, 2, raw = TRUE)2") == [9, 1, 16, 1, 25, 81])
  }

  @Test(
    "leaves out a text's first level where the rest of the term is in the model",
    arguments: [
      ("y ~ region", ["(Intercept)", "regionb"]),
      ("y ~ region - 1", ["regiona", "regionb"]),
      ("y ~ region + size - 1", ["regiona", "regionb", "sizes"]),
      ("y ~ region | year", ["regionb"]),
      ("y ~ x*region", ["(Intercept)", "x", "regionb", "x:regionb"]),
      ("y ~ region*size", ["(Intercept)", "regionb", "sizes", "regionb:sizes"]),
      (
        "y ~ region:size",
        ["(Intercept)", "regiona:sizel", "regionb:sizel", "regiona:sizes", "regionb:sizes"]
      ),
      ("y ~ i(year)", ["(Intercept)", "year::2009", "year::2010"]),
      ("y ~ 1", ["(Intercept)"]), ("y ~ 1 | region", []),
    ])
  func coding(_ formula: String, _ names: [String]) throws {
    #expect(try design(formula, columns).names == names)
  }

  @Test("has fixed effects with interactions and slopes, codes without gaps")
  func effects() throws {
    let made = try design("y ~ x | region^size + year[x] + region[[x, log(y)]]", columns, where: "y > 1") {
      $0.keepsSingletons = true
    }
    #expect(made.rows == [1, 2, 3, 4, 5])
    #expect(made.effects.map(\.name) == ["region^size", "year[x]", "region[[x]]", "region[[log(y)]]"])
    #expect(made.effects[0].effect.codes == [0, 1, 2, 3, 2])
    #expect(made.effects[0].effect.levels == 4)
    #expect(made.effects[1].effect.codes == [0, 1, 2, 0, 1])
    #expect(made.effects[1].effect.slope == [1, 4, 1, 5, 9])
    #expect(made.effects.map(\.effect.hasIntercept) == [true, true, false, false])
  }

  @Test("drops rows alone in a level, one after the other")
  func singletons() throws {
    let columns = [
      Column("y", numbers: [1, 2, 3, 5, 8, 13]),
      Column("f", text: ["a", "a", "b", "b", "c", "c"]), Column("g", numbers: [1, 2, 2, 3, 3, 3]),
    ]
    let made = try design("y ~ 1 | f + g", columns)
    #expect(made.rows == [4, 5])
    #expect(made.dropped.singletons == 4)
    #expect(made.effects.map(\.effect.levels) == [1, 1])
    #expect(try design("y ~ 1 | f + g", columns).dropped.kept == 2)
  }

  @Test("counts what is missing by column and what is infinite by term, and names the rows")
  func dropped() throws {
    let columns = [
      Column("y", numbers: [1, .nan, 3, 4, 5, 6, 7, 8]), Column("x", numbers: [1, .nan, 0, -1, 2, 3, 4, 5]),
      Column("f", text: ["a", "a", "a", "a", nil, "b", "b", "b"]),
      Column("w", numbers: [1, 1, 1, 1, 1, 0, 2, 2]),
    ]
    let made = try design("y ~ log(x)", columns, where: "y < 8") {
      $0.weights = "w"
      $0.clusters = [["f"]]
    }
    let dropped = made.dropped
    #expect(made.rows == [0, 6])
    #expect(dropped.excluded == 2)
    #expect(dropped.missing == 1)
    #expect(dropped.missingByColumn.map(\.name) == ["f"])
    #expect(dropped.infinite == 2)
    #expect(dropped.infiniteByTerm.first?.first == [3, 4])
    #expect(dropped.weightless == 1)
    #expect(made.weights == [1, 2])
    #expect(made.clusters[0].codes == [0, 1])
    #expect(
      made.warnings == ["log(x) is infinite or not a number in 2 rows, which are dropped: 3, 4"])
  }

  @Test("takes lags from the same unit's earlier rows, wherever they stand and whether wanted or not")
  func lags() throws {
    let columns = [
      Column("y", numbers: [1, 2, 3, 9, 4, 5, 7]),
      Column("t", numbers: [2012, 2010, 2011, 2013, 2010, 2012, 2011]),
      Column("u", text: ["a", "a", "a", "a", "b", "b", "c"]),
    ]
    let made = try design("y ~ lag(y, 1) + lag(y, -1)", columns) {
      $0.panel = Panel(unit: ["u"], period: "t")
    }
    #expect(made.rows == [0, 2])
    #expect(made.values("lag(y, 1)") == [3, 2])
    #expect(made.values("lag(y, -1)") == [9, 1])
    #expect(made.dropped.missingByColumn.map(\.rows) == [4, 4])
    let growth = try design("y - lag(y) ~ 0", columns, where: "t == 2012") {
      $0.panel = Panel(unit: ["u"], period: "t")
    }
    #expect(growth.response.values == [-2])
  }

  @Test("has endogenous regressors and instruments of their own")
  func instruments() throws {
    let made = try design("y ~ x | log(y) ~ region + year", columns)
    #expect(made.names == ["(Intercept)", "x"])
    #expect(made.endogenous.map(\.name) == ["log(y)"])
    #expect(made.instruments.map(\.name) == ["regionb", "year"])
  }

  @Test("keeps what rounding takes from powers")
  func lowParts() throws {
    let made = try design(
      "y ~ I(x^10) + poly(x, 3, raw = TRUE)",
      [columns[0], Column("x", numbers: [0.1, 0.2, 0.3, 1.1, 1.7, 9])])
    for (place, power) in zip([1, 3, 4], [10, 2, 3]) {
      let column = made.regressors[place].column
      for (row, x) in [0.1, 0.2, 0.3, 1.1, 1.7, 9].enumerated() {
        let exact = DoubledNumber(high: column.values[row], low: column.low?[row] ?? .nan)
        let root = (1..<power).reduce(DoubledNumber(high: x, low: 0)) { product, _ in product * x }
        #expect(exact.high == root.high && exact.low == root.low)
        #expect(abs(exact.low) <= exact.high.ulp / 2)
      }
    }
    #expect(made.regressors[4].column.low?[0] != 0)
  }

  @Test("forms polynomials that are orthogonal over its complete rows, singletons among them")
  func polynomials() throws {
    let alone = [
      Column("x", numbers: [3, 1, 4, 1, 5, .nan]), Column("f", text: ["b", "b", "b", "a", "b", "b"]),
    ]
    let made = try design("y ~ poly(x, 3) | f", [columns[0]] + alone)
    #expect(made.names == ["poly(x, 3)1", "poly(x, 3)2", "poly(x, 3)3"] && made.rows == [0, 1, 2, 4])
    let whole = try design("y ~ poly(x, 3)", [columns[0]] + alone)
    let basis = whole.regressors.map { column in
      whole.names[0] == column.name ? column.values.map { $0 / 5.0.squareRoot() } : column.values
    }
    for (first, left) in basis.enumerated() {
      for (second, right) in basis.enumerated() {
        let product = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (first == second ? 1 : 0)) < 1e-14)
      }
    }
    let second = try #require(whole.values("poly(x, 3)2"))
    #expect(made.values("poly(x, 3)2") == [0, 1, 2, 4].map { second[$0] })
  }

  @Test("asks a reader for the columns it uses")
  func columnsNeeded() throws {
    var request = DesignRequest()
    request.weights = "w"
    request.clusters = [["f", "g"], ["f"]]
    request.panel = Panel(unit: ["u"], period: "t")
    #expect(request.columns(with: try Formula(parsing: "y ~ x | f")) == ["y", "x", "f", "w", "g"])
    #expect(
      request.columns(with: try Formula(parsing: "y ~ lag(x) | f")) == ["y", "x", "f", "w", "g", "u", "t"])
  }
}

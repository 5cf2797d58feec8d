import Foundation
import Testing

@testable import Econometrics

/// What formulas make of Grunfeld's data, against R's numbers, which designs.R computes.
@Suite struct FormulaReferenceTests {
  @Test(
    "Terms give R's coefficients and errors",
    arguments: [
      ("crossed", "inv ~ value*capital", nil),
      ("lagged", "inv ~ lag(value, 1) + capital", nil),
      ("indicators", "inv ~ value + i(year, ref = 1940)", nil),
      ("slope indicators", "inv ~ capital + i(firm, value, ref = 1)", "firm <= 3"),
      ("text", "inv ~ value*letter", "firm <= 4"),
      ("functions", "log(inv) ~ log(value) + I(capital^2) + exp((year - 1935) / 10)", nil),
    ])
  func terms(name: String, formula: String, condition: String?) throws {
    let data = try Grunfeld()
    let letters = data.firms.map { String(UnicodeScalar(UInt8(97 + $0))) }
    let columns = [
      Column("inv", numbers: data.investment), Column("value", numbers: data.value),
      Column("capital", numbers: data.capital), Column("year", numbers: data.years.map(Double.init)),
      Column("firm", numbers: data.firms.map { Double($0 + 1) }), Column("letter", text: letters),
    ]
    let made = try design(formula, columns, where: condition) {
      $0.panel = Panel(unit: ["firm"], period: "year")
    }
    let fit = try LinearRegression(
      Regressors(made.regressors.map(\.values)), of: made.response.values
    ).equation
    let (reference, terms) = (try LinearReference("designs"), (1...fit.kept.count).map(String.init))
    #expect(fit.collinear.isEmpty)
    reference.expect(fit.coefficients, name, terms)
    reference.expect(fit.covariance().standardErrors, "\(name) iid", terms)
    #expect(reference.count(name) == fit.kept.count)
  }
}

import Testing

@testable import Econometrics

/// Measures of fit and polynomials against R's numbers, which linear.R computes.
@Suite struct FitReferenceTests {
  let reference: LinearReference

  init() throws { reference = try LinearReference("linear") }

  @Test("R² and the log-likelihood are R's with a constant, without one and with weights")
  func petersen() throws {
    let data = try Petersen()
    let whole = try LinearRegression(Regressors([data.ones, data.x]), of: data.outcome)
    reference.expect(
      [whole.rSquaredAdjusted, whole.logLikelihood], "petersen fit", ["adjusted", "logLik"])
    let bare = try LinearRegression(Regressors([data.x, data.second]), of: data.outcome)
    reference.expect(
      [bare.rSquared, bare.rSquaredAdjusted, bare.logLikelihood], "no constant", ["r2", "adjusted", "logLik"])
    let weighted = try LinearRegression(
      Regressors([data.ones, data.x, data.second]), of: data.outcome, weights: data.weights)
    reference.expect([weighted.logLikelihood], "weighted fit", ["logLik"])
  }

  @Test("Effects with intercepts hold a constant, slopes alone hold none")
  func effects() throws {
    let panel = try Grunfeld()
    let both = try panel.fit(years: true)
    reference.expect([both.rSquaredAdjusted, both.logLikelihood], "grunfeld fit", ["adjusted", "logLik"])
    let frame = DataFrame([
      Column("inv", numbers: panel.investment), Column("value", numbers: panel.value),
      Column("capital", numbers: panel.capital), Column("firm", numbers: panel.firms.map(Double.init)),
    ])
    let design = try Econometrics.Design(Formula(parsing: "inv ~ value | firm[[capital]]"), on: frame)
    #expect(design.regressors.map(\.name) == ["(Intercept)", "value"])
    let slopes = try LinearRegression(
      Regressors(design.regressors.map(\.values)), of: design.response.values,
      absorbing: AbsorbedEffects(design.effects.map(\.effect)))
    reference.expect(slopes.equation.coefficients, "slopes", ["(Intercept)", "value"])
    reference.expect([slopes.rSquared, slopes.rSquaredAdjusted], "slopes fit", ["r2", "adjusted"])
    let without = try LinearRegression(
      Regressors([panel.value]), of: panel.investment,
      absorbing: AbsorbedEffects([
        Effect(codes: panel.firms, levels: 10, slope: panel.capital, hasIntercept: false)
      ]))
    #expect(!without.hasConstant && slopes.hasConstant && both.hasConstant)
  }

  @Test("Polynomials are R's, orthogonal or raw", arguments: [false, true])
  func polynomials(isRaw: Bool) throws {
    let panel = try Grunfeld()
    let frame = DataFrame([
      Column("inv", numbers: panel.investment), Column("value", numbers: panel.value),
      Column("capital", numbers: panel.capital),
    ])
    let formula = isRaw ? "inv ~ poly(value, 3, raw = TRUE) + capital" : "inv ~ poly(value, 3) + capital"
    let design = try Econometrics.Design(Formula(parsing: formula), on: frame)
    let fit = try LinearRegression(
      Regressors(design.regressors.map(\.values)), of: design.response.values
    ).equation
    let terms = ["(Intercept)", "degree 1", "degree 2", "degree 3", "capital"]
    reference.expect(fit.coefficients, "poly \(isRaw ? "TRUE" : "FALSE")", terms)
    reference.expect(
      fit.covariance().standardErrors, "poly error \(isRaw ? "TRUE" : "FALSE")", terms)
  }
}

import Testing

@testable import Econometrics

/// Against R's numbers, which linear.R computes.
@Suite struct LinearReferenceTests {
  let reference: LinearReference
  let terms = ["(Intercept)", "x"]

  init() throws { reference = try LinearReference("linear") }

  @Test("Petersen's errors are the published ones")
  func petersen() throws {
    let data = try Petersen()
    let fit = try LinearRegression(Regressors([data.ones, data.x]), of: data.outcome).equation
    reference.expect(fit.coefficients, "petersen", terms)
    let own = Conventions(effectsCounted: .all, redundancy: .exact, clusterCount: .own)
    let ways: [(String, [[Int32]])] = [
      ("~firm", [data.firms]), ("~year", [data.years]), ("~firm + year", [data.firms, data.years]),
    ]
    for (name, way) in ways {
      let errors = try fit.covariance(clusteredBy: way, conventions: own).standardErrors
      reference.expect(errors, "petersen HC1 \(name)", terms)
    }
    let both = try fit.covariance(clusteredBy: [data.firms, data.years], conventions: own)
    #expect(abs((both.standardErrors[1] ?? 0) - 0.053558) < 5e-7)
    for kind in HeteroskedasticKind.allCases {
      reference.expect(try fit.covariance(kind).standardErrors, "petersen \(kind.rawValue)", terms)
    }
    reference.expect(fit.covariance().standardErrors.suffix(1), "petersen iid", ["x"])
  }

  @Test("Clusters' leverage is corrected as in R")
  func clusterLeverage() throws {
    let data = try Petersen()
    let fit = try LinearRegression(Regressors([data.ones, data.x]), of: data.outcome).equation
    let half = try fit.covariance(.cr2, clusteredBy: data.years)
    reference.expect(half.standardErrors, "petersen cluster HC2", terms)
    let share = try fit.covariance(.cr3, clusteredBy: data.years, conventions: .sandwich)
    reference.expect(share.standardErrors, "petersen cluster HC3", terms)
    let plain = try fit.covariance(.cr3, clusteredBy: data.years, conventions: .none)
    reference.expect(plain.standardErrors, "petersen cluster HC3 adjusted", terms)
  }

  @Test("Weights are R's")
  func weights() throws {
    let data = try Petersen()
    let model = try LinearRegression(
      Regressors([data.ones, data.x, data.second]), of: data.outcome, weights: data.weights)
    let (fit, terms) = (model.equation, ["(Intercept)", "x", "x2"])
    reference.expect(fit.coefficients, "weighted", terms)
    reference.expect([model.rSquared, model.rSquaredAdjusted], "weighted r2", ["r2", "adjusted"])
    reference.expect(fit.covariance().standardErrors, "weighted iid", terms)
    for kind in HeteroskedasticKind.allCases {
      let errors = try fit.covariance(kind).standardErrors.dropFirst()
      reference.expect(Array(errors), "weighted \(kind.rawValue)", ["x", "x2"])
    }
    let clustered = try fit.covariance(clusteredBy: [data.firms]).standardErrors.dropFirst()
    reference.expect(Array(clustered), "weighted cluster", ["x", "x2"])
  }

  @Test("Absorbed effects give the numbers of indicators")
  func effects() throws {
    let model = try Grunfeld().fit(years: true)
    let (fit, terms) = (model.equation, ["value", "capital"])
    reference.expect(fit.coefficients, "grunfeld", terms)
    reference.expect([model.rSquared], "grunfeld r2", ["r2"])
    reference.expect(fit.covariance().standardErrors, "grunfeld iid", terms)
    for kind in HeteroskedasticKind.allCases {
      reference.expect(try fit.covariance(kind).standardErrors, "grunfeld \(kind.rawValue)", terms)
    }
    let firms = try fit.covariance(clusteredBy: [try Grunfeld().firms], conventions: .none)
    reference.expect(firms.standardErrors, "grunfeld HC0 firm", terms)
  }

  @Test("Errors correlated over time are sandwich's and plm's")
  func serial() throws {
    let data = try Grunfeld()
    let (model, terms) = (try data.fit(years: false), ["value", "capital"])
    reference.expect(model.equation.coefficients, "grunfeld within", terms)
    reference.expect([model.rSquaredWithin], "grunfeld within r2", ["r2"])
    for lags in 1...3 {
      let errors = try model.equation.covariance(driscollKraay: data.years, lags: lags, conventions: .none)
      reference.expect(errors.standardErrors, "grunfeld driscoll-kraay \(lags)", terms)
    }
    let first = 0..<20
    let series = try LinearRegression(
      Regressors([first.map { _ in 1 }, Array(data.value[first]), Array(data.capital[first])]),
      of: Array(data.investment[first])
    ).equation
    let adjusted = try series.covariance(
      neweyWest: Array(data.years[first]), lags: 2, conventions: .sandwich)
    reference.expect(adjusted.standardErrors, "newey-west adjusted", ["(Intercept)"] + terms)
    for lags in 1...3 {
      let errors = try series.covariance(
        neweyWest: Array(data.years[first]), lags: lags, conventions: .none)
      reference.expect(errors.standardErrors, "newey-west \(lags)", ["(Intercept)"] + terms)
    }
  }
}

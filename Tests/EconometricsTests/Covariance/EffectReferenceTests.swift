import Testing

@testable import Econometrics

/// Against pyfixest's numbers, which effects.py computes, and R's of generalised models.
@Suite struct EffectReferenceTests {
  let reference: LinearReference
  let data: Petersen
  let terms = ["x", "x2"]

  init() throws {
    reference = try LinearReference("effects")
    data = try Petersen()
  }

  @Test("The conventions of fixest give its errors", arguments: [false, true])
  func conventions(isWeighted: Bool) throws {
    let fit = try LinearRegression(
      Regressors([data.x, data.second]), of: data.outcome, weights: isWeighted ? data.weights : nil,
      absorbing: try data.effects(ofGroups: isWeighted)
    ).equation
    let name = isWeighted ? "weighted" : "two"
    reference.expect(fit.coefficients, "\(name) iid coefficient", terms)
    reference.expect(fit.covariance().standardErrors, "\(name) iid error", terms)
    reference.expect(try fit.covariance(.hc1).standardErrors, "\(name) HC1 error", terms)
    let ways = [
      ("firm", [data.firms]), ("year", [data.years]), ("firm+year", [data.firms, data.years]),
    ]
    for (way, clusters) in ways {
      let errors = try fit.covariance(clusteredBy: clusters).standardErrors
      reference.expect(errors, "\(name) \(way) error", terms)
    }
  }

  @Test("Leaving clusters out by their sums is leaving them out")
  func jackknife() throws {
    let fit = try LinearRegression(
      Regressors([data.x, data.second]), of: data.outcome, absorbing: try data.effects(ofGroups: false)
    ).equation
    let groups = try fit.covariance(.cr3, clusteredBy: data.groups)
    reference.expect(groups.standardErrors, "two CR3 group error", terms)
  }

  @Test("Errors correlated over time are pyfixest's")
  func serial() throws {
    let fit = try LinearRegression(
      Regressors([data.x, data.second]), of: data.outcome, absorbing: try data.effects(ofGroups: false)
    ).equation
    let periods = data.years.map { Int($0) }
    let within = try fit.covariance(neweyWest: periods, lags: 2, units: data.firms)
    reference.expect(within.standardErrors, "two NW error", terms)
    let across = try fit.covariance(driscollKraay: periods, lags: 2)
    reference.expect(across.standardErrors, "two DK error", terms)
    let rows = data.firms.indices.filter { data.firms[$0] == 1 }
    func one(_ column: [Double]) -> [Double] { rows.map { column[$0] } }
    let series = try LinearRegression(
      Regressors([one(data.ones), one(data.x), one(data.second)]), of: one(data.outcome)
    ).equation
    let errors = try series.covariance(neweyWest: rows.map { periods[$0] }, lags: 2)
    reference.expect(errors.standardErrors, "series NW error", ["Intercept"] + terms)
    #expect(errors.degreesOfFreedom == 9)
  }

  @Test("Counts and instruments are pyfixest's")
  func countsAndInstruments() throws {
    let fit = try GeneralisedRegression(
      .poisson, Regressors([data.x, data.second]), of: data.counts,
      absorbing: try data.effects(ofGroups: true))
    reference.expect(
      [fit.logLikelihood, fit.nullLogLikelihood, fit.pseudoRSquared], "poisson fit",
      ["logLik", "null", "pseudo"])
    reference.expect(fit.equation.coefficients, "poisson iid coefficient", terms, within: 1e-7)
    reference.expect(fit.equation.covariance().standardErrors, "poisson iid error", terms, within: 1e-7)
    let clustered = try fit.equation.covariance(clusteredBy: [data.groups]).standardErrors
    reference.expect(clustered, "poisson group error", terms, within: 1e-7)
    let instrumented = try InstrumentalRegression(
      [], endogenous: [data.x], instruments: [data.second], of: data.outcome,
      absorbing: try AbsorbedEffects([Effect(codes: data.groups, levels: 40)])
    ).equation
    reference.expect(instrumented.coefficients, "iv iid coefficient", ["x"])
    reference.expect(instrumented.covariance().standardErrors, "iv iid error", ["x"])
    let errors = try instrumented.covariance(clusteredBy: [data.groups]).standardErrors
    reference.expect(errors, "iv group error", ["x"])
  }

  @Test("Poisson and logit are R's", arguments: [OutcomeFamily.poisson, .logit])
  func families(family: OutcomeFamily) throws {
    let reference = try LinearReference("linear")
    let model = try GeneralisedRegression(
      family, Regressors([data.x, data.second]), of: family == .poisson ? data.counts : data.events,
      absorbing: try data.effects(ofGroups: true))
    let name = family == .poisson ? "poisson" : "binomial"
    reference.expect(model.equation.coefficients, name, terms, within: 1e-7)
    reference.expect([model.deviance], "\(name) deviance", ["deviance"])
    reference.expect([model.logLikelihood, model.nullLogLikelihood], "\(name) fit", ["logLik", "null"])
    let plain = model.equation.covariance(conventions: .none)
    reference.expect(plain.standardErrors, "\(name) iid", terms, within: 1e-7)
    let clustered = try model.equation.covariance(clusteredBy: [data.firms], conventions: .none)
    reference.expect(clustered.standardErrors, "\(name) firm", terms, within: 1e-7)
  }

  @Test("Instruments, their strength and their excess are AER's")
  func instruments() throws {
    let (reference, panel) = (try LinearReference("linear"), try Grunfeld())
    let rows = panel.years.indices.filter { panel.years[$0] > 1935 }
    func now(_ column: [Double]) -> [Double] { rows.map { column[$0] } }
    func before(_ column: [Double]) -> [Double] { rows.map { column[$0 - 1] } }
    let model = try InstrumentalRegression(
      [rows.map { _ in 1 }, now(panel.capital)], endogenous: [now(panel.value)],
      instruments: [before(panel.value), before(panel.capital)], of: now(panel.investment))
    let terms = ["(Intercept)", "capital", "value"]
    reference.expect(model.equation.coefficients, "iv", terms)
    reference.expect(model.equation.covariance().standardErrors, "iv iid", terms)
    reference.expect(try model.equation.covariance(.hc0).standardErrors, "iv HC0", terms)
    let strength = model.firstStageTest(of: 0, under: model.firstStages[0].covariance())
    reference.expect([strength?.statistic], "iv tests", ["first-stage F"])
    let excess = model.overidentification
    reference.expect([excess?.statistic, excess?.pValue], "iv tests", ["Sargan", "Sargan p"])
  }
}

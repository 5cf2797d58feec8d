import Testing

@testable import Econometrics

/// Against R's numbers, which designs.R computes.
@Suite struct DesignReferenceTests {
  let reference: LinearReference
  let data: Petersen
  let terms = ["x", "x2"]

  init() throws {
    reference = try LinearReference("designs")
    data = try Petersen()
  }

  @Test("Clusters of three ways are sandwich's")
  func threeWays() throws {
    let fit = try LinearRegression(Regressors([data.ones, data.x, data.second]), of: data.outcome).equation
    let ways: [(String, [[Int32]])] = [
      ("~firm + year + third", [data.firms, data.years, data.thirds]),
      ("~firm + third", [data.firms, data.thirds]),
    ]
    for (name, way) in ways {
      let corrected = try fit.covariance(clusteredBy: way, conventions: .statsmodels).standardErrors
      reference.expect(Array(corrected.dropFirst()), "ways CR1 \(name)", terms)
      let plain = try fit.covariance(clusteredBy: way, conventions: .none).standardErrors
      reference.expect(Array(plain.dropFirst()), "ways CR0 \(name)", terms)
    }
    let within = try LinearRegression(
      Regressors([data.x, data.second]), of: data.outcome, absorbing: try data.effects(ofGroups: true))
    let errors = try within.equation.covariance(clusteredBy: ways[0].1, conventions: .none)
    reference.expect(errors.standardErrors, "ways effects CR0", terms)
  }

  @Test("Three weighted effects have R's errors, leverages among them")
  func threeEffects() throws {
    func few<Number>(_ column: [Number]) -> [Number] { Array(column.prefix(500)) }
    let effects = try AbsorbedEffects([
      Effect(codes: few(data.groups), levels: 40), Effect(codes: few(data.years).map { $0 - 1 }, levels: 10),
      Effect(codes: few(data.thirds), levels: 25),
    ])
    let model = try LinearRegression(
      Regressors([few(data.x), few(data.second)]), of: few(data.outcome), weights: few(data.weights),
      absorbing: effects)
    reference.expect(model.equation.coefficients, "three", terms)
    reference.expect([model.rSquared, model.rSquaredAdjusted], "three r2", ["r2", "adjusted"])
    reference.expect(model.equation.covariance(conventions: .statsmodels).standardErrors, "three iid", terms)
    for kind in HeteroskedasticKind.allCases {
      let errors = try model.equation.covariance(kind, conventions: .statsmodels).standardErrors
      reference.expect(errors, "three \(kind.rawValue)", terms)
    }
    let clustered = try model.equation.covariance(clusteredBy: [few(data.firms)], conventions: .none)
    reference.expect(clustered.standardErrors, "three CR0", terms)
  }

  @Test(
    "Two endogenous regressors with four instruments are AER's, with effects and without",
    arguments: [false, true])
  func instruments(withEffects: Bool) throws {
    let model = try InstrumentalRegression(
      (withEffects ? [] : [data.ones]) + [data.control], endogenous: [data.x, data.second],
      instruments: data.instruments + [data.instruments[2].map { $0 * $0 }], of: data.outcome,
      absorbing: withEffects ? try data.effects(ofGroups: true) : nil)
    let (name, fit) = (withEffects ? "iv effects" : "iv", model.equation)
    let terms = (withEffects ? [] : ["(Intercept)"]) + ["control"] + terms
    reference.expect(fit.coefficients, name, terms)
    reference.expect(fit.covariance(conventions: .statsmodels).standardErrors, "\(name) iid", terms)
    reference.expect(try fit.covariance(.hc0).standardErrors, "\(name) HC0", terms)
    reference.expect(try fit.covariance(.hc1, conventions: .statsmodels).standardErrors, "\(name) HC1", terms)
    let firm = try fit.covariance(clusteredBy: [data.firms], conventions: .none)
    reference.expect(firm.standardErrors, "\(name) CR0 firm", terms)
    let both = try fit.covariance(clusteredBy: [data.firms, data.years], conventions: .none)
    reference.expect(both.standardErrors, "\(name) CR0 firm + year", terms)
    let corrected = try fit.covariance(clusteredBy: [data.firms], conventions: .statsmodels)
    reference.expect(corrected.standardErrors, "\(name) CR1 firm", terms)
    let strengths = model.firstStages.indices.map { place in
      model.firstStageTest(of: place, under: model.firstStages[place].covariance(conventions: .statsmodels))?
        .statistic
    }
    let excess = model.overidentification
    reference.expect(
      strengths + [excess?.statistic, excess?.pValue], "\(name) tests", ["F x", "F x2", "Sargan", "Sargan p"])
    #expect(excess?.degreesOfFreedom.restrictions == 2)
  }

  @Test("Weighted instruments are AER's")
  func weightedInstruments() throws {
    let model = try InstrumentalRegression(
      [data.ones, data.control], endogenous: [data.x, data.second], instruments: data.instruments,
      of: data.outcome, weights: data.weights)
    let terms = ["(Intercept)", "control"] + terms
    reference.expect(model.equation.coefficients, "iv weighted", terms)
    reference.expect(model.equation.covariance().standardErrors, "iv weighted iid", terms)
  }

  @Test(
    "Slopes that vary by firm are R's interactions",
    arguments: ["slopes", "slopes weighted", "slopes years", "slopes alone"])
  func slopes(name: String) throws {
    let panel = try Grunfeld()
    let firms = Effect(
      codes: panel.firms, levels: 10, slope: panel.years.map { Double($0 - 1935) },
      hasIntercept: name != "slopes alone")
    let years = Effect(codes: panel.years.map { Int32($0 - 1935) }, levels: 20)
    let weights = panel.years.indices.map { 1 + Double(($0 + 1) % 7) / 4 }
    let fit = try LinearRegression(
      Regressors([panel.value, panel.capital]), of: panel.investment,
      weights: name == "slopes weighted" ? weights : nil,
      absorbing: try AbsorbedEffects(name == "slopes years" ? [firms, years] : [firms])
    ).equation
    let terms = ["value", "capital"]
    reference.expect(fit.coefficients, name, terms)
    reference.expect([Double(fit.degreesOfFreedom)], "\(name) degrees", ["degrees"])
    reference.expect(fit.covariance(conventions: .statsmodels).standardErrors, "\(name) iid", terms)
    for kind in HeteroskedasticKind.allCases {
      let errors = try fit.covariance(kind, conventions: .statsmodels).standardErrors
      reference.expect(errors, "\(name) \(kind.rawValue)", terms)
    }
    let clustered = try fit.covariance(clusteredBy: [panel.firms], conventions: .none)
    reference.expect(clustered.standardErrors, "\(name) CR0", terms)
  }
}

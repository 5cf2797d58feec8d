import Testing

@testable import Econometrics

/// Against plm's numbers, which panel.R computes.
@Suite struct PanelReferenceTests {
  let reference: LinearReference

  init() throws { reference = try LinearReference("panel") }

  private func data(_ name: String) throws -> PanelData {
    switch name {
    case "grunfeld": try .grunfeld()
    case "flat": try .flat()
    case "munnell": try .munnell()
    case "unbalanced": try .munnell(isBalanced: false)
    case "years": try .munnellWithYears(isBalanced: true)
    case "irregular years": try .munnellWithYears(isBalanced: false)
    default: try .munnell(isBalanced: false, withSouth: true)
    }
  }

  private func expect(
    _ fit: FittedEquation, _ name: String, _ terms: [String], _ rSquared: [Double?]
  ) {
    reference.expect(fit.coefficients, "\(name) coefficient", terms)
    reference.expect(fit.covariance().standardErrors, "\(name) error", terms)
    reference.expect(rSquared, "\(name) r2", ["r2", "adjusted"])
  }

  @Test(
    "Random effects and their variances are plm's, in balanced and unbalanced panels",
    arguments: ["grunfeld", "flat", "munnell", "unbalanced", "south", "years", "irregular years"])
  func random(name: String) throws {
    let panel = try data(name)
    let model = try panel.random()
    expect(model.equation, "\(name) random", panel.terms, [model.rSquared, model.rSquaredAdjusted])
    let found = model.components
    reference.expect(
      [found.idiosyncratic, found.individual, found.thetaRange.lowerBound, found.thetaRange.upperBound],
      "\(name) random components",
      ["idiosyncratic", "individual", "smallest theta", "largest theta"])
    let clustered = try model.equation.covariance(clusteredBy: [panel.units], conventions: .none)
    reference.expect(clustered.standardErrors, "\(name) random cluster", panel.terms)
    #expect(model.warnings.isEmpty == (name != "flat"))
    #expect((found.estimatedIndividual < 0) == (name == "flat"))
  }

  @Test("Regressions between units are plm's", arguments: ["grunfeld", "munnell", "unbalanced", "south"])
  func between(name: String) throws {
    let panel = try data(name)
    let model = try panel.between()
    expect(model.equation, "\(name) between", panel.terms, [model.rSquared, model.rSquaredAdjusted])
  }

  @Test("Pooled and within regressions are plm's", arguments: ["grunfeld", "munnell", "unbalanced"])
  func pooledAndWithin(name: String) throws {
    let panel = try data(name)
    let pooled = try LinearRegression(panel.regressors, of: panel.outcome)
    expect(pooled.equation, "\(name) pooling", panel.terms, [pooled.rSquared, pooled.rSquaredAdjusted])
    let within = try panel.within()
    expect(within.equation, "\(name) within", panel.names, [within.rSquaredWithin])
    #expect(within.equation.collinear == [0])
  }

  @Test("Hausman's test is plm's", arguments: ["grunfeld", "unbalanced", "south"])
  func hausman(name: String) throws {
    let hausman = try HausmanTest(try data(name).random())
    let test = try #require(hausman.test)
    reference.expect(
      [test.statistic, Double(test.degreesOfFreedom.restrictions), test.pValue, 1], "\(name) hausman",
      ["statistic", "degrees", "p", "definite"])
    #expect(hausman.warnings.isEmpty)
  }

  @Test(
    "Under one error variance Hausman's test is R's",
    arguments: ["grunfeld", "munnell", "unbalanced", "south", "years", "irregular years"])
  func commonVariance(name: String) throws {
    let test = try HausmanTest(try data(name).random(), variance: .within).test
    reference.expect([test?.statistic], "\(name) hausman", ["common"])
  }

  @Test(
    "The test of the units' means is plm's, and sandwich's under clusters",
    arguments: ["grunfeld", "munnell", "unbalanced", "south"])
  func means(name: String) throws {
    let panel = try data(name)
    let model = try MundlakRegression(try panel.random())
    let fit = model.equation
    let plain = try #require(model.test(under: fit.covariance()))
    let clustered = try #require(
      model.test(under: try fit.covariance(clusteredBy: [panel.units], conventions: .none)))
    reference.expect(
      [plain, clustered].map { $0.statistic * Double($0.degreesOfFreedom.restrictions) }, "\(name) means",
      ["iid", "cluster"])
  }
}

import Testing

@testable import Econometrics

@Suite struct PanelTests {
  /// Expects what is published, rounded to the table's unit.
  private func expect(_ found: [Double?], _ published: [Double], unit: Double = 0.001) {
    #expect(found.count == published.count)
    for (found, published) in zip(found, published) {
      #expect(abs((found ?? .nan) - published) <= 0.5 * unit, "\(found ?? .nan) for \(published)")
    }
  }

  @Test(
    "Grunfeld's firms invest 0.110 for a unit of value and 0.308 for one of capital (Baltagi 2005, table 2.1)"
  )
  func grunfeld() throws {
    let panel = try PanelData.grunfeld()
    let random = try panel.random()
    expect(Array(random.equation.coefficients.dropFirst()), [0.110, 0.308])
    expect(Array(random.equation.covariance().standardErrors.dropFirst()), [0.010, 0.017])
    expect([random.components.individualShare, random.components.theta[0]], [0.72, 0.86], unit: 0.01)
    expect([random.components.individual.squareRoot()], [84.20], unit: 0.01)
    expect([random.components.idiosyncratic.squareRoot()], [52.77], unit: 0.01)
    expect(Array(try panel.between().equation.coefficients.dropFirst()), [0.135, 0.032])
    expect(try panel.within().equation.coefficients, [0.110, 0.310])
    expect([try HausmanTest(random).test?.statistic], [2.33], unit: 0.01)
  }

  @Test(
    "Public capital adds nothing to the states' product once states have effects (Baltagi 2005, chapter 2)")
  func munnell() throws {
    let panel = try PanelData.munnell()
    let (within, random) = (try panel.within().equation, try panel.random().equation)
    expect(within.coefficients, [-0.026, 0.292, 0.768, -0.005])
    expect(within.covariance().standardErrors, [0.029, 0.025, 0.030, 0.001])
    expect(random.coefficients, [2.135, 0.004, 0.311, 0.730, -0.006])
    expect(random.covariance().standardErrors, [0.133, 0.023, 0.020, 0.025, 0.001])
    expect(try panel.between().equation.coefficients, [1.589, 0.179, 0.302, 0.576, -0.004])
  }

  @Test("Where the covariances' difference is not positive definite, Hausman's test says so; plm gives 9.525")
  func indefinite() throws {
    let hausman = try HausmanTest(try PanelData.munnell().random())
    #expect(hausman.test == nil && hausman.compared == [1, 2, 3, 4])
    #expect(hausman.warnings.count == 1)
  }

  @Test("Years of a balanced panel are the same between all units: there is nothing to compare of them")
  func yearsOfBalancedPanel() throws {
    let panel = try PanelData.munnellWithYears(isBalanced: true)
    #expect(try HausmanTest(try panel.random(), variance: .within).compared == [1, 2, 3, 4])
    #expect(try MundlakRegression(try panel.random()).means.count == 4)
    #expect(try panel.between().equation.collinear == Array(5...20))
  }

  @Test("The order of rows changes nothing, and codes of units may be any")
  func order() throws {
    let panel = try PanelData.munnell(isBalanced: false)
    let count = panel.outcome.count
    let shuffled = panel.rows((0..<count).map { ($0 * 211) % count })
    let other = try RandomEffectsRegression(
      shuffled.regressors, of: shuffled.outcome, units: shuffled.units.map { 7 - 3 * $0 })
    for (found, expected) in zip(other.equation.coefficients, try panel.random().equation.coefficients) {
      #expect(abs(found - expected) <= 1e-11 * abs(expected))
    }
  }

  @Test("What does not vary within units stays between units and in random effects, and goes within")
  func constantRegressor() throws {
    let panel = try PanelData.munnell(withSouth: true)
    let random = try panel.random()
    #expect(random.equation.collinear.isEmpty && random.within.collinear == [0, 5])
    #expect(try HausmanTest(random).compared == [1, 2, 3, 4])
    #expect(try panel.between().equation.collinear.isEmpty)
    #expect(try MundlakRegression(random).averaged == [1, 2, 3, 4])
  }

  @Test("Too few units, units seen once, exact fits and lists of other length are named")
  func errors() throws {
    let panel = try PanelData.grunfeld()
    let two = panel.rows(Array(0..<40))
    #expect(throws: PanelError.tooFewUnits(2, coefficients: 2)) { try two.random() }
    #expect(throws: PanelError.tooFewUnits(2, coefficients: 2)) { try two.between() }
    let once = panel.rows(Array(stride(from: 0, to: 200, by: 20)))
    #expect(throws: PanelError.unitsSeenOnce(10)) { try once.random() }
    #expect(throws: PanelError.units(found: 3, expected: 200)) {
      try RandomEffectsRegression(panel.regressors, of: panel.outcome, units: [1, 2, 3])
    }
    let exact = zip(panel.columns[0], panel.units).map { 3 * $0 + Double($1 * $1) }
    #expect(throws: PanelError.exactWithinUnits) {
      try RandomEffectsRegression(panel.regressors, of: exact, units: panel.units)
    }
    let constant = Regressors([panel.outcome.map { _ in 1 }, panel.units.map { Double($0 % 3) }])
    let model = try RandomEffectsRegression(constant, of: panel.outcome, units: panel.units)
    #expect(throws: PanelError.nothingToCompare) { try HausmanTest(model) }
    #expect(throws: PanelError.nothingToCompare) { try MundlakRegression(model) }
    #expect(throws: PanelError.regression(.notFinite("regressor 1", row: 2))) {
      try BetweenRegression(Regressors([[1, .nan]]), of: [1, 2], units: [0, 1])
    }
  }
}

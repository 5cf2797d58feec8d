import Testing

@testable import Econometrics

/// Against NumPy's and pyfixest's numbers, which peers.py computes.
@Suite struct PeerReferenceTests {
  let reference: LinearReference
  let data: Petersen
  let terms = ["x", "x2"]

  init() throws {
    reference = try LinearReference("peers")
    data = try Petersen()
  }

  /// Firms on a grid of 25 columns.
  private var grid: (x: [Double], y: [Double]) {
    (data.firms.map { Double($0 % 25) }, data.firms.map { Double($0 / 25) })
  }

  private var degrees: Location {
    .degrees(latitudes: grid.x.map { 35 + $0 * 0.8 }, longitudes: grid.y.map { -5 + $0 * 1.1 })
  }

  @Test(
    "Spatial errors are those of the whole matrix of distances",
    arguments: [SpatialKernel.uniform, .bartlett])
  func conley(kernel: SpatialKernel) throws {
    let fit = try LinearRegression(Regressors([data.ones, data.x, data.second]), of: data.outcome).equation
    let places: [(String, Location, Double)] = [
      ("degrees", degrees, 250), ("plane", .plane(x: grid.x, y: grid.y), 3.5),
    ]
    for (name, location, cutoff) in places {
      let errors = try fit.covariance(
        conley: location, cutoff: cutoff, kernel: kernel, conventions: .none
      ).standardErrors
      reference.expect(errors, "conley \(name) \(kernel.rawValue)", ["(Intercept)"] + terms)
    }
  }

  @Test("Spatial errors beside effects are those of indicators")
  func conleyWithin() throws {
    let fit = try LinearRegression(
      Regressors([data.x, data.second]), of: data.outcome, absorbing: try data.effects(ofGroups: true)
    ).equation
    let errors = try fit.covariance(conley: degrees, cutoff: 250, kernel: .bartlett, conventions: .none)
    reference.expect(errors.standardErrors, "conley effects", terms)
  }

  @Test("Clusters' leverage beside effects is that of the whole design", arguments: [false, true])
  func clusterLeverage(isWeighted: Bool) throws {
    func few<Number>(_ column: [Number]) -> [Number] { Array(column.prefix(600)) }
    let effects = try AbsorbedEffects([
      Effect(codes: few(data.firms).map { $0 - 1 }, levels: 60),
      Effect(codes: few(data.years).map { $0 - 1 }, levels: 10),
    ])
    let fit = try LinearRegression(
      Regressors([few(data.x), few(data.second)]), of: few(data.outcome),
      weights: isWeighted ? few(data.weights) : nil, absorbing: effects
    ).equation
    let clusters = few(data.firms).map { $0 % 12 }
    let name = isWeighted ? "few weighted" : "few"
    let jackknife = try fit.covariance(.cr3, clusteredBy: clusters, conventions: .sandwich)
    reference.expect(jackknife.standardErrors, "\(name) CR3", terms)
    guard !isWeighted else { return }
    reference.expect(try fit.covariance(.cr2, clusteredBy: clusters).standardErrors, "few CR2", terms)
  }

  @Test("Instruments with two effects have pyfixest's errors in its conventions")
  func instruments() throws {
    let fit = try InstrumentalRegression(
      [data.control], endogenous: [data.x], instruments: [data.instruments[0], data.instruments[2]],
      of: data.outcome, absorbing: try data.effects(ofGroups: true)
    ).equation
    let terms = ["control", "x"]
    reference.expect(fit.coefficients, "iv iid coefficient", terms)
    reference.expect(fit.covariance().standardErrors, "iv iid error", terms)
    reference.expect(try fit.covariance(.hc1).standardErrors, "iv HC1 error", terms)
    let ways = [
      ("group", [data.groups]), ("group+year", [data.groups, data.years]), ("firm", [data.firms]),
    ]
    for (name, way) in ways {
      reference.expect(try fit.covariance(clusteredBy: way).standardErrors, "iv \(name) error", terms)
    }
  }

  @Test("The rows that effects and regressors separate are pyfixest's, and so is the fit of the others")
  func separation() throws {
    let marker = data.x.indices.map { row in
      data.groups[row] == 11 && data.years[row] < 4 || data.groups[row] == 23 && data.years[row] == 9
    }
    let counts = data.counts.indices.map { data.groups[$0] == 7 || marker[$0] ? 0 : data.counts[$0] }
    let effects = try data.effects(ofGroups: true)
    let regressors = [data.x, data.second, marker.map { $0 ? 1 : 0 }]
    let byEffects = Separation.rows(.poisson, of: counts, effects: effects.effects)
    expect(byEffects, "separation fe")
    let rectified = try Separation.rectified(Regressors(regressors), of: counts, absorbing: effects)
    expect(rectified, "separation ir")
    let lost = Set(byEffects + rectified)
    let rows = counts.indices.filter { !lost.contains($0) }
    func left<Number>(_ column: [Number]) -> [Number] { rows.map { column[$0] } }
    let fit = try GeneralisedRegression(
      .poisson, Regressors(regressors.map(left)), of: left(counts),
      absorbing: try AbsorbedEffects(
        effects.effects.map { Effect(codes: left($0.codes), levels: $0.levels) })
    ).equation
    #expect(fit.collinear == [2])
    reference.expect(fit.coefficients, "separated coefficient", terms, within: 1e-7)
    let errors = try fit.covariance(clusteredBy: [left(data.groups)])
    reference.expect(errors.standardErrors, "separated error", terms, within: 1e-7)
  }

  private func expect(_ rows: [Int], _ name: String) {
    reference.expect(
      [Double(rows.count), Double(rows.reduce(0) { $0 + $1 + 1 })], name, ["rows", "sum"])
  }
}

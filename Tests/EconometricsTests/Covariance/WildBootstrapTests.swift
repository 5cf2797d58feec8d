import Testing

@testable import Econometrics

@Suite struct WildBootstrapTests {
  /// The fit of Grunfeld's investment by firm, with a constant or the firms' and years' effects.
  func fit(absorbed: Bool) throws -> FittedEquation {
    let data = try Grunfeld()
    if absorbed { return try data.fit(years: true).equation }
    let ones = data.value.map { _ in 1.0 }
    return try LinearRegression(Regressors([ones, data.value, data.capital]), of: data.investment).equation
  }

  @Test("Sums by cluster give the statistic of each refitted draw", arguments: [false, true])
  func refitted(absorbed: Bool) throws {
    let (data, fit) = (try Grunfeld(), try fit(absorbed: absorbed))
    let place = fit.coefficients.count - 1
    let boot = try WildBootstrap(fit, coefficient: place, clusteredBy: data.firms, draws: 64, seed: 3)
    let draws = ClusterDraws(.rademacher, draws: 64, clusters: 10, seed: 3, Workers(threads: 1))
    let others = Regressors(absorbed ? [data.value] : [data.value.map { _ in 1 }, data.value])
    let effects = fit.effects
    let restricted = try LinearRegression(others, of: data.investment, absorbing: effects).equation
    let all = Regressors(others.columns + [data.capital])
    var exceeding = 0
    for draw in 0..<64 {
      let outcome = data.firms.indices.map { row in
        let weight = draws.weights[draw / 8 * 10 + Int(data.firms[row])][draw % 8]
        return data.investment[row] + (weight - 1) * restricted.residuals[row]
      }
      let again = try LinearRegression(all, of: outcome, absorbing: effects).equation
      let errors = try again.covariance(clusteredBy: [data.firms], conventions: .none).standardErrors
      let statistic = again.coefficients[place] / (try #require(errors[place]))
      if abs(statistic) >= abs(boot.statistic) { exceeding += 1 }
    }
    #expect(Double(exceeding) / 64 == boot.pValue)
  }

  @Test("Draws belong to the clusters' labels, not to the order of the rows", arguments: ["f", "f^g"])
  func rowOrder(clusters: String) throws {
    var generator = SmallGenerator(state: 5)
    let (x, noise) = (generator.column(120, in: -1...1), generator.column(120, in: -1...1))
    let y = zip(x, noise).map { 0.1 * $0 + $1 }
    func estimate(_ order: [Int]) throws -> EstimatedCoefficient {
      let frame = DataFrame([
        Column("y", numbers: order.map { y[$0] }), Column("x", numbers: order.map { x[$0] }),
        Column("f", text: order.map { "f\($0 % 7)" }), Column("g", numbers: order.map { Double($0 % 2) }),
      ])
      var specification = Specification(try Formula(parsing: "y ~ x"))
      (specification.errors, specification.draws) = (try ErrorStructure(parsing: "wild:\(clusters)"), 199)
      var session = EstimationSession(frame)
      return try session.estimate(specification).coefficients[1]
    }
    let plain = try estimate(Array(0..<120))
    for order in [Array((0..<120).reversed()), (0..<120).map { $0 * 77 % 120 }] {
      let other = try estimate(order)
      #expect(other.pValue == plain.pValue)
      let ends = (try #require(other.interval), try #require(plain.interval))
      #expect(abs(ends.0.lowerBound - ends.1.lowerBound) < 1e-7)
    }
  }

  @Test(
    "One thread and two give the same p-value and interval", arguments: [ClusterWeights.rademacher, .webb])
  func threads(weights: ClusterWeights) throws {
    let (data, fit) = (try Grunfeld(), try fit(absorbed: false))
    let runs = try [1, 2].map { threads in
      try WildBootstrap(
        fit, coefficient: 1, clusteredBy: data.firms, weights: weights, draws: 99, threads: threads)
    }
    #expect(runs[0].pValue == runs[1].pValue && runs[0].interval == runs[1].interval)
    let interval = try #require(runs[0].interval)
    #expect(interval.contains(fit.coefficients[1]))
  }

  @Test("Weights have mean zero and variance one", arguments: [ClusterWeights.rademacher, .webb])
  func moments(weights: ClusterWeights) {
    let draws = ClusterDraws(weights, draws: 8000, clusters: 5, seed: 9, Workers(threads: 2))
    let all = (0..<draws.weights.count).flatMap { place in (0..<8).map { draws.weights[place][$0] } }
    let mean = all.reduce(0, +) / Double(all.count)
    let variance = all.reduce(0) { $0 + $1 * $1 } / Double(all.count)
    // Five standard errors of 40,000 draws.
    #expect(abs(mean) < 0.025 && abs(variance - 1) < 0.025)
  }
}

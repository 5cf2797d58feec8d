import Testing

@testable import Econometrics

/// What estimates must not depend on: the outcome's unit and the number of threads.
@Suite struct InvarianceTests {
  /// Rows, below and above those for which the Gram matrix is tried.
  static let sizes = [400, 12_000]

  /// A panel with two regressors, an instrument, an outcome and counts.
  struct Panel {
    let effects: [Effect]
    let clusters: [Int32]
    let columns: [[Double]]
    let outcome: [Double]
    let counts: [Double]

    init(rows: Int) {
      var generator = SmallGenerator(state: UInt64(rows))
      let effects = [rows / 10, 12, 5].map { generator.effect(rows, levels: $0) }
      let columns = (0..<3).map { _ in generator.column(rows, in: -1...1) }
      let noise = generator.column(rows, in: -1...1)
      self.effects = effects
      clusters = effects[1].codes
      self.columns = [columns[0], columns[1], zip(columns[1], columns[2]).map { $0 + $1 }]
      outcome = (0..<rows).map { row in
        columns[0][row] - 2 * columns[1][row] + noise[row] + Double(effects[0].codes[row] % 7)
      }
      counts = noise.map { ($0 * 3 + 3).rounded(.down) }
    }

    /// The effects by each method.
    func absorbed(threads: Int = 1) throws -> [AbsorbedEffects] {
      let structure = DesignStructure(of: effects)
      return [
        try AbsorbedEffects([effects[0]], threads: threads),
        try AbsorbedEffects(
          effects, structure, Envelope(dense: structure.columnCount), nil, Workers(threads: threads)),
        try AbsorbedEffects(effects, structure, nil, nil, Workers(threads: threads)),
      ]
    }
  }

  private func expectScaled(_ fit: FittedEquation, _ scaled: FittedEquation, _ clusters: [Int32]) throws {
    for (one, other) in zip(fit.coefficients, scaled.coefficients) {
      #expect(abs(other - 1e6 * one) <= 1e-13 * abs(other), "coefficient \(one)")
    }
    let errors = [
      (fit.covariance(), scaled.covariance()),
      (try fit.covariance(clusteredBy: [clusters]), try scaled.covariance(clusteredBy: [clusters])),
    ]
    for (one, other) in errors {
      for (error, larger) in zip(one.standardErrors, other.standardErrors) {
        let (error, larger) = (try #require(error), try #require(larger))
        #expect(abs(larger - 1e6 * error) <= 1e-13 * larger, "\(one.kind) error \(error)")
      }
    }
  }

  @Test("The digits do not change when the outcome is a million times as large", arguments: sizes)
  func units(rows: Int) throws {
    let panel = Panel(rows: rows)
    let large = panel.outcome.map { $0 * 1e6 }
    let methods = try panel.absorbed()
    #expect(methods.map(\.method) == [.means, .factor, .conjugateGradients])
    for effects in methods {
      let fits = try [panel.outcome, large].map {
        try LinearRegression(Regressors(Array(panel.columns.prefix(2))), of: $0, absorbing: effects).equation
      }
      try expectScaled(fits[0], fits[1], panel.clusters)
    }
    let plain = try [panel.outcome, large].map {
      try LinearRegression(Regressors([$0.map { _ in 1 }] + panel.columns.prefix(2)), of: $0).equation
    }
    try expectScaled(plain[0], plain[1], panel.clusters)
  }

  @Test("Nor do those of two stages", arguments: sizes)
  func instruments(rows: Int) throws {
    let panel = Panel(rows: rows)
    for effects in try panel.absorbed() {
      let fits = try [1, 1e6].map { unit in
        try InstrumentalRegression(
          [panel.columns[0]], endogenous: [panel.columns[1]], instruments: [panel.columns[2]],
          of: panel.outcome.map { $0 * unit }, absorbing: effects
        ).equation
      }
      try expectScaled(fits[0], fits[1], panel.clusters)
    }
  }

  @Test("One thread and two give the same bits", arguments: sizes)
  func threads(rows: Int) throws {
    let panel = Panel(rows: rows)
    let regressors = Regressors(Array(panel.columns.prefix(2)))
    let plain = try [1, 2].map { try LeastSquares(regressors, of: panel.outcome, threads: $0) }
    #expect(plain[0].coefficients == plain[1].coefficients && plain[0].residuals == plain[1].residuals)
    #expect(plain[0].inverseGram == plain[1].inverseGram)
    let fits = try [1, 2].map { threads in
      try panel.absorbed(threads: threads).map {
        try LinearRegression(regressors, of: panel.outcome, absorbing: $0, threads: threads).equation
      }
    }
    for (one, two) in zip(fits[0], fits[1]) {
      #expect(
        one.coefficients == two.coefficients && one.residuals == two.residuals && one.bread == two.bread)
    }
    let counts = try [1, 2].map { threads in
      try GeneralisedRegression(
        .poisson, regressors, of: panel.counts,
        absorbing: AbsorbedEffects(Array(panel.effects.dropFirst()), threads: threads), threads: threads)
    }
    #expect(counts[0].equation.coefficients == counts[1].equation.coefficients)
    #expect(counts[0].means == counts[1].means && counts[0].deviance == counts[1].deviance)
    let short = try LinearRegression(
      regressors, of: panel.outcome, absorbing: AbsorbedEffects(Array(panel.effects.dropFirst()))
    ).equation
    let boots = try [1, 2].map {
      try WildBootstrap(short, coefficient: 0, clusteredBy: panel.clusters, draws: 199, threads: $0)
    }
    #expect(boots[0].pValue == boots[1].pValue && boots[0].interval == boots[1].interval)
  }

  @Test("Covariances that leave clusters out are the same bits on any number of threads")
  func clusterLeverage() throws {
    let panel = Panel(rows: 400)
    let fit = try LinearRegression(
      Regressors([panel.columns[0]]), of: panel.outcome,
      absorbing: AbsorbedEffects(Array(panel.effects.dropFirst()))
    ).equation
    let moves = try [1, 2].map { threads in
      try ClusterBlocks(fit, clusters: Groups(panel.clusters), Workers(threads: threads)).jackknifeMoves()
    }
    #expect(moves[0] == moves[1])
  }
}

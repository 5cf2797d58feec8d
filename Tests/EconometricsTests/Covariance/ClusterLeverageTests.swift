import Testing

@testable import Econometrics

/// Covariances that correct for clusters' leverage, against their definitions.
@Suite struct ClusterLeverageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let effects: [Effect]
    var isWeighted = false
  }

  static let rows = 240
  static let clusters = (0..<rows).map { Int32($0 / 20) }
  static let weights = (0..<rows).map { 1 + Double($0 % 7) / 3 }

  static let cases: [Case] = {
    let trend = (0..<rows).map { Double($0 % 20) + Double($0 % 3) / 7 }
    let region = Effect(codes: clusters, levels: 12)
    let firm = Effect(codes: (0..<rows).map { Int32($0 / 4) }, levels: 60)
    let season = Effect(codes: clusters.enumerated().map { $1 * 2 + Int32($0 % 2) }, levels: 24)
    let year = Effect(codes: (0..<rows).map { Int32($0 % 5) }, levels: 5)
    let sloped = Effect(codes: clusters, levels: 12, slope: trend)
    return [
      Case(testDescription: "across alone", effects: [year]),
      Case(testDescription: "nested alone", effects: [region]),
      Case(testDescription: "nested and across", effects: [region, year], isWeighted: true),
      Case(testDescription: "two nested and across", effects: [firm, season, year]),
      Case(testDescription: "nested slopes", effects: [sloped, year], isWeighted: true),
      Case(
        testDescription: "slopes across", effects: [firm, Effect(codes: year.codes, levels: 5, slope: trend)]),
    ]
  }()

  private func columns(seed: UInt64) -> (x: [[Double]], y: [Double]) {
    var generator = SmallGenerator(state: seed)
    let x = (0..<2).map { _ in generator.column(Self.rows) }
    let noise = generator.column(Self.rows)
    return (x, x[0].indices.map { x[0][$0] - x[1][$0] + noise[$0] })
  }

  private func fit(_ one: Case, rows: [Int]) throws -> FittedEquation {
    let (x, y) = columns(seed: 5)
    func some<Element>(_ column: [Element]) -> [Element] { rows.map { column[$0] } }
    let effects = one.effects.map {
      Effect(
        codes: some($0.codes), levels: $0.levels, slope: $0.slope.map(some), hasIntercept: $0.hasIntercept)
    }
    return try LinearRegression(
      Regressors(x.map(some)), of: some(y), weights: one.isWeighted ? some(Self.weights) : nil,
      absorbing: AbsorbedEffects(effects)
    ).equation
  }

  @Test("CR3 is what leaving each cluster out does", arguments: cases)
  func jackknife(one: Case) throws {
    let whole = try fit(one, rows: Array(0..<Self.rows))
    var expected = Matrix(rows: 2, columns: 2)
    for cluster in 0..<12 {
      let rest = try fit(one, rows: (0..<Self.rows).filter { Self.clusters[$0] != cluster })
      let move = zip(whole.coefficients, rest.coefficients).map { $0 - $1 }
      expected.add(outer: move[...])
    }
    let found = try whole.covariance(.cr3, clusteredBy: Self.clusters, conventions: .none).matrix
    for (one, other) in zip(found.values, expected.values) {
      #expect(abs(one - other) <= 1e-10 * abs(expected[0, 0]))
    }
  }

  @Test("CR2 takes the root of what leverage leaves", arguments: cases)
  func root(one: Case) throws {
    let whole = try fit(one, rows: Array(0..<Self.rows))
    let blocks = try ClusterBlocks(whole, clusters: Groups(Self.clusters))
    let moves = try blocks.adjustedMoves()
    let expected = try denseMoves(whole, one)
    for (found, value) in zip(moves, expected) { #expect(abs(found - value) < 1e-10) }
  }

  /// B X_gʹ W_g^½ (I − H_gg)^−½ W_g^½ e_g from whole blocks of the hat matrix, effects included.
  private func denseMoves(_ fit: FittedEquation, _ one: Case) throws -> [Double] {
    let roots = (0..<Self.rows).map { fit.weight($0).squareRoot() }
    var indicators = (0..<Self.rows).map { row in (0..<Self.rows).map { $0 == row ? 1.0 : 0 } }
    try fit.effects?.residualise(&indicators)
    var moves: [Double] = []
    for cluster in 0..<12 {
      let rows = (0..<Self.rows).filter { Self.clusters[$0] == cluster }
      // What is left of a row's indicator is I − D(DʹWD)⁻DʹW, which the regressors' leverage is taken from.
      let free = Matrix(rows: rows.count, columns: rows.count) { first, second in
        let (row, other) = (rows[first], rows[second])
        var own = indicators[other][row] * roots[row] / roots[other]
        for place in 0..<2 {
          for next in 0..<2 {
            own -=
              roots[row] * fit.columns[place][row] * fit.bread[place, next] * fit.columns[next][other]
              * roots[other]
          }
        }
        return own
      }
      let symmetric = Matrix(rows: rows.count, columns: rows.count) { (free[$0, $1] + free[$1, $0]) / 2 }
      let (values, vectors) = try symmetric.eigenvectors()
      let parts = zip(values, vectors.transposed * rows.map { roots[$0] * fit.residuals[$0] }).map {
        $0 < 1e-10 ? 0 : $1 / $0.squareRoot()
      }
      let adjusted = vectors * parts
      let sums = (0..<2).map { place in
        rows.indices.reduce(0) { $0 + fit.columns[place][rows[$1]] * roots[rows[$1]] * adjusted[$1] }
      }
      moves += fit.bread * sums
    }
    return moves
  }
}

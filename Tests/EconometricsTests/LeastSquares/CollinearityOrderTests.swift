import Testing

@testable import Econometrics

/// Which of collinear regressors go does not depend on how the data lie.
@Suite struct CollinearityOrderTests {
  /// Nine columns of which the fourth, sixth and last depend on those before them, of very different size.
  private func columns(rows: Int) -> [[Double]] {
    let kinds = (0..<rows).map { ($0 * 7919) % 5 }
    let one = (0..<rows).map { Double(($0 * 104_729) % 89) / 3 }
    let two = (0..<rows).map { Double(($0 * 1_299_709) % 97) * 1e6 }
    let indicators = (0..<5).map { kind in kinds.map { $0 == kind ? 1.0 : 0 } }
    return [
      (0..<rows).map { _ in 1 }, one, two, zip(one, two).map { 3e-7 * $0 + $1 * 1e-9 }, indicators[0],
      (0..<rows).map { 2 - indicators[0][$0] / 7 + one[$0] }, indicators[1], indicators[2],
      (0..<rows).map { indicators[3][$0] + indicators[4][$0] },
    ]
  }

  private func outcome(_ columns: [[Double]]) -> [Double] {
    columns[0].indices.map { columns[1][$0] - columns[2][$0] * 1e-6 + Double(($0 * 31) % 13) }
  }

  /// Orders of rows: as they are, backwards, and by steps that share no factor with their number.
  private func orders(rows: Int) -> [[Int]] {
    [Array(0..<rows), (0..<rows).reversed()]
      + [7, 11, 101].map { step in (0..<rows).map { $0 * step % rows } }
  }

  @Test(
    "The order of rows does not change which columns go, in few rows and in many", arguments: [300, 12_000])
  func rowOrder(rows: Int) throws {
    let (columns, outcome) = (columns(rows: rows), outcome(columns(rows: rows)))
    let weights = (0..<rows).map { 1 + Double($0 % 7) / 4 }
    for order in orders(rows: rows) {
      let shuffled = Regressors(columns.map { column in order.map { column[$0] } })
      for weights in [nil, order.map { weights[$0] }] {
        let fit = try LeastSquares(shuffled, of: order.map { outcome[$0] }, weights: weights)
        #expect(fit.collinear == [3, 5, 8])
      }
    }
  }

  @Test("Nor do the units of columns, nor columns of noise that come after")
  func units() throws {
    let (columns, outcome) = (columns(rows: 300), outcome(columns(rows: 300)))
    for unit in [1e-9, 1e-3, 1e7] {
      let scaled = columns.enumerated().map { place, column in
        column.map { $0 * (place % 2 == 0 ? unit : 1 / unit) }
      }
      let noise = (0..<300).map { Double(($0 * 17) % 23) }
      #expect(try LeastSquares(Regressors(scaled + [noise]), of: outcome).collinear == [3, 5, 8])
    }
  }

  @Test("Nor does the order of rows beside effects, where what effects explain goes first")
  func effects() throws {
    let (columns, outcome) = (columns(rows: 300), outcome(columns(rows: 300)))
    for order in orders(rows: 300) {
      let effects = try AbsorbedEffects([
        Effect(codes: order.map { Int32(($0 * 7919) % 5) }, levels: 5),
        Effect(codes: order.map { Int32($0 / 30) }, levels: 10),
      ])
      let fit = try LinearRegression(
        Regressors(columns.map { column in order.map { column[$0] } }), of: order.map { outcome[$0] },
        absorbing: effects
      ).equation
      #expect(fit.collinear == [0, 3, 4, 5, 6, 7, 8])
    }
  }

  @Test("The first of two columns stays, whichever it is")
  func columnOrder() throws {
    let (columns, outcome) = (columns(rows: 300), outcome(columns(rows: 300)))
    let turned = try LeastSquares(Regressors(columns.reversed()), of: outcome)
    #expect(turned.collinear == [6, 7, 8])
  }

  @Test("A column that differs from another by a share of 10⁻⁹ is not collinear with it")
  func nearlyCollinear() throws {
    let (columns, outcome) = (columns(rows: 300), outcome(columns(rows: 300)))
    let other = columns[1].indices.map { columns[1][$0] * (1 + 1e-9 * Double($0 % 3)) }
    #expect(try LeastSquares(Regressors([columns[0], columns[1], other]), of: outcome).collinear.isEmpty)
  }
}

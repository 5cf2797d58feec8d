import Testing

@testable import Econometrics

@Suite struct CollinearityTests {
  /// A design of so many rows whose third column is the sum of the first two, and whose fourth is free.
  func design(rows: Int) -> (Regressors, [Double]) {
    let one = (0..<rows).map { Double(($0 * 7919) % 101) }
    let two = (0..<rows).map { Double(($0 * 104_729) % 89) / 3 }
    let four = (0..<rows).map { Double(($0 * 1_299_709) % 97) * 1e-9 }
    let outcome = (0..<rows).map { 2 * one[$0] - two[$0] + 3e9 * four[$0] }
    return (Regressors([one, two, zip(one, two).map { $0 + $1 }, four]), outcome)
  }

  @Test("The later of collinear columns is left out, in few rows and in many", arguments: [200, 20_000])
  func later(rows: Int) throws {
    let (regressors, outcome) = design(rows: rows)
    let fit = try LeastSquares(regressors, of: outcome)
    #expect(fit.kept == [0, 1, 3] && fit.collinear == [2])
    for (found, planted) in zip(fit.coefficients, [2, -1, 3e9]) {
      #expect(abs(found - planted) <= 1e-11 * abs(planted))
    }
  }

  @Test("A regressor that the effects explain is left out")
  func absorbed() throws {
    let codes = (0..<300).map { Int32($0 % 7) }
    let other = (0..<300).map { Double(($0 * 31) % 17) }
    let effects = try AbsorbedEffects([
      Effect(codes: codes, levels: 7), Effect(codes: codes.indices.map { Int32($0 % 11) }, levels: 11),
    ])
    let fit = try LinearRegression(
      Regressors([codes.map(Double.init), other]), of: other.map { 5 * $0 }, absorbing: effects)
    #expect(fit.equation.collinear == [0] && fit.equation.kept == [1])
    #expect(abs(fit.equation.coefficients[0] - 5) < 1e-11)
  }

  @Test("A level without events is separated, and so is a regressor that is only positive there")
  func separation() throws {
    let codes = (0..<60).map { Int32($0 % 6) }
    let outcome = (0..<60).map { $0 % 6 == 2 ? 0.0 : Double(($0 * 13) % 5) }
    let effect = Effect(codes: codes, levels: 6)
    let rows = Separation.rows(.poisson, of: outcome, effects: [effect])
    #expect(rows == (0..<60).filter { $0 % 6 == 2 })
    let marker = (0..<60).map { $0 % 6 == 2 ? 1.0 : 0 }
    let ones = marker.map { _ in 1.0 }
    #expect(try Separation.rectified(Regressors([ones, marker]), of: outcome) == rows)
    #expect(throws: LeastSquaresError.self) {
      try GeneralisedRegression(
        .poisson, Regressors([marker]), of: outcome, absorbing: try AbsorbedEffects([effect]))
    }
  }

  @Test("Bad numbers are named by column and row")
  func bad() {
    #expect(throws: LeastSquaresError.notFinite("regressor 2", row: 3)) {
      try LeastSquares(Regressors([[1, 1, 1], [1, 2, .infinity]]), of: [1, 2, 3])
    }
    #expect(throws: LeastSquaresError.weight(0, row: 1)) {
      try LeastSquares(Regressors([[1, 1, 1]]), of: [1, 2, 3], weights: [0, 1, 1])
    }
  }
}

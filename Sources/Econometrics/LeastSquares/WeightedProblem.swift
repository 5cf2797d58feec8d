/// A least-squares problem as it stands: minimise Σ w_i (y_i − x_iʹβ)², its residuals formed with about 32 digits.
struct WeightedProblem: Sendable {
  /// The design.
  let regressors: Regressors
  /// The outcome.
  let outcome: [Double]
  /// The square root of each row's weight; empty when all are one.
  let roots: [Double]

  /// The number of rows.
  var rows: Int { outcome.count }

  init(_ regressors: Regressors, _ outcome: [Double], weights: [Double]?) {
    (self.regressors, self.outcome) = (regressors, outcome)
    roots = (weights ?? []).map { $0.squareRoot() }
  }

  init(_ problem: WeightedProblem, selecting places: [Int]) {
    (regressors, outcome, roots) = (problem.regressors.selecting(places), problem.outcome, problem.roots)
  }

  /// The power of two that brings each column's norm into [1, 2): scaling by it is exact.
  var scales: [Double] {
    regressors.columns.map { column in
      let sum = RowSums.squares(column, roots: roots)
      return sum > 0 ? Double(sign: .plus, exponent: -sum.squareRoot().exponent, significand: 1) : 1
    }
  }

  /// The square root of the weight of `row`.
  @inline(__always)
  func root(_ row: Int) -> Double { roots.isEmpty ? 1 : roots[row] }

  /// Returns √w_i (y_i − x_iʹβ).
  func residual(at row: Int, _ coefficients: [DoubleDouble]) -> DoubleDouble {
    var rest = DoubleDouble(outcome[row])
    for (place, coefficient) in coefficients.enumerated() {
      let value = regressors.columns[place][row]
      rest.add(-value, times: coefficient.high)
      rest.add(-value * coefficient.low)
      let remainder = regressors.remainders[place]
      if !remainder.isEmpty { rest.add(-remainder[row], times: coefficient.high) }
    }
    return roots.isEmpty ? rest : rest * roots[row]
  }

  /// Returns Σ √w_i x_i e_i for residuals e that carry the root of the weight already.
  func product(_ residuals: (Int) -> Double) -> [Double] {
    regressors.columns.indices.map { place in
      let (column, remainder) = (regressors.columns[place], regressors.remainders[place])
      var sum = DoubleDouble()
      for row in 0..<rows {
        let residual = residuals(row) * root(row)
        sum.add(column[row], times: residual)
        if !remainder.isEmpty { sum.add(remainder[row] * residual) }
      }
      return sum.value
    }
  }
}

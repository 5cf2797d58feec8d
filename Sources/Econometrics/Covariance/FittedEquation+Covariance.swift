extension FittedEquation {
  /// The covariance under errors of one variance: σ² (XʹWX)⁻¹, σ² = Σ w e² / (n − K), or 1 · (n − 1)/(n − K)
  /// where the family fixes it.
  public func covariance(conventions: Conventions = .fixest) -> Covariance {
    let rule = SmallSample(equation: self, conventions: conventions)
    let counted = rule.coefficients()
    let variance =
      dispersion.map { $0 * rule.coefficientFactor(counted) }
      ?? residualSumOfSquares / Double(observations - (conventions.countsCoefficients ? counted : 0))
    return Covariance(
      matrix: variance * bread, kind: "iid", clusters: [], degreesOfFreedom: observations - counted,
      coefficientsCounted: counted)
  }

  /// Returns B M B, the sandwich of the bread and a sum of outer products of scores.
  func sandwich(_ meat: Matrix) -> Matrix {
    let product = bread * meat * bread
    return Matrix(rows: product.rows, columns: product.rows) { (product[$0, $1] + product[$1, $0]) / 2 }
  }

  /// Returns the sum over groups of the outer products of their scores.
  func meat(of sums: [Double], groups: Int) -> Matrix {
    let count = coefficients.count
    var meat = Matrix(rows: count, columns: count)
    for group in 0..<groups { meat.add(outer: sums[group * count..<(group + 1) * count]) }
    return meat
  }
}

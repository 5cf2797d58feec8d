/// Corrections of heteroskedasticity-consistent covariances (MacKinnon and White 1985).
public enum HeteroskedasticKind: String, CaseIterable, Sendable {
  /// Squared residuals as they are.
  case hc0 = "HC0"
  /// Times n/(n − K).
  case hc1 = "HC1"
  /// Each divided by 1 − h, h the row's leverage.
  case hc2 = "HC2"
  /// Each divided by (1 − h)².
  case hc3 = "HC3"
}

extension FittedEquation {
  /// The covariance under errors of any variance.
  ///
  ///     V = B (Σ w_i² e_i² f_i x_i x_iʹ) B                               (V.1)
  ///
  /// f is 1, n/(n − K), 1/(1 − h_i) or 1/(1 − h_i)²; leverages h include the effects.
  ///
  /// - Throws: `CovarianceError` for a row with leverage one, or where leverages take too long.
  /// - Complexity: O(*nk²*); HC2 and HC3 with more than one effect absorb a column for each of the effects' cells.
  public func covariance(
    _ kind: HeteroskedasticKind, conventions: Conventions = .fixest
  ) throws(CovarianceError) -> Covariance {
    let rule = SmallSample(equation: self, conventions: conventions)
    let counted = rule.coefficients()
    let factors = try factors(of: kind)
    let count = coefficients.count
    var meat = Matrix(rows: count, columns: count)
    var regressors = [Double](repeating: 0, count: count)
    for row in 0..<observations {
      for (place, column) in columns.enumerated() { regressors[place] = column[row] }
      let score = weight(row) * residuals[row]
      meat.add(outer: regressors[...], weight: score * score * (factors.isEmpty ? 1 : factors[row]))
    }
    let factor = kind == .hc1 ? rule.coefficientFactor(counted, numerator: observations) : 1
    return Covariance(
      matrix: factor * sandwich(meat), kind: kind.rawValue, clusters: [],
      degreesOfFreedom: observations - counted, coefficientsCounted: counted)
  }

  private func factors(of kind: HeteroskedasticKind) throws(CovarianceError) -> [Double] {
    guard kind == .hc2 || kind == .hc3 else { return [] }
    let free = try leverages().map { 1 - $0 }
    if let row = free.firstIndex(where: { $0 < 1e-10 }) { throw .fullLeverage(row: row + 1) }
    return free.map { kind == .hc2 ? 1 / $0 : 1 / ($0 * $0) }
  }
}

extension FittedEquation {
  /// Returns each kept coefficient with its test under `covariance`, nil where its variance is not above zero.
  ///
  /// - Parameters:
  ///   - covariance: a covariance of the coefficients.
  ///   - level: the coverage of the intervals, in (0, 1).
  ///   - isNormal: whether the normal distribution stands in for Student's t.
  public func tests(
    under covariance: Covariance, level: Double = 0.95, isNormal: Bool = false
  ) -> [CoefficientTest?] {
    zip(coefficients, covariance.standardErrors).map { estimate, error in
      guard let error, error > 0 else { return nil }
      return CoefficientTest(
        estimate, standardError: error, degreesOfFreedom: isNormal ? nil : covariance.degreesOfFreedom,
        level: level)
    }
  }

  /// Returns Wald's F test that the kept coefficients at `places` are all zero; nil where their covariance is singular.
  ///
  ///     F = bʹ V⁻¹ b / q                                                 (I.1)
  public func waldTest(_ places: [Int], under covariance: Covariance) -> JointTest? {
    guard let factor = covariance.matrix.restricted(to: places).cholesky(), !places.isEmpty else {
      return nil
    }
    let standardised = factor.solvedTransposed(places.map { coefficients[$0] })
    let sum = standardised.reduce(0) { $0 + $1 * $1 }
    return JointTest(
      f: sum / Double(places.count), restrictions: places.count, denominator: covariance.degreesOfFreedom)
  }
}

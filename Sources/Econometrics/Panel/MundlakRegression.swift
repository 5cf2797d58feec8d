/// Random effects with the units' means of the regressors as further regressors (Mundlak 1978, *Econometrica* 46).
///
///     y_it = x_itʹ b + x̄_iʹ c + u_i + e_it                             (P.7)
///
/// c = 0 is what Hausman's test tests; here under any covariance, such as one clustered by unit (Wooldridge 2010, 10.7.3). The variances
/// are those of the model without the means, as in plm's `phtest` with `method = "aux"`.
public struct MundlakRegression: Sendable {
  /// The fitted equation of quasi-demeaned columns: the model's regressors that have a coefficient, then the means.
  public let equation: FittedEquation
  /// The places, in the model's regressors, of those whose means are added: the ones that vary within units.
  public let averaged: [Int]
  /// The places of the means' coefficients among the equation's kept coefficients.
  public let means: [Int]

  /// - Parameters:
  ///   - model: the regression without the means.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `PanelError`, among others where no mean is left to add.
  /// - Complexity: O(*nk²*) in rows and columns.
  public init(_ model: RandomEffectsRegression, threads: Int = 2) throws(PanelError) {
    let own = model.equation
    averaged = model.within.kept.filter(own.kept.contains)
    let places = averaged.compactMap { own.kept.firstIndex(of: $0) }
    let codes = model.units.units.codes
    let added = places.map { place in
      let means = model.units.means(own.columns[place])
      return codes.map { means[Int($0)] }
    }
    equation = try FittedEquation(
      panel: own.columns + added, of: zip(own.fitted, own.residuals).map { $0 + $1 }, threads: threads)
    means = equation.kept.indices.filter { [kept = equation.kept] in kept[$0] >= own.columns.count }
    guard !means.isEmpty else { throw .nothingToCompare }
  }

  /// Returns Wald's F test that the means add nothing; nil where `covariance` is singular. F times its restrictions is χ².
  ///
  /// - Parameter covariance: a covariance of the equation.
  public func test(under covariance: Covariance) -> JointTest? {
    equation.waldTest(means, under: covariance)
  }
}

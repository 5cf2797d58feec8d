/// A fitted linear equation: its coefficients and what their covariances need.
///
///     y = X b + D a + e,   weights w                                   (R.1)
///
/// D are the absorbed effects; the columns kept here are X without them.
public struct FittedEquation: Sendable {
  /// The places of the regressors that have a coefficient.
  public let kept: [Int]
  /// The places of the regressors left out as combinations of the effects and the regressors before them.
  public let collinear: [Int]
  /// The coefficients of the kept regressors, in units of the outcome per unit of the regressor.
  public let coefficients: [Double]
  /// The outcome less its fitted value, effects included, in the outcome's unit.
  public let residuals: [Double]
  /// (XʹWX)⁻¹ of the kept regressors without the effects.
  public let bread: Matrix
  /// The kept regressors without the effects.
  let columns: [[Double]]
  /// The weight of each row; nil when all are one.
  let weights: [Double]?
  /// The absorbed effects, under the weights; nil without.
  let effects: AbsorbedEffects?
  /// The degrees of freedom that the effects take; nil without effects.
  public let absorbed: AbsorbedDegrees?
  /// The variance of errors of weight one where the family fixes it, as Poisson's and the logit's is 1; nil where it is estimated.
  let dispersion: Double?

  /// The number of rows.
  public var observations: Int { residuals.count }
  /// The coefficients of regressors and effects that are not redundant.
  public var rank: Int { coefficients.count + (absorbed?.rank ?? 0) }
  /// Rows less coefficients, effects included.
  public var degreesOfFreedom: Int { observations - rank }

  /// Σ w e², in the outcome's unit squared.
  ///
  /// - Complexity: O(*n*).
  public var residualSumOfSquares: Double {
    RowSums.squares(residuals, weights)
  }

  /// Returns the weight of `row`.
  @inline(__always)
  func weight(_ row: Int) -> Double { weights.map { $0[row] } ?? 1 }

  /// Returns the sum of w e x over the rows of each group, group by group: the sums of the scores.
  ///
  /// - Complexity: O(*nk*).
  func scoreSums(by groups: Groups) -> [Double] {
    let (count, rows) = (coefficients.count, observations)
    let factors = Buffer<Double>(uninitialized: rows)
    for row in 0..<rows { factors[row] = weight(row) * residuals[row] }
    let sums = Buffer<Double>(repeating: 0, count: count * groups.count)
    Workers(threads: 2).perform(blocks: count) { place in
      let (own, column) = (sums.base + place * groups.count, columns[place])
      for row in 0..<rows { own[Int(groups.codes[row])] += column[row] * factors[row] }
    }
    return (0..<groups.count * count).map { sums[$0 % count * groups.count + $0 / count] }
  }
}

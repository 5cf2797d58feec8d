/// Makes a slope variable orthogonal to the intercepts of its levels, and of variance one within each level.
///
/// The span of intercepts and slopes stays the same; what is gained is that each level's two coefficients do not depend on
/// each other, so that a trend of the years 2008 to 2013 is as easy as one of 0 to 5.
struct WithinLevels {
  /// The mean of the slope variable in each level; zero without intercepts.
  let means: [Double]
  /// What the centred variable is divided by in each level; zero where it does not vary, and the slope is redundant.
  let scales: [Double]

  /// A variance below this share of the mean square is rounding.
  private static let rounding = 1e-24

  /// - Parameters:
  ///   - slope: the slope variable by row.
  ///   - weights: the weights by row; empty when all are one.
  init(_ slope: [Double], by effect: Effect, weights: [Double]) {
    let (totals, sums) = (
      Buffer<Double>(repeating: 0, count: effect.levels),
      Buffer<SIMD2<Double>>(repeating: .zero, count: effect.levels)
    )
    for (row, code) in effect.codes.enumerated() {
      let weight = weights.isEmpty ? 1 : weights[row]
      totals[Int(code)] += weight
      sums[Int(code)] += weight * SIMD2(slope[row], slope[row] * slope[row])
    }
    let means = Buffer(
      (0..<effect.levels).map { effect.hasIntercept && totals[$0] > 0 ? sums[$0].x / totals[$0] : 0 })
    let squares = Buffer<Double>(repeating: 0, count: effect.levels)
    for (row, code) in effect.codes.enumerated() {
      let distance = slope[row] - means[Int(code)]
      squares[Int(code)] += (weights.isEmpty ? 1 : weights[row]) * distance * distance
    }
    self.means = (0..<effect.levels).map { means[$0] }
    scales = (0..<effect.levels).map { level in
      squares[level] > sums[level].y * Self.rounding ? (squares[level] / totals[level]).squareRoot() : 0
    }
  }

  /// Returns the centred and scaled value of `value` in `level`.
  func standardised(_ value: Double, in level: Int) -> Double {
    scales[level] > 0 ? (value - means[level]) / scales[level] : 0
  }

  /// Turns coefficients of the standardised variable into those of the variable itself.
  func original(intercept: Double, slope: Double, in level: Int) -> (intercept: Double, slope: Double) {
    guard scales[level] > 0 else { return (intercept, 0) }
    return (intercept - slope * means[level] / scales[level], slope / scales[level])
  }
}

extension WithinLevels {
  /// In how many levels the variable varies.
  var varying: Int { scales.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } }
}

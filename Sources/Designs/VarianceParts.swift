/// How much of what is uncertain about a number is luck, and how much comes from parameters.
///
/// The number y is known for each of S draws of parameters θ under each of the same R draws of luck. The law of total
/// variance divides its variance:
///
///     Var(y) = E[Var(y | θ)] + Var(E[y | θ])                                                              (14.2)
///
/// The first part, luck, is the mean over draws of the variance within one. The second, parameters, is the variance of
/// the draws' means, less what luck leaves in a mean of R: as all draws share their luck, that is the variance of what
/// parameters and luck do only together (the residual of a two-way analysis of variance), over R.
public struct VarianceParts: Sendable {
  /// The mean of all values.
  public let mean: Double
  /// The variance that comes from luck.
  public let luck: Double
  /// The variance that comes from parameters; 0 where chance would have it below.
  public let parameters: Double

  private let values: [[Double]]
  private let means: [Double]
  /// The variance of the draws' means.
  private let between: Double

  /// Luck and parameters together.
  public var total: Double { luck + parameters }

  /// - Parameter values: for each draw of parameters, the number under each draw of luck.
  /// - Returns: nil unless there are two draws of each or more, all with a finite number.
  /// - Complexity: O(values).
  public init?(of values: [[Double]]) {
    guard values.count > 1, let count = values.first?.count, count > 1,
      values.allSatisfy({ $0.count == count && $0.allSatisfy(\.isFinite) })
    else { return nil }
    let means = values.map(\.mean)
    let mean = means.mean
    let lots = (0..<count).map { lot in values.map { $0[lot] }.mean }
    luck = zip(values, means).map { Self.variance(of: $0, around: $1) }.mean
    between = Self.variance(of: means, around: mean)
    var residual = 0.0
    for (draw, row) in values.enumerated() {
      for (lot, value) in row.enumerated() {
        let rest = value - means[draw] - lots[lot] + mean
        residual += rest * rest
      }
    }
    residual /= Double((values.count - 1) * (count - 1))
    parameters = max(0, between - residual / Double(count))
    (self.values, self.means, self.mean) = (values, means, mean)
  }

  /// Values that vary as luck alone makes them: the mean, and how far each value is from its draw's mean, widened so that
  /// their variance is that of luck.
  public var underLuck: [Double] {
    let count = Double(values[0].count)
    let stretch = (count / (count - 1)).squareRoot()
    return zip(values, means).flatMap { row, own in row.map { mean + stretch * ($0 - own) } }
  }

  /// Values that vary as parameters alone make them: the draws' means, drawn together so that their variance is that of
  /// parameters.
  public var underParameters: [Double] {
    let shrinkage = between > 0 ? (parameters / between).squareRoot() : 0
    return means.map { mean + shrinkage * ($0 - mean) }
  }

  /// Values that vary as both make them: all of them.
  public var underBoth: [Double] { values.flatMap { $0 } }

  private static func variance(of values: [Double], around mean: Double) -> Double {
    values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}

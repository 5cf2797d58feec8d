/// The covariance of a fit's coefficients.
public struct Covariance: Sendable {
  /// The matrix, in the order of the kept regressors.
  public internal(set) var matrix: Matrix
  /// How it was computed, for example `CR1`.
  public let kind: String
  /// The number of clusters of each way, or of periods; empty where errors are not clustered.
  public let clusters: [Int]
  /// The degrees of freedom of t and F.
  public let degreesOfFreedom: Int
  /// The coefficients K in the small-sample factor.
  public let coefficientsCounted: Int

  /// The standard error of each coefficient; NaN never: a variance below zero, which several ways of clustering can give, is nil.
  public var standardErrors: [Double?] {
    matrix.diagonal.map { $0 >= 0 ? $0.squareRoot() : nil }
  }
}

/// How taking the effects out of some columns went.
public struct Absorption: Hashable, Sendable {
  /// How the effects that are not eliminated exactly were found.
  public enum Method: String, Sendable {
    /// One effect: its means, exact.
    case means
    /// A Cholesky factor of the Schur complement.
    case factor
    /// Conjugate gradients on the Schur complement.
    case conjugateGradients
  }

  /// How it was done.
  public let method: Method
  /// The most iterations that a column took; with a factor, the solutions of it, the last of which was negligible.
  public internal(set) var iterations = 0
  /// The largest weighted mean that is left in any level of any effect, in standard deviations of the column as it came.
  public internal(set) var largestGroupMean = 0.0

  /// Whether no group mean above 10⁻¹⁰ standard deviations is left.
  public var converged: Bool { largestGroupMean <= 1e-10 }
}

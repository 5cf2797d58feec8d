/// Why there is no design of the size that was asked for.
public enum DesignError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Sobol's sequence has direction numbers for so many dimensions, and no more.
  case tooManyDimensions(Int, allowed: Int)

  public var description: String {
    switch self {
    case .tooManyDimensions(let asked, let allowed):
      "Sobol's sequence has at most \(allowed) dimensions, and \(asked) are needed"
    }
  }
}

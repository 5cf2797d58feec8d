import Stochastics

/// Two samples A and B, and for each coordinate A with that coordinate from B (Saltelli 2002).
public struct SaltelliDesign: Sendable {
  /// How many coordinates there are.
  public let dimensions: Int
  /// The points of A and B.
  public let baseCount: Int
  /// All points, base point by base point: A, A with each coordinate from B, B. Where a model has to be evaluated.
  public let points: [[Double]]

  /// The most coordinates: A and B share the dimensions of one sequence of Sobol.
  public static let dimensionLimit = SobolSequence.dimensionLimit / 2

  /// - Parameter seed: the seed of the shift of Sobol's sequence.
  /// - Throws: `DesignError` for too many dimensions.
  /// - Complexity: O(`baseCount` · `dimensions`²).
  public init(_ baseCount: Int, dimensions: Int, seed: UInt64) throws(DesignError) {
    let rows = try SobolSequence.points(
      baseCount, dimensions: 2 * dimensions, shiftedBy: Draws(seed: seed, for: .points))
    (self.baseCount, self.dimensions) = (baseCount, dimensions)
    points = rows.flatMap { row in
      let (a, b) = (Array(row[..<dimensions]), Array(row[dimensions...]))
      let mixed = (0..<dimensions).map { dimension in
        var point = a
        point[dimension] = b[dimension]
        return point
      }
      return [a] + mixed + [b]
    }
  }
}

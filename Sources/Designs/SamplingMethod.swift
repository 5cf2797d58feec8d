import Stochastics

/// How points are spread over the unit cube, each coordinate being a probability.
public enum SamplingMethod: String, CaseIterable, Sendable {
  /// Each coordinate has one point in each of as many equal parts as there are points (McKay, Beckman and Conover 1979).
  case latinHypercube = "latin-hypercube"
  /// Sobol's sequence, shifted by the seed.
  case sobol
  /// Every coordinate of every point independent.
  case monteCarlo = "monte-carlo"

  /// The points of a design, all coordinates above 0 and below 1: the same for the same seed, on every machine.
  ///
  /// - Throws: `DesignError` for more dimensions than Sobol's sequence has.
  /// - Complexity: O(`count` · `dimensions` · log `count`).
  public func points(_ count: Int, dimensions: Int, seed: UInt64) throws(DesignError) -> [[Double]] {
    let draws = Draws(seed: seed, for: .points)
    switch self {
    case .latinHypercube: return latinHypercube(count, dimensions, draws)
    case .sobol: return try SobolSequence.points(count, dimensions: dimensions, shiftedBy: draws)
    case .monteCarlo:
      return (0..<count).map { point in
        (0..<dimensions).map { draws.uniform(about: .address($0, point)) }
      }
    }
  }

  private func latinHypercube(_ count: Int, _ dimensions: Int, _ draws: Draws) -> [[Double]] {
    var points = Array(repeating: Array(repeating: 0.0, count: dimensions), count: count)
    for dimension in 0..<dimensions {
      for (part, point) in draws.permutation(of: count, dimension).enumerated() {
        let place = openUnitInterval(draws.words(about: .address(dimension, point)).z)
        points[point][dimension] = (Double(part) + place) / Double(count)
      }
    }
    return points
  }
}

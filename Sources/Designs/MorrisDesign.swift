import Stochastics

/// Trajectories through a grid over the unit cube, each changing one coordinate at a time (Morris 1991).
///
/// A step is half of the grid's levels, so that with an even number of levels every level is as likely as any other:
///
///     Δ = p / (2 (p − 1))                                                                                 (14.3)
public struct MorrisDesign: Sendable {
  /// How many coordinates there are.
  public let dimensions: Int
  /// The points of each trajectory, one more than there are coordinates.
  public let trajectories: [Trajectory]

  /// The number of levels of a grid unless another is asked for.
  public static let usualLevels = 4

  /// Random trajectories: the same for the same seed.
  ///
  /// - Precondition: the number of levels is even, and at least 2.
  /// - Complexity: O(`count` · `dimensions`²).
  public init(_ count: Int, dimensions: Int, levels: Int = usualLevels, seed: UInt64) {
    let draws = Draws(seed: seed, for: .trajectories)
    self.init(
      dimensions: dimensions,
      trajectories: (0..<count).map { trajectory in
        let start = (0..<dimensions).map { dimension in
          let word = draws.words(about: .address(trajectory, dimension)).z
          return Int((UInt64(word) * UInt64(levels)) >> 32)
        }
        return Trajectory(
          from: start, order: draws.permutation(of: dimensions, trajectory), levels: levels)
      })
  }

  init(dimensions: Int, trajectories: [Trajectory]) {
    (self.dimensions, self.trajectories) = (dimensions, trajectories)
  }

  /// All points, trajectory by trajectory: where a model has to be evaluated.
  public var points: [[Double]] { trajectories.flatMap(\.points) }

  /// One way through the grid.
  public struct Trajectory: Sendable {
    /// The points in their order.
    public let points: [[Double]]
    /// The coordinate that changes between a point and the next.
    public let order: [Int]

    /// - Parameters:
    ///   - start: the level of each coordinate at the first point, 0 being the lowest.
    ///   - order: the coordinates in the order in which they change.
    init(from start: [Int], order: [Int], levels: Int) {
      precondition(levels >= 2 && levels % 2 == 0, "an even number of levels")
      var place = start
      var points = [place]
      for dimension in order {
        place[dimension] += place[dimension] < levels / 2 ? levels / 2 : -levels / 2
        points.append(place)
      }
      self.order = order
      self.points = points.map { $0.map { Double($0) / Double(levels - 1) } }
    }
  }
}

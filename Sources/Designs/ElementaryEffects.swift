/// What changing one coordinate at a time does to a model's result, along the trajectories of a design.
///
///     d_i = (y(x + Δ e_i) − y(x)) / Δ                                                                     (14.4)
///
/// Coordinates are probabilities, so an effect is the change of the result over the whole range of the parameter.
public struct ElementaryEffects: Sendable {
  /// The effects of each coordinate, one a trajectory.
  public let effects: [[Double]]

  /// - Parameter values: the model's result at each of the design's `points`.
  /// - Precondition: there is a value for each point.
  public init(of values: [Double], at design: MorrisDesign) {
    precondition(values.count == design.points.count, "a value for each point")
    var effects = Array(repeating: [Double](), count: design.dimensions)
    for (number, trajectory) in design.trajectories.enumerated() {
      let first = number * (design.dimensions + 1)
      for (step, dimension) in trajectory.order.enumerated() {
        let change = trajectory.points[step + 1][dimension] - trajectory.points[step][dimension]
        effects[dimension].append((values[first + step + 1] - values[first + step]) / change)
      }
    }
    self.effects = effects
  }

  /// What the effects of one coordinate come to.
  public struct Measures: Hashable, Sendable {
    /// μ: the mean effect.
    public let mean: Double
    /// μ*: the mean of the effects' magnitudes, which tells how much the coordinate matters (Campolongo, Cariboni and
    /// Saltelli 2007).
    public let meanMagnitude: Double
    /// σ: the standard deviation of the effects, which tells of bends and of interactions; not a number of one effect.
    public let deviation: Double
    /// The interval that holds the middle 95 % of μ* when trajectories are drawn again.
    public let interval: ClosedRange<Double>?
  }

  /// The measures of each coordinate.
  ///
  /// - Parameters:
  ///   - resamples: how often the bootstrap draws trajectories again.
  ///   - seed: the seed of its luck.
  /// - Complexity: O(`resamples` · trajectories · coordinates).
  public func measures(resamples: Int = 1000, seed: UInt64) -> [Measures] {
    let magnitudes = effects.map { $0.map(abs) }
    let intervals = Resampling(of: effects.first?.count ?? 0, resamples: resamples, seed: seed).intervals {
      members in magnitudes.map { magnitude in members.map { magnitude[$0] }.mean }
    }
    return effects.indices.map { dimension in
      let mean = effects[dimension].mean
      let squares = effects[dimension].map { ($0 - mean) * ($0 - mean) }
      return Measures(
        mean: mean, meanMagnitude: magnitudes[dimension].mean,
        deviation: (squares.reduce(0, +) / Double(squares.count - 1)).squareRoot(),
        interval: intervals[dimension])
    }
  }
}

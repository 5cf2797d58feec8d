/// How exact a solution must be: relative to the spread of each column, so that units do not matter.
struct Accuracy<V: Lanes> {
  /// The largest group mean that may be left, in standard deviations of the column.
  static var groupMean: Double { 1e-10 }
  /// Solvers aim at a hundredth of that, in standard deviations of what is left of the column.
  private static var aim: Double { 1e-12 }
  /// The norm of the error against the norm of what is left of the column.
  private static var error: Double { 1e-11 }
  /// Below this share of the column's own spread, what is left of it counts as rounding.
  private static var share: Double { 1e-4 }

  /// The standard deviation of each column as it came.
  let spread: V
  /// The weighted sum of squares that is left of each column, an estimate kept up to date by `take`.
  private(set) var left: V
  private let leastLeft: V
  private let totalWeight: Double

  init(spread: V, left: V, totalWeight: Double) {
    (self.spread, self.left, self.totalWeight) = (spread, left, totalWeight)
    leastLeft = spread * spread * (Self.share * Self.share * totalWeight)
  }

  /// Notes that a correction took `energy`, bʹSb, out of the sums of squares.
  mutating func take(_ energy: V) { left -= energy }

  private var scale: V { pointwiseMax(left, leastLeft) }
  /// The largest group mean that solvers aim at.
  var meanLimit: V { (scale / totalWeight).root * Self.aim }
  /// The largest square of the error's norm.
  var energyLimit: V { scale * (Self.error * Self.error) }
}

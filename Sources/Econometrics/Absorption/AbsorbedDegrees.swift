/// The degrees of freedom that the effects take.
public struct AbsorbedDegrees: Hashable, Sendable {
  /// How redundant coefficients were counted.
  public enum Counting: String, Sendable {
    /// Exactly: connected parts for two effects, cycles for more, a pivoted factor where slopes vary.
    case exact
    /// Redundancies of pairs of effects, and slopes that do not vary, only: the true rank may be lower.
    case pairs
  }

  /// The coefficients of each effect that have rows, in the effects' order.
  public let coefficients: [Int]
  /// How many of them are redundant given the effects before.
  public let redundant: [Int]
  /// How the redundant ones were counted.
  public let counting: Counting

  /// The number of coefficients that are not redundant: what the effects take from the degrees of freedom.
  public var rank: Int { coefficients.reduce(0, +) - redundant.reduce(0, +) }

  /// - Parameters:
  ///   - effects: the effects, in the order in which redundancy is charged to them.
  ///   - varying: in how many levels the slope of each effect varies.
  ///   - rank: the rank of the whole design from its factor, where there is one.
  init(of effects: [Effect], varying: [Int], rank: Int?) {
    var (coefficients, redundant, isExact) = ([Int](), [Int](), true)
    var (intercepts, before) = ([Effect](), 0)
    for (effect, varying) in zip(effects, varying) {
      let present = effect.presentLevels.reduce(0) { $0 + ($1 ? 1 : 0) }
      coefficients.append(present * effect.coefficientsPerLevel)
      redundant.append(effect.slope == nil ? 0 : present - varying)
      guard effect.hasIntercept else { continue }
      intercepts.append(effect)
      let level = LevelRank(of: intercepts)
      redundant[redundant.count - 1] += present - (level.rank - before)
      (before, isExact) = (level.rank, isExact && level.isExact)
    }
    if let last = effects.lastIndex(where: { $0.slope != nil }) {
      isExact = rank != nil
      let counted = coefficients.reduce(0, +) - redundant.reduce(0, +)
      redundant[last] += counted - (rank ?? counted)
    }
    (self.coefficients, self.redundant) = (coefficients, redundant)
    counting = isExact ? .exact : .pairs
  }
}

/// The rank of the intercepts of several effects: how many of their coefficients are not redundant.
///
/// The two effects with most levels have as many redundant coefficients as connected parts. The others add the rank of
/// their cycles: along a tree of rows every level of the two effects is a sum of the others' coefficients, and each row off the
/// tree must agree with it.
struct LevelRank {
  /// The number of coefficients that are not redundant.
  let rank: Int
  /// False where the other effects have too many levels to follow their cycles: then only the redundancies of pairs of
  /// effects are counted, and the true rank may be lower.
  let isExact: Bool

  /// The most levels of the effects beyond two whose cycles are followed.
  private static let most = 512

  /// - Parameter effects: effects with rows, whose slopes are disregarded.
  init(of effects: [Effect]) {
    let ranked = effects.sorted { $0.levels > $1.levels }
    let present = ranked.map { $0.presentLevels.reduce(0) { $0 + ($1 ? 1 : 0) } }
    guard ranked.count > 1 else {
      (rank, isExact) = (present.first ?? 0, true)
      return
    }
    let forest = LevelForest(hub: ranked[0], spoke: ranked[1])
    let pair = present[0] + present[1] - forest.parts
    let others = Array(ranked.dropFirst(2))
    let most = zip(others, present.dropFirst(2)).reduce(0) {
      $0 + $1.1 - LevelForest(hub: ranked[0], spoke: $1.0).parts
    }
    guard others.reduce(0, { $0 + $1.levels }) <= Self.most else {
      (rank, isExact) = (pair + most, false)
      return
    }
    var cycles = LevelCycles(hub: ranked[0], spoke: ranked[1], others: others, forest)
    (rank, isExact) = (pair + cycles.rank(atMost: most), true)
  }
}

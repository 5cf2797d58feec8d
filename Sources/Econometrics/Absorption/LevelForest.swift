/// Which levels of one effect hang together through the levels of another, and a forest of rows that ties them.
struct LevelForest {
  /// Two rows of the same level of the one effect that tie two levels of the other.
  struct Tie {
    let from: Int
    let to: Int
  }

  /// The number of connected parts among the levels that have rows.
  private(set) var parts: Int
  /// A pair of rows for every level but one of each part.
  private(set) var ties: [Tie] = []
  private var parents: [Int32]

  /// - Parameters:
  ///   - hub: the level of each row of the effect that ties.
  ///   - spoke: the effect whose levels are tied.
  /// - Complexity: O(*n*), less where all levels hang together early.
  init(hub: Effect, spoke: Effect) {
    parents = (0..<Int32(spoke.levels)).map { $0 }
    parts = spoke.presentLevels.reduce(0) { $0 + ($1 ? 1 : 0) }
    var heads = [Int32](repeating: -1, count: hub.levels)
    for row in hub.codes.indices where parts > 1 {
      let level = Int(hub.codes[row])
      guard heads[level] >= 0 else {
        heads[level] = Int32(row)
        continue
      }
      let head = Int(heads[level])
      let (one, other) = (root(of: spoke.codes[head]), root(of: spoke.codes[row]))
      guard one != other else { continue }
      parents[Int(max(one, other))] = min(one, other)
      parts -= 1
      ties.append(Tie(from: head, to: row))
    }
  }

  /// Halves the path on the way up.
  private mutating func root(of level: Int32) -> Int32 {
    var level = level
    while parents[Int(level)] != level {
      parents[Int(level)] = parents[Int(parents[Int(level)])]
      level = parents[Int(level)]
    }
    return level
  }
}

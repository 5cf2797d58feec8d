import Stochastics

/// What luck decides in a design; each has addresses of its own.
enum DesignLuck: Int {
  /// The points of a sample.
  case points
  /// Where trajectories begin and which way they go.
  case trajectories
  /// Which members a bootstrap takes.
  case resamples
}

extension Draws {
  /// The luck of a design under `seed`: no replication and no year has a part in it.
  init(seed: UInt64, for purpose: DesignLuck) {
    self.init(seed: seed, replication: 0, decision: .design, year: purpose.rawValue)
  }

  /// The numbers below `count` in a random order, one for each `subject`.
  /// - Complexity: O(`count` log `count`).
  func permutation(of count: Int, _ subject: Int) -> [Int] {
    let keys = (0..<count).map { index in
      let words = words(about: .address(subject, index))
      return UInt64(words.x) << 32 | UInt64(words.y)
    }
    return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }
}

extension UInt64 {
  /// The subject of a draw about the `index`-th of something.
  static func address(_ subject: Int, _ index: Int) -> UInt64 {
    UInt64(UInt32(subject)) << 32 | UInt64(UInt32(index))
  }
}

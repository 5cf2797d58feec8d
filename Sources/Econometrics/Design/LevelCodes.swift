/// Which level each row has: dense codes, in order of first appearance or of the levels' values.
struct LevelCodes: Sendable {
  /// The level of each row, −1 where it is missing.
  var codes: [Int32]
  /// The number of levels.
  var count: Int

  /// The levels of a column: its texts, or its different numbers.
  init(_ column: Column) {
    switch column.values {
    case .text(let codes, let levels): self.init(codes: codes, count: levels.count)
    case .numbers(let numbers): self.init(numbers: numbers)
    }
  }

  init(codes: [Int32], count: Int) { (self.codes, self.count) = (codes, count) }

  /// Numbers the different values; 0 and −0 are one level.
  private init(numbers: [Double]) {
    var table = CodeTable()
    codes = numbers.map { $0.isNaN ? -1 : table.code(of: ($0 == 0 ? 0 : $0).bitPattern) }
    count = table.count
  }

  /// The combinations of the levels of both.
  func combined(with other: LevelCodes) -> LevelCodes {
    var table = CodeTable()
    let codes = zip(codes, other.codes).map { left, right -> Int32 in
      left < 0 || right < 0 ? -1 : table.code(of: UInt64(left) * UInt64(other.count) + UInt64(right))
    }
    return LevelCodes(codes: codes, count: table.count)
  }

  /// The combinations of the levels of all `columns`, at least one.
  static func combining(_ columns: [Column]) -> LevelCodes {
    let levels = columns.map { LevelCodes($0) }
    return levels.dropFirst().reduce(levels[0]) { $0.combined(with: $1) }
  }

  /// The combinations of the levels of `columns` in some rows, nil for all, numbered by their labels in rising order.
  ///
  /// - Complexity: O(*n* + *m* log *m*) in rows and levels for each column.
  static func ordered(_ columns: [Column], _ rows: [Int32]?) -> LevelCodes {
    let levels = columns.map { SortedLevels($0, rows: rows) }
    return levels.dropFirst().reduce(levels[0].levelCodes) { left, right in
      let keys = zip(left.codes, right.codes).map { Int64($0) * Int64(right.names.count) + Int64($1) }
      return LevelCodes(ranking: keys)
    }
  }

  /// Numbers the different keys in rising order.
  private init(ranking keys: [Int64]) {
    var ranks: [Int64: Int32] = [:]
    for (rank, key) in Set(keys).sorted().enumerated() { ranks[key] = Int32(rank) }
    self.init(codes: keys.map { ranks[$0] ?? -1 }, count: ranks.count)
  }

  /// The codes of some rows, levels without rows left out; all rows for nil.
  func gathered(_ rows: [Int32]?) -> LevelCodes {
    guard let rows else { return self }
    var next: Int32 = 0
    var renumbered = [Int32](repeating: -1, count: count)
    let kept = rows.map { row -> Int32 in
      let code = Int(codes[Int(row)])
      if renumbered[code] < 0 {
        renumbered[code] = next
        next += 1
      }
      return renumbered[code]
    }
    return LevelCodes(codes: kept, count: Int(next))
  }
}

/// Numbers different words in order of first appearance, by open addressing with a fixed hash.
private struct CodeTable {
  private(set) var count = 0
  private var words = [UInt64](repeating: 0, count: 1024)
  private var codes = [Int32](repeating: -1, count: 1024)
  private var last: (word: UInt64, code: Int32) = (0, -1)

  mutating func code(of word: UInt64) -> Int32 {
    if last.code >= 0, last.word == word { return last.code }
    let slot = slot(of: word)
    if codes[slot] < 0 {
      (words[slot], codes[slot]) = (word, Int32(count))
      count += 1
      last = (word, codes[slot])
      if count * 2 > words.count { grow() }
    } else {
      last = (word, codes[slot])
    }
    return last.code
  }

  private func slot(of word: UInt64) -> Int {
    let mixed = (word ^ (word >> 32)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 20) & (words.count - 1)
    while codes[slot] >= 0, words[slot] != word { slot = (slot + 1) & (words.count - 1) }
    return slot
  }

  private mutating func grow() {
    let known = zip(words, codes).filter { $0.1 >= 0 }
    words = [UInt64](repeating: 0, count: words.count * 4)
    codes = [Int32](repeating: -1, count: words.count)
    for (word, code) in known {
      let slot = slot(of: word)
      (words[slot], codes[slot]) = (word, code)
    }
  }
}

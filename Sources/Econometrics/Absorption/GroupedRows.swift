/// The rows sorted by the level of one effect, in the order in which they came within each level.
struct GroupedRows: Sendable {
  /// The row that stands at each place; nil when the rows came sorted.
  let order: Buffer<Int32>?
  /// Where each level's rows begin, and after the last level the number of rows.
  let starts: Buffer<Int32>
  /// Levels cut into blocks of about as many rows each. Sums are formed within blocks and then over blocks, so the cut
  /// fixes their bits: it depends on the design alone and not on the number of threads.
  let blocks: [Range<Int>]
  /// The number of rows of the level that has most.
  let longest: Int

  /// The number of rows.
  var count: Int { Int(starts[groups]) }
  /// The number of levels.
  var groups: Int { starts.count - 1 }

  /// The sorted rows of a block of levels.
  func places(of block: Int) -> Range<Int> {
    Int(starts[blocks[block].lowerBound])..<Int(starts[blocks[block].upperBound])
  }

  /// - Parameters:
  ///   - effect: the effect to sort by.
  ///   - columns: how many sums each block keeps.
  init(sortedBy effect: Effect, columns: Int) {
    let (codes, rows) = (effect.codes, effect.codes.count)
    starts = Buffer(repeating: 0, count: effect.levels + 1)
    for code in codes { starts[Int(code) + 1] += 1 }
    var longest = 0
    for level in 0..<effect.levels {
      longest = max(longest, Int(starts[level + 1]))
      starts[level + 1] += starts[level]
    }
    self.longest = longest
    order = zip(codes, codes.dropFirst()).allSatisfy(<=) ? nil : Self.counted(codes, starts)
    blocks = Self.blocks(of: starts, count: Self.blockCount(rows: rows, columns: columns))
  }

  /// The number of levels without rows.
  var emptyGroups: Int { (0..<groups).reduce(0) { $0 + (starts[$1] == starts[$1 + 1] ? 1 : 0) } }

  /// Returns which row stands at `place`.
  @inline(__always)
  func row(at place: Int) -> Int { order.map { Int($0[place]) } ?? place }

  private static func counted(_ codes: [Int32], _ starts: Buffer<Int32>) -> Buffer<Int32> {
    let order = Buffer<Int32>(repeating: 0, count: codes.count)
    let next = Buffer<Int32>(repeating: 0, count: starts.count)
    next.base.update(from: starts.base, count: starts.count)
    for (row, code) in codes.enumerated() {
      order[Int(next[Int(code)])] = Int32(row)
      next[Int(code)] += 1
    }
    return order
  }

  /// At most eight blocks of at least 16,384 rows, fewer where adding their sums up would cost more than the rows.
  private static func blockCount(rows: Int, columns: Int) -> Int {
    let wanted = min(rows >> 14, rows / (2 * columns + 1), 8)
    return max(wanted, rows >> 15 > 0 ? 2 : 1)
  }

  private static func blocks(of starts: Buffer<Int32>, count: Int) -> [Range<Int>] {
    let (groups, rows) = (starts.count - 1, Int(starts[starts.count - 1]))
    var blocks: [Range<Int>] = []
    var first = 0
    for block in 1...count {
      var last = first
      while last < groups, block == count || Int(starts[last]) < rows * block / count { last += 1 }
      if last > first { blocks.append(first..<last) }
      first = last
    }
    return blocks
  }
}

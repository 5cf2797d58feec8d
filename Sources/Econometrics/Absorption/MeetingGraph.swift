/// Which levels of one effect meet in a level of the eliminated effect: the two-sided graph of both effects' levels.
///
/// Walking it costs one look at every row, however many neighbours levels have; the Schur complement's own graph may be
/// far larger.
struct MeetingGraph {
  private let structure: DesignStructure
  private let levels: Int
  /// The groups in which each level has rows, level after level, and where each level's groups begin.
  private let groups: Buffer<Int32>
  private let starts: [Int]

  /// - Parameter levels: the number of levels of the first of the other effects.
  init(_ structure: DesignStructure, levels: Int) {
    (self.structure, self.levels) = (structure, levels)
    let (rows, entries) = (structure.rows, structure.entries)
    var starts = [Int](repeating: 0, count: levels + 1)
    for place in 0..<rows.count { starts[Int(structure.columns[place * entries]) + 1] += 1 }
    for level in 0..<levels { starts[level + 1] += starts[level] }
    groups = Buffer(repeating: 0, count: rows.count)
    var next = starts
    for group in 0..<rows.groups {
      for place in Int(rows.starts[group])..<Int(rows.starts[group + 1]) {
        let level = Int(structure.columns[place * entries])
        groups[next[level]] = Int32(group)
        next[level] += 1
      }
    }
    self.starts = starts
  }

  /// Returns the place of each level in a reversed walk in widening circles and the first place that each place's level
  /// meets or is passed by; nil where more than `limit` entries would lie between or
  /// a factor would take more than `work` multiplications.
  func walk(limit: Int, work: Double) -> (positions: [Int], first: [Int])? {
    guard let there = circles(from: 0, work: work), let last = there.last,
      let back = circles(from: Int(last), work: work)
    else { return nil }
    var positions = [Int](repeating: 0, count: levels)
    for (place, level) in back.enumerated() { positions[Int(level)] = levels - 1 - place }
    let first = firstPlaces(positions)
    let entries = first.enumerated().reduce(0) { $0 + $1.offset - $1.element }
    return entries <= limit ? (positions, first) : nil
  }

  /// Returns the levels in the order of a breadth-first walk, one connected part after the other; nil as soon as circles
  /// are so wide that a factor would take more than `work` multiplications: rows reach about half as far as the walk's
  /// front is wide.
  private func circles(from start: Int, work: Double) -> [Int32]? {
    var order: [Int32] = []
    var isSeen = [Bool](repeating: false, count: levels)
    var isGroupSeen = [Bool](repeating: false, count: structure.rows.groups)
    var (next, taken) = (0, 0.0)
    for root in 0..<levels {
      let root = (root + start) % levels
      guard !isSeen[root] else { continue }
      isSeen[root] = true
      order.append(Int32(root))
      while next < order.count {
        meet(Int(order[next]), &order, &isSeen, &isGroupSeen)
        next += 1
        let front = Double(order.count - next)
        taken += front * front / 8
        if taken > work { return nil }
      }
    }
    return order
  }

  private func meet(
    _ level: Int, _ order: inout [Int32], _ isSeen: inout [Bool], _ isGroupSeen: inout [Bool]
  ) {
    let (rows, entries) = (structure.rows, structure.entries)
    for slot in starts[level]..<starts[level + 1] where !isGroupSeen[Int(groups[slot])] {
      let group = Int(groups[slot])
      isGroupSeen[group] = true
      for place in Int(rows.starts[group])..<Int(rows.starts[group + 1]) {
        let other = structure.columns[place * entries]
        if !isSeen[Int(other)] {
          isSeen[Int(other)] = true
          order.append(other)
        }
      }
    }
  }

  private func firstPlaces(_ positions: [Int]) -> [Int] {
    let (rows, entries) = (structure.rows, structure.entries)
    var first = Array(0..<levels)
    for group in 0..<rows.groups {
      let places = Int(rows.starts[group])..<Int(rows.starts[group + 1])
      let met = places.map { positions[Int(structure.columns[$0 * entries])] }
      guard let earliest = met.min() else { continue }
      for position in met { first[position] = min(first[position], earliest) }
    }
    return first
  }
}

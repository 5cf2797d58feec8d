/// A partition of the rows, its groups numbered as they first come.
struct Groups: Sendable {
  /// The group of each row.
  let codes: [Int32]
  /// The number of groups.
  let count: Int

  /// - Parameter keys: what the rows of a group share.
  init(_ keys: some Sequence<some Hashable>) {
    self.init(numbering: keys)
  }

  /// - Parameter keys: what the rows of a group share, mostly small numbers.
  init(_ keys: [Int32]) {
    if let least = keys.min(), let most = keys.max(), Int(most) - Int(least) < 4 * keys.count + 1024 {
      self.init(numbering: keys, in: Int(least)...Int(most))
    } else {
      self.init(numbering: keys)
    }
  }

  private init(numbering keys: [Int32], in range: ClosedRange<Int>) {
    var known = [Int32](repeating: -1, count: range.count)
    var count: Int32 = 0
    codes = keys.map { key in
      let place = Int(key) - range.lowerBound
      if known[place] < 0 {
        known[place] = count
        count += 1
      }
      return known[place]
    }
    self.count = Int(count)
  }

  private init<Key: Hashable>(numbering keys: some Sequence<Key>) {
    var known: [Key: Int32] = [:]
    codes = keys.map { key in
      if let code = known[key] { return code }
      let code = Int32(known.count)
      known[key] = code
      return code
    }
    count = known.count
  }

  /// Numbers the groups in rising order of their keys, so that they do not depend on the order of the rows.
  init(rising keys: [Int32]) {
    var ranks: [Int32: Int32] = [:]
    for (rank, key) in Set(keys).sorted().enumerated() { ranks[key] = Int32(rank) }
    self.init(codes: keys.map { ranks[$0] ?? 0 }, count: ranks.count)
  }

  private init(codes: [Int32], count: Int) { (self.codes, self.count) = (codes, count) }

  /// The groups of rows that agree in every one of some partitions.
  init(crossing parts: [Groups]) {
    var groups = parts[0]
    for part in parts.dropFirst() {
      groups =
        groups.count * part.count <= min(4 * part.codes.count, Int(Int32.max))
        ? Groups(zip(groups.codes, part.codes).map { $0 * Int32(part.count) + $1 })
        : Groups(numbering: zip(groups.codes, part.codes).map { Int64($0) << 32 | Int64($1) })
    }
    self = groups
  }

  /// The rows of each group, in order.
  var rows: [[Int]] {
    var rows = [[Int]](repeating: [], count: count)
    for (row, code) in codes.enumerated() { rows[Int(code)].append(row) }
    return rows
  }
}

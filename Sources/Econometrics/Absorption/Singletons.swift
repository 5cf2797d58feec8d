/// The rows that are alone in a level of some effect, found again and again until none is left.
///
/// Such a row is fitted exactly and tells nothing about the other coefficients, but it swells the degrees of freedom and
/// the clustered errors (Correia 2015, *Singletons, Cluster-Robust Standard Errors and Fixed Effects: A Bad Mix*).
public struct Singletons: Sendable {
  /// Which rows stay.
  public private(set) var isKept: [Bool]
  /// The number of rows that go.
  public private(set) var count = 0

  /// - Parameter effects: effects of the same rows; those without intercepts are passed over.
  /// - Complexity: O(*nm*) in rows and effects, however long the chains.
  public init(among effects: [Effect]) {
    isKept = [Bool](repeating: true, count: effects.first?.codes.count ?? 0)
    let effects = effects.filter(\.hasIntercept)
    var members = effects.map { LevelMembers(of: $0) }
    var lonely = members.flatMap { $0.onlyRows }
    while let row = lonely.popLast() {
      guard isKept[row] else { continue }
      isKept[row] = false
      count += 1
      for (effect, place) in zip(effects, members.indices) {
        if let left = members[place].remove(row, from: Int(effect.codes[row])) { lonely.append(left) }
      }
    }
  }
}

/// The number of rows of each level and the exclusive or of their indices, which is the last row's index when one is left.
private struct LevelMembers {
  private var counts: [Int]
  private var mixed: [Int]

  init(of effect: Effect) {
    counts = [Int](repeating: 0, count: effect.levels)
    mixed = counts
    for (row, code) in effect.codes.enumerated() {
      counts[Int(code)] += 1
      mixed[Int(code)] ^= row
    }
  }

  /// The rows that are alone in their level.
  var onlyRows: [Int] { counts.indices.filter { counts[$0] == 1 }.map { mixed[$0] } }

  /// Takes `row` away and returns the row that is now alone in `level`, if one is.
  mutating func remove(_ row: Int, from level: Int) -> Int? {
    counts[level] -= 1
    mixed[level] ^= row
    return counts[level] == 1 ? mixed[level] : nil
  }
}

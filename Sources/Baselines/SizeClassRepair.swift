import Classifications
import EconomyModel

/// Swaps firms between the cells of a province until each cell's classes can hold the persons who work there.
///
/// A swap exchanges one firm of a class in one cell for one of another class in another cell: the firms of
/// every cell and of every class stay what they are.
struct SizeClassRepair {
  /// The name of the table and of the cells, for messages.
  let table: String, labels: [String]
  /// Persons employed by cell.
  let persons: [Double]
  /// How far inside the bounds of its classes a cell must lie, a fraction of the bound.
  static let margin = 0.02

  /// Repairs `firms`, by cell and class.
  ///
  /// - Throws: `BaselineError.infeasible` that names a cell which no swap can help.
  func repair(_ firms: inout [[Int]]) throws(BaselineError) {
    for cell in firms.indices {
      while try improve(cell, in: &firms) {}
    }
  }

  /// The persons that firms by class can employ, the margin kept: the last class has no upper end.
  static func bounds(of firms: [Int]) -> (least: Double, most: Double) {
    let exact = exactBounds(of: firms)
    return (exact.least * (1 + margin), exact.most * (1 - margin))
  }

  /// The persons that firms by class can employ: the last class has no upper end.
  static func exactBounds(of firms: [Int]) -> (least: Double, most: Double) {
    var bounds = (least: 0.0, most: 0.0)
    for (sizeClass, count) in zip(FirmSizeClass.allCases, firms) where count > 0 {
      bounds.least += Double(count) * sizeClass.persons.lowerBound
      bounds.most += Double(count) * sizeClass.persons.upperBound
    }
    return bounds
  }

  private func shortfall(of firms: [Int], at cell: Int) -> Double {
    let bounds = Self.bounds(of: firms)
    return max(bounds.least - persons[cell], persons[cell] - bounds.most, 0)
  }

  private func improve(_ cell: Int, in firms: inout [[Int]]) throws(BaselineError) -> Bool {
    let bounds = Self.bounds(of: firms[cell])
    if persons[cell] >= bounds.least && persons[cell] <= bounds.most { return false }
    let shrink = persons[cell] < bounds.least
    for (own, other) in pairs(shrinking: shrink) where firms[cell][own] > 0 {
      guard let partner = partner(of: cell, giving: own, for: other, in: firms) else { continue }
      swap(own, of: cell, for: other, of: partner, in: &firms)
      return true
    }
    throw .infeasible(
      table: table, cell: labels[cell], persons: persons[cell], least: bounds.least, most: bounds.most)
  }

  /// Classes to give away and to take instead, the nearest classes first.
  private func pairs(shrinking: Bool) -> [(own: Int, other: Int)] {
    let count = FirmSizeClass.allCases.count
    let pairs = (1..<count).flatMap { step in (0..<(count - step)).map { (small: $0, large: $0 + step) } }
    return shrinking
      ? pairs.reversed().map { ($0.large, $0.small) }.sorted { $0.0 - $0.1 < $1.0 - $1.1 }
      : pairs.map { ($0.small, $0.large) }
  }

  private func partner(of cell: Int, giving own: Int, for other: Int, in firms: [[Int]]) -> Int? {
    var best: (cell: Int, room: Double)?
    for candidate in firms.indices where candidate != cell && firms[candidate][other] > 0 {
      var after = firms[candidate]
      after[other] -= 1
      after[own] += 1
      guard shortfall(of: after, at: candidate) <= shortfall(of: firms[candidate], at: candidate) else {
        continue
      }
      let room = room(of: after, at: candidate)
      if room > best?.room ?? -1 { best = (candidate, room) }
    }
    return best?.cell
  }

  /// How many persons a cell could gain or lose, whichever is less, before its classes no longer hold them.
  private func room(of firms: [Int], at cell: Int) -> Double {
    let bounds = Self.bounds(of: firms)
    return max(0, min(persons[cell] - bounds.least, bounds.most - persons[cell]))
  }

  private func swap(_ own: Int, of cell: Int, for other: Int, of partner: Int, in firms: inout [[Int]]) {
    firms[cell][own] -= 1
    firms[cell][other] += 1
    firms[partner][other] -= 1
    firms[partner][own] += 1
  }
}

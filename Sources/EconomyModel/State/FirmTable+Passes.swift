import Firms

extension FirmTable {
  /// Grows the firms in `rows`.
  ///
  /// - Returns: what it did to the persons employed.
  /// - Complexity: O(rows), no allocation.
  mutating func grow(
    rows: Range<Int>, under terms: borrowing GrowthTerms, with passes: FirmPasses
  ) -> GrowthTally {
    passes.grow(rows, ids, supports, &sizes, terms)
  }

  /// Counts the active firms of `cell`, draws who closes and closes up the rows of those that stay, in order.
  ///
  /// - Complexity: O(firms of the cell), no allocation.
  mutating func close(
    cell: Int, under terms: borrowing ExitTerms, with passes: FirmPasses
  ) -> ExitTally {
    let rows = rows(of: cell)
    let (end, tally) = passes.close(rows, &ids, &sizes, &efficiencies, &supports, terms)
    shrink(cell, to: end - rows.lowerBound)
    return tally
  }

  /// Adds `count` newborn firms at the end of `cell`.
  ///
  /// - Returns: persons that they employ.
  /// - Complexity: O(count), no allocation while the cell has room.
  mutating func bear(
    _ count: Int, in cell: Int, under terms: borrowing EntrantTerms, with passes: FirmPasses
  ) -> Double {
    let rows = extend(cell, by: count)
    return passes.bear(rows, &ids, &sizes, &efficiencies, &supports, terms)
  }
}

import Firms
import Stochastics

/// Fills `rows` with the firms born in a cell, sizes by equation (2.2).
///
/// - Returns: persons that they employ.
/// - Complexity: O(rows), no allocation.
public func bear(
  _ rows: Range<Int>, _ ids: inout MutableSpan<UInt64>, _ sizes: inout MutableSpan<Float>,
  _ efficiencies: inout MutableSpan<Float>, _ supports: inout MutableSpan<UInt32>,
  _ terms: borrowing EntrantTerms
) -> Double {
  check(rows, within: (ids.count, sizes.count, efficiencies.count, supports.count))
  var block = EntrantBlock()
  var employment = 0.0
  var start = rows.lowerBound
  while start < rows.upperBound {
    let count = min(blockSize, rows.upperBound - start)
    block.draw(from: terms.firstID &+ UInt64(start - rows.lowerBound), terms)
    for index in 0..<count {
      ids[unchecked: start &+ index] = block.ids[index]
      sizes[unchecked: start &+ index] = block.sizes[index]
      efficiencies[unchecked: start &+ index] = block.efficiencies[index]
      supports[unchecked: start &+ index] = 0
      employment += Double(max(1, block.sizes[index]))
    }
    start += blockSize
  }
  return employment
}

/// A block of newborn firms.
private struct EntrantBlock {
  var ids = InlineArray<64, UInt64>(repeating: 0)
  var sizes = InlineArray<64, Float>(repeating: 1)
  var efficiencies = InlineArray<64, Float>(repeating: 1)
  private var first = InlineArray<64, UInt32>(repeating: 0)
  private var second = InlineArray<64, UInt32>(repeating: 0)
  private var third = InlineArray<64, UInt32>(repeating: 0)
  private var deviates = InlineArray<64, Double>(repeating: 0)

  /// Draws the firms numbered from `id` up.
  @inline(__always)
  mutating func draw(from id: UInt64, _ terms: borrowing EntrantTerms) {
    for index in 0..<blockSize {
      ids[index] = id &+ UInt64(truncatingIfNeeded: index)
      let words = terms.luck.words(about: ids[index])
      (first[index], second[index], third[index]) = (words.x, words.y, words.z)
    }
    for index in 0..<blockSize { sizes[index] = terms.sizes.size(first[index], second[index]) }
    drawDeviates()
    for index in 0..<blockSize { efficiencies[index] = terms.efficiency(deviates[index]) }
  }

  /// Standard normal numbers: by arithmetic alone for most, and the rest one by one.
  @inline(__always)
  private mutating func drawDeviates() {
    for index in 0..<blockSize { deviates[index] = Normal.central(openUnitInterval(third[index])) }
    for index in 0..<blockSize where !Normal.isCentral(openUnitInterval(third[index])) {
      deviates[index] = Normal.quantile(openUnitInterval(third[index]))
    }
  }
}

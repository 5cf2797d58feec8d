import Firms
import Stochastics

/// Grows the firms in `rows` by equations (3.1) and (3.2).
///
/// Firms are taken 64 at a time, each step over all of them before the next: the compiler turns the steps into vector
/// instructions. The sum over all firms is exact below 2³⁰ persons, so its order does not matter.
///
/// - Returns: what growth did to the persons employed.
/// - Complexity: O(rows), no allocation.
public func grow(
  _ rows: Range<Int>, _ ids: Span<UInt64>, _ supports: Span<UInt32>, _ sizes: inout MutableSpan<Float>,
  _ terms: borrowing GrowthTerms
) -> GrowthTally {
  check(rows, within: (ids.count, supports.count, sizes.count, .max))
  precondition(terms.equation.scales.count == GrowthEquation.binCount, "a scale for every bin of size")
  var block = GrowthBlock()
  var start = rows.lowerBound
  while start < rows.upperBound {
    let places = start..<min(start + blockSize, rows.upperBound)
    block.take(places, ids: ids, sizes: sizes)
    block.draw(terms.luck)
    block.lookUp(terms)
    let isSupported = areAnySupported(places, supports)
    block.help(places, isSupported, supports, terms)
    block.grow(places.count, terms)
    block.addChanges()
    if isSupported { block.addGains(places, supports) }
    for index in 0..<places.count { sizes[unchecked: start &+ index] = block.grown[index] }
    start += blockSize
  }
  return block.tally
}

/// What the equations of growth need of a block of firms. Places beyond the last firm hold what was there before, and count
/// for nothing.
private struct GrowthBlock {
  var ids = InlineArray<64, UInt64>(repeating: 0)
  var words = InlineArray<64, UInt32>(repeating: 0)
  var sizes = InlineArray<64, Float>(repeating: 1)
  var scales = InlineArray<64, Float>(repeating: 0)
  var ownDrift = InlineArray<64, Float>(repeating: 0)
  var ownScale = InlineArray<64, Float>(repeating: 1)
  var help = InlineArray<64, Float>(repeating: 0)
  var grown = InlineArray<64, Float>(repeating: 1)

  private var changes = SIMD8<Double>.zero
  private var supported = 0.0

  /// What growth did so far.
  var tally: GrowthTally {
    var tally = GrowthTally()
    (tally.all, tally.supported) = (changes.sum(), supported)
    return tally
  }

  @inline(__always)
  mutating func take(_ rows: Range<Int>, ids from: Span<UInt64>, sizes others: borrowing MutableSpan<Float>) {
    for index in 0..<rows.count { ids[index] = from[unchecked: rows.lowerBound &+ index] }
    for index in 0..<rows.count { sizes[index] = others[unchecked: rows.lowerBound &+ index] }
  }

  @inline(__always)
  mutating func draw(_ luck: Draws) {
    for index in 0..<blockSize { words[index] = luck.words(about: ids[index]).x }
  }

  /// Looks up what depends on size and age.
  @inline(__always)
  mutating func lookUp(_ terms: borrowing GrowthTerms) {
    let equation = terms.equation
    let table = equation.scales.span
    for index in 0..<blockSize {
      scales[index] = table[unchecked: GrowthEquation.bin(of: sizes[index]) & (GrowthEquation.binCount - 1)]
    }
    let year = Int32(truncatingIfNeeded: terms.year)
    for index in 0..<blockSize {
      let isYoung = year &- birthYear(of: ids[index]) <= Int32(AgeClass.lastYoung)
      ownDrift[index] = isYoung ? equation.youngDrift(of: sizes[index]) : 0
      ownScale[index] = isYoung ? equation.youngScale : 1
    }
  }

  /// What support adds to growth, and what displacement takes from firms without any.
  @inline(__always)
  mutating func help(
    _ rows: Range<Int>, _ isSupported: Bool, _ supports: Span<UInt32>, _ terms: borrowing GrowthTerms
  ) {
    for index in 0..<blockSize { help[index] = -terms.displacement }
    guard isSupported else { return }
    for (index, row) in rows.enumerated() where supports[row] != 0 {
      help[index] = terms.support[Int(supports[row])]
    }
  }

  /// Equations (3.1) and (3.2).
  @inline(__always)
  mutating func grow(_ count: Int, _ terms: borrowing GrowthTerms) {
    let (equation, drift) = (terms.equation, terms.drift)
    for index in 0..<blockSize {
      let shock = scales[index] * Laplace.quantile(words[index])
      let own = ownDrift[index] + ownScale[index] * shock
      grown[index] = equation.grown(sizes[index], by: drift + own + help[index])
    }
    for index in count..<blockSize { grown[index] = sizes[index] }
  }

  /// Adds up the change in persons employed.
  @inline(__always)
  mutating func addChanges() {
    for index in stride(from: 0, to: blockSize, by: 8) {
      for lane in 0..<8 {
        changes[lane] += Double(max(1, grown[index &+ lane])) - Double(max(1, sizes[index &+ lane]))
      }
    }
  }

  /// Adds up the persons that support added to the firms that have any.
  @inline(__always)
  mutating func addGains(_ rows: Range<Int>, _ supports: Span<UInt32>) {
    for (index, row) in rows.enumerated() where supports[row] != 0 && help[index] != 0 {
      let without = grown[index] * PortableMath.exp(-help[index])
      supported += Double(max(1, grown[index])) - Double(max(1, without))
    }
  }
}

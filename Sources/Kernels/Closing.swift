import Classifications
import Firms
import Stochastics

/// Counts the active firms in `rows`, draws who closes by equation (2.4) and closes up the rows of those that stay, in order.
///
/// Firms are taken 64 at a time, as in `grow`. Persons add up exactly below 2³⁰, so their order does not matter; what they
/// produce is added firm by firm.
///
/// - Returns: the row after the last firm that stays, and what was counted.
/// - Complexity: O(rows), no allocation.
public func close(
  _ rows: Range<Int>, _ ids: inout MutableSpan<UInt64>, _ sizes: inout MutableSpan<Float>,
  _ efficiencies: inout MutableSpan<Float>, _ supports: inout MutableSpan<UInt32>,
  _ terms: borrowing ExitTerms
) -> (end: Int, tally: ExitTally) {
  check(rows, within: (ids.count, sizes.count, efficiencies.count, supports.count))
  precondition(terms.probabilities.count == ExitTerms.probabilityCount, "a probability for every class")
  var block = ExitBlock()
  var end = rows.lowerBound
  var start = rows.lowerBound
  while start < rows.upperBound {
    let places = start..<min(start + blockSize, rows.upperBound)
    block.take(places, ids: ids, sizes: sizes, efficiencies: efficiencies, supports: supports)
    block.decide(places.count, terms)
    block.count(places.count)
    end = block.keep(
      places.count, from: end, ids: &ids, sizes: &sizes, efficiencies: &efficiencies, supports: &supports)
    start += blockSize
  }
  return (end, block.tally)
}

/// What it takes to decide which firms of a block close. Places beyond the last firm hold what was there before, and count
/// for nothing.
private struct ExitBlock {
  var ids = InlineArray<64, UInt64>(repeating: 0)
  var words = InlineArray<64, UInt32>(repeating: 0)
  var sizes = InlineArray<64, Float>(repeating: 1)
  var efficiencies = InlineArray<64, Float>(repeating: 1)
  var supports = InlineArray<64, UInt32>(repeating: 0)
  var persons = InlineArray<64, Float>(repeating: 0)
  var efficient = InlineArray<64, Float>(repeating: 0)
  /// Age class times four and employee class.
  var classes = InlineArray<64, Int32>(repeating: 0)
  var probabilities = InlineArray<64, Float>(repeating: 0)
  var closes = InlineArray<64, UInt32>(repeating: 0)
  /// Where the firms that close stand in the block.
  var closing = InlineArray<64, Int>(repeating: 0)
  var isSupported = false
  var employment = SIMD8<Double>.zero
  var counted = ExitTally()

  /// What was counted so far.
  var tally: ExitTally {
    var tally = counted
    tally.employment = employment.sum()
    return tally
  }

  @inline(__always)
  mutating func take(
    _ rows: Range<Int>, ids column: borrowing MutableSpan<UInt64>,
    sizes sizeColumn: borrowing MutableSpan<Float>,
    efficiencies efficiencyColumn: borrowing MutableSpan<Float>,
    supports supportColumn: borrowing MutableSpan<UInt32>
  ) {
    let start = rows.lowerBound
    for index in 0..<rows.count { ids[index] = column[unchecked: start &+ index] }
    for index in 0..<rows.count { sizes[index] = sizeColumn[unchecked: start &+ index] }
    for index in 0..<rows.count { efficiencies[index] = efficiencyColumn[unchecked: start &+ index] }
    var kinds: UInt32 = 0
    for index in 0..<rows.count {
      supports[index] = supportColumn[unchecked: start &+ index]
      kinds |= supports[index]
    }
    isSupported = kinds != 0
  }

  /// Equation (2.4).
  @inline(__always)
  mutating func decide(_ count: Int, _ terms: borrowing ExitTerms) {
    for index in 0..<blockSize { words[index] = terms.luck.words(about: ids[index]).x }
    for index in 0..<blockSize {
      persons[index] = max(1, sizes[index])
      efficient[index] = persons[index] * efficiencies[index]
    }
    for index in 0..<blockSize { classes[index] = EmployeeClass.position(persons: persons[index]) }
    let year = Int32(truncatingIfNeeded: terms.year)
    for index in 0..<blockSize { classes[index] &+= 4 &* AgeClass.of(age: year &- birthYear(of: ids[index])) }
    let table = terms.probabilities.span
    for index in 0..<blockSize { probabilities[index] = table[unchecked: Int(classes[index])] }
    if isSupported { support(count, terms) }
    for index in 0..<blockSize {
      closes[index] = openUnitInterval(single: words[index]) < probabilities[index] ? 1 : 0
    }
  }

  /// What support does to the firms that have any.
  private mutating func support(_ count: Int, _ terms: borrowing ExitTerms) {
    for index in 0..<count where supports[index] != 0 {
      let kind = Int(supports[index])
      probabilities[index] = ExitTerms.supported(probabilities[index], by: terms.hazards[kind])
      let productivity = terms.productivities[kind]
      if productivity != 0 { efficient[index] *= PortableMath.exp(productivity) }
    }
  }

  /// Enters the first `count` firms into the tally, in their order.
  @inline(__always)
  mutating func count(_ count: Int) {
    for index in count..<blockSize { (persons[index], efficient[index]) = (0, 0) }
    for index in stride(from: 0, to: blockSize, by: 8) {
      for lane in 0..<8 { employment[lane] += Double(persons[index &+ lane]) }
    }
    var sum = counted.efficientEmployment
    for index in 0..<blockSize { sum += Double(efficient[index]) }
    counted.efficientEmployment = sum
    counted.firms += count
  }

  /// Moves the firms that stay to `end` and after; returns the row after the last of them.
  @inline(__always)
  mutating func keep(
    _ count: Int, from end: Int, ids column: inout MutableSpan<UInt64>,
    sizes sizeColumn: inout MutableSpan<Float>, efficiencies efficiencyColumn: inout MutableSpan<Float>,
    supports supportColumn: inout MutableSpan<UInt32>
  ) -> Int {
    var (end, deaths) = (end, 0)
    // Every firm is moved, and the next one over it when it closes: there is no branch to guess.
    for index in 0..<count {
      column[unchecked: end] = ids[index]
      sizeColumn[unchecked: end] = sizes[index]
      efficiencyColumn[unchecked: end] = efficiencies[index]
      supportColumn[unchecked: end] = supports[index]
      closing[deaths & 63] = index
      deaths &+= Int(closes[index])
      end &+= 1 &- Int(closes[index])
    }
    enter(deaths)
    return end
  }

  /// Enters the first `deaths` firms that close into the tally.
  @inline(__always)
  private mutating func enter(_ deaths: Int) {
    for index in 0..<deaths {
      let persons = persons[closing[index & 63] & 63]
      counted.deaths += 1
      counted.deathsByEmployees[EmployeeClass.position(persons: persons)] += 1
      counted.employmentClosed += Double(persons)
    }
  }
}

/// The Cholesky factor of the Schur complement within its envelope.
///
///     L Lʹ = P S P′                                                    (A.3)
///
/// A pivot that vanishes against its column's sum of squares marks a redundant column: it is left out, its coefficient zero.
struct EnvelopeFactor: Sendable {
  /// The ordering and the memory layout.
  let envelope: Envelope
  private let entries: Buffer<Double>
  private let inverseDiagonal: Buffer<Double>

  /// A pivot below this share of its column's weighted sum of squares is rounding. Where one row of ten million ties a
  /// level to the others, the share is still 10⁻⁷.
  private static let redundant = 1e-11

  /// Factorises in place.
  ///
  /// - Parameters:
  ///   - entries: the lower triangle of S within the envelope, which becomes L.
  ///   - totals: the weighted sum of squares of each column, in the columns' own order.
  init(_ entries: Buffer<Double>, in envelope: Envelope, totals: [Double]) {
    (self.entries, self.envelope) = (entries, envelope)
    inverseDiagonal = Buffer(repeating: 0, count: totals.count)
    var scale = totals
    for (column, place) in envelope.positions.enumerated() { scale[Int(place)] = totals[column] }
    for row in totals.indices {
      reduce(row)
      let pivot = entries[envelope.starts[row + 1] - 1] - square(of: row)
      guard pivot > scale[row] * Self.redundant else { continue }
      inverseDiagonal[row] = 1 / pivot.squareRoot()
    }
  }

  /// The number of columns that are not redundant.
  var rank: Int { (0..<inverseDiagonal.count).reduce(0) { $0 + (inverseDiagonal[$1] > 0 ? 1 : 0) } }

  /// Computes row `row` of the factor up to the diagonal.
  private func reduce(_ row: Int) {
    let (first, start) = (envelope.first[row], envelope.starts[row])
    for column in first..<row {
      let from = max(first, envelope.first[column])
      let product = dotProduct(
        entries.base + (start + from - first),
        entries.base + (envelope.starts[column] + from - envelope.first[column]), count: column - from)
      let slot = start + column - first
      entries[slot] = (entries[slot] - product) * inverseDiagonal[column]
    }
  }

  private func square(of row: Int) -> Double {
    let left = entries.base + envelope.starts[row]
    return dotProduct(left, left, count: row - envelope.first[row])
  }

  /// Solves S b = r for several right-hand sides; redundant columns get zero.
  func solve<V: Lanes>(_ right: [V]) -> [V] {
    var solution = right
    for (column, place) in envelope.positions.enumerated() { solution[Int(place)] = right[column] }
    for row in solution.indices {
      let (first, start) = (envelope.first[row], envelope.starts[row])
      var value = solution[row]
      for column in first..<row { value -= entries[start + column - first] * solution[column] }
      solution[row] = value * inverseDiagonal[row]
    }
    for row in solution.indices.reversed() {
      let (first, start) = (envelope.first[row], envelope.starts[row])
      solution[row] *= inverseDiagonal[row]
      let value = solution[row]
      for column in first..<row { solution[column] -= entries[start + column - first] * value }
    }
    return envelope.positions.map { solution[Int($0)] }
  }
}

/// Returns the sum of the products of two runs of numbers, in eight partial sums.
private func dotProduct(
  _ left: UnsafeMutablePointer<Double>, _ right: UnsafeMutablePointer<Double>, count: Int
) -> Double {
  var sums = SIMD8<Double>.zero
  var index = 0
  while index + 8 <= count {
    let a = UnsafeRawPointer(left + index).loadUnaligned(as: SIMD8<Double>.self)
    let b = UnsafeRawPointer(right + index).loadUnaligned(as: SIMD8<Double>.self)
    sums += a * b
    index += 8
  }
  var sum = sums.sum()
  while index < count {
    sum += left[index] * right[index]
    index += 1
  }
  return sum
}

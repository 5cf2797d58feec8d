import Stochastics

/// The span of whole-number vectors, modulo the prime 2³¹ − 1.
///
/// A random vector orthogonal to the span tells a vector outside it apart by one product, wrongly with probability 2⁻³¹.
struct ModularSpan {
  private static let prime: UInt64 = 1 << 31 - 1
  /// Reduced rows and the place of the one at which each begins.
  private var rows: [(pivot: Int, values: [UInt64])] = []
  /// A random vector orthogonal to the span.
  private(set) var witness: [UInt64]

  /// - Parameter dimension: the length of the vectors.
  init(dimension: Int) {
    witness = [UInt64](repeating: 0, count: dimension)
    draw()
  }

  /// The dimension of the span.
  var rank: Int { rows.count }

  static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 { (a + b) % prime }
  static func difference(_ a: UInt64, _ b: UInt64) -> UInt64 { (a + prime - b) % prime }

  /// Adds a vector outside the span.
  mutating func add(_ vector: [Int]) {
    var values = vector.map { UInt64(($0 % Int(Self.prime) + Int(Self.prime)) % Int(Self.prime)) }
    for row in rows { Self.eliminate(&values, by: row) }
    guard let pivot = values.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(values[pivot], Self.prime - 2)
    values = values.map { $0 * inverse % Self.prime }
    for index in rows.indices { Self.eliminate(&rows[index].values, by: (pivot, values)) }
    rows.append((pivot, values))
    draw()
  }

  private static func eliminate(_ values: inout [UInt64], by row: (pivot: Int, values: [UInt64])) {
    let factor = values[row.pivot]
    guard factor != 0 else { return }
    for index in values.indices {
      values[index] = difference(values[index], factor * row.values[index] % prime)
    }
  }

  /// Draws the free places and solves for the others.
  private mutating func draw() {
    for index in witness.indices {
      let word = Philox.block(at: SIMD4(UInt32(index), UInt32(rank), 0, 0), key: SIMD2(0x9E37, 0x79B9)).x
      witness[index] = UInt64(word) % Self.prime
    }
    for row in rows { witness[row.pivot] = 0 }
    let free = witness
    for row in rows {
      let product = zip(row.values, free).reduce(0) { ($0 + $1.0 * $1.1) % Self.prime }
      witness[row.pivot] = Self.difference(0, product)
    }
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest) = (UInt64(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % prime }
      square = square * square % prime
      rest >>= 1
    }
    return result
  }
}

/// Sums over the rows of a column, eight partial sums side by side, whose bits depend on nothing but the rows.
enum RowSums {
  /// Returns Σ w v; without weights Σ v.
  static func sum(_ column: [Double], _ weights: [Double]?) -> Double {
    total(column, weights) { $0 * $1 }
  }

  /// Returns Σ w (v − c)²; without weights Σ (v − c)².
  static func squares(_ column: [Double], about centre: Double = 0, _ weights: [Double]?) -> Double {
    let centre = SIMD8(repeating: centre)
    return total(column, weights) { ($0 - centre) * ($0 - centre) * $1 }
  }

  /// Returns Σ (r v)² for the roots r of weights; empty when all are one.
  static func squares(_ column: [Double], roots: [Double]) -> Double {
    total(column, roots.isEmpty ? nil : roots) { ($0 * $1) * ($0 * $1) }
  }

  /// Returns whether every value is a number and finite.
  static func areFinite(_ column: [Double]) -> Bool {
    total(column, nil) { value, _ in value * 0 } == 0
  }

  @inline(__always)
  private static func total(
    _ column: [Double], _ weights: [Double]?, term: (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>
  ) -> Double {
    column.withUnsafeBytes { values in
      guard let weights else {
        return sum(column.count) { term(lanes(values, $0, column.count), mask($0, column.count)) }
      }
      return weights.withUnsafeBytes { weights in
        sum(column.count) { term(lanes(values, $0, column.count), lanes(weights, $0, column.count)) }
      }
    }
  }

  @inline(__always)
  private static func sum(_ rows: Int, _ term: (Int) -> SIMD8<Double>) -> Double {
    var sums = SIMD8<Double>.zero
    for row in stride(from: 0, to: rows, by: 8) { sums += term(row) }
    return sums.sum()
  }

  /// Eight values from `row` on, zeros after the last.
  @inline(__always)
  private static func lanes(_ bytes: UnsafeRawBufferPointer, _ row: Int, _ rows: Int) -> SIMD8<Double> {
    if row + 8 <= rows { return bytes.loadUnaligned(fromByteOffset: row * 8, as: SIMD8<Double>.self) }
    var lanes = SIMD8<Double>.zero
    for lane in 0..<(rows - row) {
      lanes[lane] = bytes.loadUnaligned(fromByteOffset: (row + lane) * 8, as: Double.self)
    }
    return lanes
  }

  /// Ones up to the last row, zeros after it.
  @inline(__always)
  private static func mask(_ row: Int, _ rows: Int) -> SIMD8<Double> {
    if row + 8 <= rows { return SIMD8(repeating: 1) }
    var mask = SIMD8<Double>.zero
    for lane in 0..<(rows - row) { mask[lane] = 1 }
    return mask
  }
}

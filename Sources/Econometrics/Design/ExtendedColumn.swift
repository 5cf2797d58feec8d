/// A column of numbers with what rounding to doubles left over, where powers make that worth keeping.
///
/// Polynomials of high degree, such as NIST's Filip, lose their digits when the powers are rounded; a solver that refines
/// its answer takes values + low as the exact regressor.
public struct ExtendedColumn: Sendable {
  /// The numbers, rounded to doubles.
  public var values: [Double]
  /// What the rounding left over in each row; nil where the numbers are as exact as the data.
  public var low: [Double]?

  public init(_ values: [Double], low: [Double]? = nil) { (self.values, self.low) = (values, low) }

  /// The rows at `rows`, in that order.
  func gathered(_ rows: [Int32]?) -> ExtendedColumn {
    guard let rows else { return self }
    return ExtendedColumn(values.gathered(rows), low: low?.gathered(rows))
  }

  /// The powers of `base` from 1 to `degree`.
  ///
  /// - Complexity: O(*n* · degree²) in the rows.
  static func powers(of base: [Double], upTo degree: Int) -> [ExtendedColumn] {
    (1...degree).map { power(of: base, $0) }
  }

  /// Each number of `base` to the power `degree`, at least 1.
  static func power(of base: [Double], _ degree: Int) -> ExtendedColumn {
    guard degree > 1 else { return ExtendedColumn(base) }
    var (values, low) = (base, [Double](repeating: 0, count: base.count))
    for row in base.indices {
      var power = DoubledNumber(high: base[row], low: 0)
      for _ in 1..<degree { power = power * base[row] }
      (values[row], low[row]) = (power.high, power.low)
    }
    return ExtendedColumn(values, low: low)
  }
}

extension Array {
  /// The elements at `rows`, in that order.
  func gathered(_ rows: [Int32]) -> [Element] { rows.map { self[Int($0)] } }
}

/// Columns side by side: each lane is one column of a row, so that one pass over the rows serves several columns.
protocol Lanes: SIMD, BitwiseCopyable, Sendable where Scalar == Double {}

extension SIMD2: Lanes where Scalar == Double {}
extension SIMD4: Lanes where Scalar == Double {}
extension SIMD8: Lanes where Scalar == Double {}

extension Lanes {
  /// Returns `self` divided by `other`, zero in the lanes where `other` is not above zero.
  func divided(by other: Self) -> Self {
    var quotient = Self.zero
    for lane in indices where other[lane] > 0 { quotient[lane] = self[lane] / other[lane] }
    return quotient
  }

  /// The square root of each lane; of a negative rounding error, zero.
  var root: Self { pointwiseMax(self, .zero).squareRoot() }

  /// The absolute value of each lane.
  var magnitude: Self { pointwiseMax(self, -self) }
}

/// A number held in two doubles, the second the rounding error of the first: about 106 bits.
///
/// Products are exact to that length with fused multiplication and addition (Dekker 1971; Ogita, Rump, Oishi 2005,
/// *Accurate Sum and Dot Product*), on every machine alike, and longer than 80-bit arithmetic.
struct DoubledNumber {
  /// The number rounded to a double.
  let high: Double
  /// What the rounding left over.
  let low: Double

  static func * (left: DoubledNumber, right: Double) -> DoubledNumber {
    let product = left.high * right
    guard product.isFinite else { return DoubledNumber(high: product, low: 0) }
    let error = (-product).addingProduct(left.high, right).addingProduct(left.low, right)
    let sum = product + error
    return DoubledNumber(high: sum, low: error - (sum - product))
  }

}

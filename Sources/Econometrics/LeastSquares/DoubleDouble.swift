/// A number of about 32 digits: an unevaluated sum of two doubles.
///
/// Sums and products of doubles are carried without error (Knuth's TwoSum, and a fused multiply-add for the product), on
/// every processor with the same bits. See Ogita, Rump and Oishi 2005, *SIAM Journal on Scientific Computing* 26(6).
struct DoubleDouble: Hashable, Sendable {
  /// The number, rounded.
  var high: Double
  /// What rounding left off.
  var low: Double

  init(_ high: Double = 0, _ low: Double = 0) { (self.high, self.low) = (high, low) }

  /// The number as a double.
  var value: Double { high + low }

  /// Adds `term`.
  mutating func add(_ term: Double) {
    let (sum, error) = Self.sum(high, term)
    (high, low) = Self.sum(sum, low + error)
  }

  /// Adds the product of two doubles, exact before it is added.
  mutating func add(_ first: Double, times second: Double) {
    let product = first * second
    add(product)
    low += (-product).addingProduct(first, second)
  }

  static func * (left: DoubleDouble, right: Double) -> DoubleDouble {
    var product = DoubleDouble()
    product.add(left.high, times: right)
    product.add(left.low, times: right)
    return product
  }

  /// The rounded sum and its error.
  private static func sum(_ first: Double, _ second: Double) -> (Double, Double) {
    let sum = first + second
    let part = sum - first
    return (sum, (first - (sum - part)) + (second - part))
  }
}

import Stochastics

/// The logarithmic mean of two numbers of one sign, the weight of log changes that add up to the change itself.
///
///     L(x, y) = (x − y) / ln(x / y),   L(x, x) = x
///
/// - Precondition: `x * y` is above zero.
func logMean(_ x: Double, _ y: Double) -> Double {
  let d = (x - y) / (x + y)
  guard abs(d) < 0.01 else { return (x - y) / PortableMath.log(x / y) }
  // ln(x / y) = 2 (d + d³/3 + d⁵/5 + …): near each other, the difference of logs would have few digits.
  let square = d * d
  return (x + y) / 2 / (1 + square * (1 / 3.0 + square * (1 / 5.0 + square / 7)))
}

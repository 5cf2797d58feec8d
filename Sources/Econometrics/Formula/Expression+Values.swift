import Stochastics

extension Expression.Operator {
  var isLogical: Bool { self == .and || self == .or }
  var isComparison: Bool { precedence == 3 }

  /// The number that two numbers give; truth is 1, untruth 0, and NaN is neither.
  func value(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .plus: return left + right
    case .minus: return left - right
    case .times: return left * right
    case .over: return left / right
    case .power: return raised(left, to: right)
    case .and: return left == 0 || right == 0 ? 0 : left * right
    case .or: return left == 1 || right == 1 ? 1 : left + right
    default: break
    }
    guard !left.isNaN, !right.isNaN else { return .nan }
    let isTrue =
      switch self {
      case .equal: left == right
      case .unequal: left != right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      default: left >= right
      }
    return isTrue ? 1 : 0
  }

  /// Powers with any exponent; those of negative numbers have none, those of 0 are 0, 1 or infinite.
  private func raised(_ base: Double, to power: Double) -> Double {
    if power == 0 { return base.isNaN ? .nan : 1 }
    if let whole = Int(exactly: power), (-64...64).contains(whole) {
      let magnitude = (1..<abs(whole)).reduce(DoubledNumber(high: base, low: 0)) { product, _ in
        product * base
      }
      return whole < 0 ? 1 / magnitude.high : magnitude.high
    }
    if base == 0 { return power > 0 ? 0 : .infinity }
    return base < 0 ? .nan : Expression.Function.exp.value(power * Expression.Function.log.value(base))
  }
}

extension Expression.Function {
  /// The function's value; −∞ for the logarithm of 0, NaN outside the function's domain.
  func value(_ x: Double) -> Double {
    switch self {
    case .log:
      if x == 0 { return -.infinity }
      guard x > 0, x < .infinity else { return x > 0 ? x : .nan }
      return x >= .leastNormalMagnitude
        ? PortableMath.log(x) : PortableMath.log(x * 0x1p60) - 60 * PortableMath.log(2)
    case .exp: return x.isNaN ? x : x > 709 ? .infinity : PortableMath.exp(x)
    case .sqrt: return x.squareRoot()
    case .abs: return x.magnitude
    }
  }
}

/// The standard normal distribution.
public enum Normal {
  /// The quantile at `probability`, in the open unit interval, by the rational functions of Wichura (1988), algorithm
  /// AS 241; relative error below 2e-15.
  public static func quantile(_ probability: Double) -> Double {
    guard !isCentral(probability) else { return central(probability) }
    let outside = probability < 0.5 ? probability : 1 - probability
    let distance = (-PortableMath.log(outside)).squareRoot()
    let quantile = distance <= 5 ? shoulder(distance - 1.6) : tail(distance - 5)
    return probability < 0.5 ? -quantile : quantile
  }

  /// Whether `probability` lies within 0.425 of a half, where `central` holds.
  @inlinable @inline(__always)
  public static func isCentral(_ probability: Double) -> Bool { abs(probability - 0.5) <= 0.425 }

  /// The quantile at a central `probability`: arithmetic without a branch, for passes over many.
  @inlinable @inline(__always)
  public static func central(_ probability: Double) -> Double {
    let q = probability - 0.5
    let r = 0.180625 - q * q
    let above = polynomial(
      r, 3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
      45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727)
    let below = polynomial(
      r, 1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
      39307.89580009271061, 28729.085735721942674, 5226.495278852854561)
    return q * (above / below)
  }

  private static func shoulder(_ r: Double) -> Double {
    let above = polynomial(
      r, 1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
      1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4)
    let below = polynomial(
      r, 1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
      0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9)
    return above / below
  }

  private static func tail(_ r: Double) -> Double {
    let above = polynomial(
      r, 6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
      0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5,
      2.01033439929228813265e-7)
    let below = polynomial(
      r, 1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
      7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
      2.04426310338993978564e-15)
    return above / below
  }

  /// c₀ + c₁ x + … + c₇ x⁷, from the last term inwards.
  @inlinable @inline(__always)
  static func polynomial(
    _ x: Double, _ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double, _ c5: Double,
    _ c6: Double, _ c7: Double
  ) -> Double {
    var sum = x * c7 + c6
    sum = x * sum + c5
    sum = x * sum + c4
    sum = x * sum + c3
    sum = x * sum + c2
    sum = x * sum + c1
    return x * sum + c0
  }
}

/// Elementary functions that give the same bits on every machine.
///
/// The C library picks another code path where fused multiply-add is available, and with it other last bits. These use
/// plain multiplication, addition and division only: textbook range reduction and series.
public enum PortableMath {
  /// The natural exponential; relative error below 2e-15. Saturates at 0 and the largest finite number.
  public static func exp(_ x: Double) -> Double {
    if x > 709 { return Double.greatestFiniteMagnitude }
    if x < -708 { return 0 }
    let k = (x * 1.4426950408889634).rounded(.toNearestOrEven)
    let r = (x - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10
    var sum = 1.0
    for n in stride(from: 16.0, through: 1, by: -1) { sum = 1 + r / n * sum }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }

  /// The natural logarithm of a positive, normal number; relative error below 2e-15.
  public static func log(_ x: Double) -> Double {
    var (exponent, significand) = (Double(x.exponent), x.significand)
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    var sum = 0.0
    for n in stride(from: 25.0, through: 1, by: -2) { sum = sum * square + 1 / n }
    return exponent * 1.90821492927058770002e-10 + 2 * s * sum + exponent * 0.693147180369123816490
  }

  /// `base` to the power `exponent`, for a positive base.
  public static func power(_ base: Double, _ exponent: Double) -> Double { exp(exponent * log(base)) }

  /// The natural exponential in single precision; relative error below 2e-7. For |x| < 80.
  @inlinable
  public static func exp(_ x: Float) -> Float {
    let shifted = x * 1.44269504 + 12_582_912
    let k = shifted - 12_582_912
    let r = (x - k * 0.693359375) + k * 2.12194440e-4
    let tail = (1.0 / 120 as Float) + r * ((1.0 / 720 as Float) + r * (1.0 / 5040 as Float))
    let sum = 1 + r * (1 + r * (0.5 + r * ((1.0 / 6 as Float) + r * ((1.0 / 24 as Float) + r * tail))))
    let power = shifted.bitPattern &<< 23
    return Float(bitPattern: sum.bitPattern &+ power)
  }

  /// The natural logarithm of a positive, normal number in single precision; absolute error below 2e-7.
  @inlinable
  public static func log(_ x: Float) -> Float {
    // Splits x into 2^k · m with m in [√½, √2).
    let offset = x.bitPattern &- 0x3F35_04F3
    let k = Float(Int32(bitPattern: offset) &>> 23)
    let m = Float(bitPattern: (offset & 0x007F_FFFF) &+ 0x3F35_04F3)
    let s = (m - 1) / (m + 1)
    let q = s * s
    let series = s * (2 + q * ((2.0 / 3 as Float) + q * ((2.0 / 5 as Float) + q * (2.0 / 7 as Float))))
    return k * 0.693359375 + (series - k * 2.12194440e-4)
  }
}

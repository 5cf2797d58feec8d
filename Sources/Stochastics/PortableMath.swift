/// Elementary functions that give the same bits on every machine.
///
/// The C library picks another code path where fused multiply-add is available, and with it other last bits. These use
/// plain multiplication, addition and division only: textbook range reduction and series.
public enum PortableMath {
  /// The natural exponential; relative error below 2e-15. Saturates at 0 and the largest finite number.
  public static func exp(_ x: Double) -> Double {
    if x > 709 { return Double.greatestFiniteMagnitude }
    if x < -708 { return 0 }
    // Adding 1.5 · 2⁵² rounds to a whole number and leaves it in the lowest bits.
    let shifted = x * 1.4426950408889634 + 6_755_399_441_055_744
    let k = shifted - 6_755_399_441_055_744
    let r = (x - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10
    // 1 + r + r²/2! + … + r¹³/13!, from the last term inwards.
    var sum = 1.0 / 479_001_600 + r * (1.0 / 6_227_020_800)
    sum = 1.0 / 3_628_800 + r * (1.0 / 39_916_800 + r * sum)
    sum = 1.0 / 40320 + r * (1.0 / 362_880 + r * sum)
    sum = 1.0 / 720 + r * (1.0 / 5040 + r * sum)
    sum = 1.0 / 24 + r * (1.0 / 120 + r * sum)
    sum = 0.5 + r * (1.0 / 6 + r * sum)
    sum = 1 + r * (1 + r * sum)
    return sum * Double(bitPattern: (shifted.bitPattern &+ 1023) &<< 52)
  }

  /// The natural logarithm of a positive, normal number; relative error below 2e-15.
  public static func log(_ x: Double) -> Double {
    // Splits x into 2^k · m with m in [√½, √2).
    let offset = x.bitPattern &- 0x3FE6_A09E_667F_3BCD
    let k = Double(Int64(bitPattern: offset) &>> 52)
    let m = Double(bitPattern: (offset & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD)
    let s = (m - 1) / (m + 1)
    let square = s * s
    // 2 + 2/3 s² + 2/5 s⁴ + … + 2/23 s²², from the last term inwards.
    var sum = 2.0 / 21 + square * (2.0 / 23)
    sum = 2.0 / 17 + square * (2.0 / 19 + square * sum)
    sum = 2.0 / 13 + square * (2.0 / 15 + square * sum)
    sum = 2.0 / 9 + square * (2.0 / 11 + square * sum)
    sum = 2.0 / 5 + square * (2.0 / 7 + square * sum)
    sum = 2 + square * (2.0 / 3 + square * sum)
    return k * 0.693147180369123816490 + (s * sum + k * 1.90821492927058770002e-10)
  }

  /// `base` to the power `exponent`, for a positive base.
  public static func power(_ base: Double, _ exponent: Double) -> Double { exp(exponent * log(base)) }

  /// The natural exponential in single precision; relative error below 2e-7. For |x| < 80.
  @inlinable @inline(__always)
  public static func exp(_ x: Float) -> Float {
    let shifted = x * 1.44269504 + 12_582_912
    let k = shifted - 12_582_912
    let r = (x - k * 0.693359375) + k * 2.12194440e-4
    let tail = (1.0 / 120 as Float) + r * ((1.0 / 720 as Float) + r * (1.0 / 5040 as Float))
    let sum = 1 + r * (1 + r * (0.5 + r * ((1.0 / 6 as Float) + r * ((1.0 / 24 as Float) + r * tail))))
    let power = shifted.bitPattern &<< 23
    return Float(bitPattern: sum.bitPattern &+ power)
  }

  /// The natural logarithm of a positive, normal number in single precision; error below 2e-7 of itself or of 1,
  /// whichever is more.
  @inlinable @inline(__always)
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

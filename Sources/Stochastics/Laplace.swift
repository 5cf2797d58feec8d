/// The Laplace distribution with location 0 and scale 1: density ½ e^{−|x|}.
public enum Laplace {
  /// The quantile at the uniform number that `word` stands for, in single precision.
  ///
  ///     x = −sign(2u − 1) · ln(1 − |2u − 1|)
  @inlinable @inline(__always)
  public static func quantile(_ word: UInt32) -> Float {
    // The top bit is the sign; the others give 1 − |2u − 1|, uniform in (0, 1).
    let magnitude = -PortableMath.log(openUnitInterval(single: word &<< 1))
    return Float(bitPattern: magnitude.bitPattern | (word & 0x8000_0000))
  }
}

import Stochastics

/// Growth of one firm, equation (3.2), in single precision.
public struct GrowthEquation: Sendable {
  /// σ₀ · max(s, 1)^−γ at the geometric middle of eighths of octaves of s, from s = 1 up.
  public let scales: [Float]
  /// m, the factor on a young firm's shock.
  public let youngScale: Float
  /// f, the smallest amount of work of a sole owner, persons.
  public let floor: Float
  @usableFromInline let youngEmployerDrift: Float
  @usableFromInline let leastEmployer: Float

  /// - Parameters:
  ///   - scale: σ₀, log points a year.
  ///   - exponent: γ.
  ///   - youngScale: m.
  ///   - youngEmployerDrift: extra growth of young firms with employees, log points a year.
  ///   - leastEmployer: the smallest firm with an employee, persons.
  ///   - floor: f, persons.
  public init(
    scale: Double, exponent: Double, youngScale: Float, youngEmployerDrift: Float, leastEmployer: Float,
    floor: Float
  ) {
    scales = (0..<Self.binCount).map { bin in
      Float(scale * PortableMath.exp(-exponent * 0.6931471805599453 * (Double(bin) + 0.5) / 8))
    }
    (self.youngScale, self.youngEmployerDrift) = (youngScale, youngEmployerDrift)
    (self.leastEmployer, self.floor) = (leastEmployer, floor)
  }

  /// Eighths of octaves up to 2³² persons.
  public static let binCount = 256

  /// The bin of `size`: eighths of octaves that are equally wide in s, hence read off the number's bits.
  @inlinable @inline(__always)
  public static func bin(of size: Float) -> Int {
    Int(truncatingIfNeeded: (max(size, 1).bitPattern &- 0x3F80_0000) &>> 20)
  }

  /// young_f of (3.1) for a young firm of `size`: extra growth of those that have employees.
  @inlinable @inline(__always)
  public func youngDrift(of size: Float) -> Float { size < leastEmployer ? 0 : youngEmployerDrift }

  /// The size after growing by `logarithm`, reflected at the floor.
  ///
  /// No firm grows beyond 2³⁰ persons, where the bins end: more than there are people to employ.
  @inlinable @inline(__always)
  public func grown(_ size: Float, by logarithm: Float) -> Float {
    let grown = size * PortableMath.exp(max(-60, min(60, logarithm)))
    // Both sides are computed: which one counts cannot be foreseen, and a division is cheaper than a wrong guess.
    let reflected = floor * floor / grown
    return min(grown < floor ? reflected : grown, 0x1p30)
  }
}

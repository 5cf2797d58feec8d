import Stochastics

/// The size of a newborn firm.
///
///     no employee with probability q: s = f^u;   else s = 1.5 (1 − u)^(−1/α), α so that the mean is n̄      (2.2)
///
/// f is the floor of size: a sole owner's work fills between f and 1 person, and the firm employs one.
public struct EntrantSize: Sendable {
  /// q, a fraction of births.
  public let soleOwnerShare: Double
  /// n̄, persons.
  public let meanPersons: Double
  @usableFromInline let logFloor: Float
  @usableFromInline let inverseExponent: Float

  /// - Parameters:
  ///   - soleOwnerShare: q, a fraction of births.
  ///   - meanPersons: n̄, persons.
  ///   - floor: f, persons.
  public init(soleOwnerShare: Double, meanPersons: Double, floor: Double) {
    (self.soleOwnerShare, self.meanPersons) = (soleOwnerShare, meanPersons)
    logFloor = Float(PortableMath.log(floor))
    let meanOfEmployers = (meanPersons - soleOwnerShare) / (1 - soleOwnerShare)
    inverseExponent = Float((meanOfEmployers - 1.5) / meanOfEmployers)
  }

  /// The size drawn with the first two of `words`, equation (2.2).
  public func size(_ words: SIMD4<UInt32>) -> Float { size(words.x, words.y) }

  /// The size drawn with two words, equation (2.2): the first decides whether there are employees.
  @inlinable @inline(__always)
  public func size(_ first: UInt32, _ second: UInt32) -> Float {
    let u = openUnitInterval(single: second)
    let alone = PortableMath.exp(logFloor * u)
    let employing = 1.5 * PortableMath.exp(-inverseExponent * PortableMath.log(u))
    return openUnitInterval(first) < soleOwnerShare ? alone : employing
  }
}

import Stochastics

/// What the firms born in a cell in a year have in common.
public struct EntrantTerms: Sendable {
  /// The permanent number of the first; the others follow it.
  public var firstID: UInt64
  /// Equation (2.2).
  public var sizes: EntrantSize
  /// σ_z, the dispersion of z, log points.
  public var dispersion: Double
  /// The mean of e^z.
  public var meanEfficiency: Float
  /// The luck of newborn firms in the year.
  public var luck: Draws

  public init(
    firstID: UInt64, sizes: EntrantSize, dispersion: Double, meanEfficiency: Float, luck: Draws
  ) {
    (self.firstID, self.sizes, self.dispersion) = (firstID, sizes, dispersion)
    (self.meanEfficiency, self.luck) = (meanEfficiency, luck)
  }

  /// Relative productivity e^z of a newborn firm whose luck is the standard normal number `deviate`.
  @inlinable @inline(__always)
  public func efficiency(_ deviate: Double) -> Float {
    let z = dispersion * deviate - dispersion * dispersion / 2
    return meanEfficiency * PortableMath.exp(Float(z))
  }
}

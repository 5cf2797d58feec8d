/// Returns a location quotient on a scale on which as much more and as much less are equally far from nought.
///
///     SLQ = (LQ − 1) / (LQ + 1)                                                      (I.1)
///
/// - Parameter quotient: a location quotient of at least 0.
/// - Returns: from −1 (nothing) over 0 (as the reference area) towards 1.
@inlinable
public func symmetricLocationQuotient(_ quotient: Double) -> Double { (quotient - 1) / (quotient + 1) }

/// Returns how much larger an industry is in a region than with its share in the reference area.
///
///     excess_rd = E_rd − E_r · E_d / E                                               (I.2)
///
/// - Parameters:
///   - size: the industry in the region, E_rd.
///   - regionTotal: all industries in the region, E_r, in the unit of `size`.
///   - referenceShare: the industry's share in the reference area, E_d / E, a fraction.
/// - Returns: in the unit of `size`, negative where the industry is smaller; nil where the area leaves it out.
@inlinable
public func excessSize(size: Double, regionTotal: Double, referenceShare: Double?) -> Double? {
  referenceShare.map { size - regionTotal * $0 }
}

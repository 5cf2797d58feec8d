/// Returns how much of what is related to an industry a region already has, region by region, from 0 to 1.
///
///     ω_ri = Σ_j φ_ij x_rj / Σ_j φ_ij,   x_rj = 1 when LQ_rj > 1                     (4.5)
///
/// - Returns: nil for an industry that is related to none.
/// - Precondition: `quotients` has a whole number of regions.
/// - Complexity: O(regions · industries²).
public func relatednessDensities(quotients: [Double?], relatedness: Relatedness) -> [Double?] {
  var densities = [Double?](repeating: nil, count: quotients.count)
  relatednessDensities(quotients: quotients, relatedness: relatedness, into: &densities)
  return densities
}

/// Writes how much of what is related to an industry a region already has; equation (4.5).
///
/// - Precondition: one density a location quotient, and a whole number of regions.
/// - Complexity: O(regions · industries²), no allocation.
public func relatednessDensities(
  quotients: [Double?], relatedness: Relatedness, into densities: inout [Double?]
) {
  let industries = relatedness.industries
  precondition(industries > 0 && quotients.count.isMultiple(of: industries), "a quotient a cell")
  precondition(densities.count == quotients.count, "one density a location quotient")
  for cell in quotients.indices {
    let (region, industry) = cell.quotientAndRemainder(dividingBy: industries)
    var present = 0.0
    var possible = 0.0
    for other in 0..<industries {
      let related = relatedness[industry, other]
      possible += related
      if isSpecialised(quotients[region * industries + other]) { present += related }
    }
    densities[cell] = possible > 0 ? present / possible : nil
  }
}

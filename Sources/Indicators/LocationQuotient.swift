/// Returns how many times its share in the reference area an industry has in a region, nil without meaning.
///
///     LQ_rd = (E_rd / E_r) / (E_d / E)                                               (4.1)
///
/// Above 1 the region is specialised in the industry.
///
/// - Parameters:
///   - size: the industry in the region, E_rd.
///   - regionTotal: all industries in the region, E_r, in the unit of `size`.
///   - referenceShare: the industry's share in the reference area, E_d / E, a fraction.
/// - Returns: nil when the region is empty, or the reference area has nothing of the industry.
@inlinable
public func locationQuotient(size: Double, regionTotal: Double, referenceShare: Double?) -> Double? {
  guard let referenceShare, referenceShare > 0, regionTotal > 0 else { return nil }
  return size / regionTotal / referenceShare
}

/// Returns the location quotient of every cell, region by region, nil without meaning; equation (4.1).
///
/// - Parameter reference: the area to compare with; nil for the cells' own total.
/// - Complexity: O(cells).
public func locationQuotients(of cells: CellMatrix, reference: ReferenceArea? = nil) -> [Double?] {
  var quotients = [Double?](repeating: nil, count: cells.values.count)
  locationQuotients(of: cells, margins: CellMargins(of: cells, reference: reference), into: &quotients)
  return quotients
}

/// Writes the location quotient of every cell, region by region, nil without meaning; equation (4.1).
///
/// - Precondition: `margins` are those of `cells`, and `quotients` has one element a cell.
/// - Complexity: O(cells), no allocation.
public func locationQuotients(
  of cells: CellMatrix, margins: CellMargins, into quotients: inout [Double?]
) {
  precondition(quotients.count == cells.values.count, "one location quotient a cell")
  var cell = 0
  for region in 0..<cells.regions {
    for industry in 0..<cells.industries {
      quotients[cell] = locationQuotient(
        size: cells.values[cell], regionTotal: margins.regionTotals[region],
        referenceShare: margins.referenceShares[industry])
      cell += 1
    }
  }
}

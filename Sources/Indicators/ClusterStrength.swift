import Stochastics

/// The specialisation at which cluster strength is clipped: eight times the reference, or an eighth.
public let clusterStrengthBound = 8.0

/// Returns the cluster strength of every cell, region by region, nil without meaning.
///
///     S_rd = ln LQ of the cluster category's other divisions, within ±ln 8           (4.3)
///
/// An industry alone in its category takes its own location quotient. An absent cluster (LQ = 0) has −ln 8.
///
/// - Parameter reference: the area to compare with; nil for the cells' own total.
/// - Complexity: O(regions · pairs of neighbours).
public func clusterStrengths(
  of cells: CellMatrix, categories: ClusterCategories, reference: ReferenceArea? = nil
) -> [Double?] {
  var strengths = [Double?](repeating: nil, count: cells.values.count)
  let margins = CellMargins(of: cells, reference: reference)
  clusterStrengths(of: cells, margins: margins, categories: categories, into: &strengths)
  return strengths
}

/// Writes the cluster strength of every cell, region by region, nil without meaning; equation (4.3).
///
/// - Precondition: `margins` are those of `cells`, and `strengths` has one element a cell.
/// - Complexity: O(regions · pairs of neighbours), no allocation.
public func clusterStrengths(
  of cells: CellMatrix, margins: CellMargins, categories: ClusterCategories, into strengths: inout [Double?]
) {
  precondition(strengths.count == cells.values.count, "one strength a cell")
  precondition(categories.industries == cells.industries, "one list of neighbours an industry")
  for region in 0..<cells.regions {
    for industry in 0..<cells.industries {
      strengths[region * cells.industries + industry] = clusterStrength(
        in: region, among: categories.neighbours[industry], cells: cells, margins: margins)
    }
  }
}

/// The strength that a region's `neighbours` make together, leaving out those the reference area does not cover.
private func clusterStrength(
  in region: Int, among neighbours: [ClusterCategories.Neighbour], cells: CellMatrix, margins: CellMargins
) -> Double? {
  var size = 0.0
  var share = 0.0
  for neighbour in neighbours {
    guard let referenceShare = margins.referenceShares[neighbour.industry] else { continue }
    size += neighbour.weight * cells[region, neighbour.industry]
    share += neighbour.weight * referenceShare
  }
  let quotient = locationQuotient(
    size: size, regionTotal: margins.regionTotals[region], referenceShare: share)
  return quotient.map { PortableMath.log(min(max($0, 1 / clusterStrengthBound), clusterStrengthBound)) }
}

/// The margins that location quotients divide by, kept up to date without allocating.
///
/// Only industries that the reference area covers count towards a region's total, so that both sides of a quotient
/// describe the same industries.
public struct CellMargins: Equatable, Sendable {
  /// The sum over the covered industries, region by region.
  public private(set) var regionTotals: [Double]
  /// The share of each industry in the reference area, nil where the area leaves it out.
  public private(set) var referenceShares: [Double?]

  /// Computes the margins of `cells`, the reference area being the cells' own total when nil.
  ///
  /// - Complexity: O(cells).
  public init(of cells: CellMatrix, reference: ReferenceArea? = nil) {
    regionTotals = Array(repeating: 0, count: cells.regions)
    referenceShares = Array(repeating: nil, count: cells.industries)
    update(from: cells, reference: reference)
  }

  /// Computes the margins of another state of the cells.
  ///
  /// - Precondition: as many regions and industries as at the beginning.
  /// - Complexity: O(cells), no allocation.
  public mutating func update(from cells: CellMatrix, reference: ReferenceArea? = nil) {
    precondition(cells.regions == regionTotals.count, "the regions stay the same")
    precondition(cells.industries == referenceShares.count, "the industries stay the same")
    if let reference {
      precondition(reference.shares.count == cells.industries, "one share of the reference area an industry")
      for industry in 0..<cells.industries { referenceShares[industry] = reference.shares[industry] }
    } else {
      takeOwnShares(of: cells)
    }
    sumCoveredIndustries(of: cells)
  }

  private mutating func takeOwnShares(of cells: CellMatrix) {
    let total = cells.total
    for industry in 0..<cells.industries {
      var sum = 0.0
      for region in 0..<cells.regions { sum += cells[region, industry] }
      referenceShares[industry] = total > 0 ? sum / total : nil
    }
  }

  private mutating func sumCoveredIndustries(of cells: CellMatrix) {
    for region in 0..<cells.regions {
      var sum = 0.0
      for industry in 0..<cells.industries where referenceShares[industry] != nil {
        sum += cells[region, industry]
      }
      regionTotals[region] = sum
    }
  }
}

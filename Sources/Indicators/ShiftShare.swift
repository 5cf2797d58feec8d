/// What an industry's growth in a region owes to the nation, to the industry and to the region.
///
///     E₁ − E₀ = E₀ (N₁/N₀ − 1)  +  E₀ (N_d1/N_d0 − N₁/N₀)  +  (E₁ − E₀ N_d1/N_d0)    (I.7)
///               national share     industry mix               regional share
///
/// E is the industry in the region, N_d the industry in the reference area, N all its industries; 0 and 1 are the two
/// dates. The three add up to the growth, cell by cell and summed over industries.
public struct ShiftShare: Equatable, Sendable {
  /// The growth: the three components together, in the unit of the sizes.
  public var growth: Double
  /// Growth had the cell grown like the reference area.
  public var nationalShare: Double
  /// Growth on top, had it grown like its industry in the reference area.
  public var industryMix: Double
  /// What is left: growth faster or slower than the industry elsewhere.
  public var regionalShare: Double

  /// Growth beyond the reference area's.
  public var netTotalShift: Double { industryMix + regionalShare }

  /// Nothing grew.
  public static let zero = ShiftShare(growth: 0, nationalShare: 0, industryMix: 0, regionalShare: 0)

  init(growth: Double, nationalShare: Double, industryMix: Double, regionalShare: Double) {
    self.growth = growth
    self.nationalShare = nationalShare
    self.industryMix = industryMix
    self.regionalShare = regionalShare
  }

  /// Decomposes the growth of one industry in one region.
  ///
  /// - Parameters:
  ///   - initial: E₀.
  ///   - final: E₁.
  ///   - industryGrowth: N_d1 / N_d0, nil for an industry that the reference area did not have at first.
  ///   - areaGrowth: N₁ / N₀.
  /// - Returns: nil when there is something to decompose, but no growth of the industry to compare with.
  public init?(initial: Double, final: Double, industryGrowth: Double?, areaGrowth: Double) {
    guard initial > 0 else {
      self.init(growth: final, nationalShare: 0, industryMix: 0, regionalShare: final)
      return
    }
    guard let industryGrowth else { return nil }
    self.init(
      growth: final - initial,
      nationalShare: initial * (areaGrowth - 1),
      industryMix: initial * (industryGrowth - areaGrowth),
      regionalShare: final - initial * industryGrowth)
  }

  /// Adds component by component.
  public static func + (left: ShiftShare, right: ShiftShare) -> ShiftShare {
    ShiftShare(
      growth: left.growth + right.growth,
      nationalShare: left.nationalShare + right.nationalShare,
      industryMix: left.industryMix + right.industryMix,
      regionalShare: left.regionalShare + right.regionalShare)
  }
}

/// Returns the shift-share decomposition of every cell, region by region; equation (I.7).
///
/// - Parameters:
///   - initial: sizes at the first date.
///   - final: sizes at the second date, of the same cells.
///   - reference: the growth to compare with; nil for the cells' own.
/// - Returns: nil for a cell whose industry has no growth to compare with; the industries of the others add up.
/// - Complexity: O(cells).
public func shiftShares(
  from initial: CellMatrix, to final: CellMatrix, reference: AreaGrowth? = nil
) -> [ShiftShare?] {
  precondition(
    initial.regions == final.regions && initial.industries == final.industries, "the same cells at both dates"
  )
  let growth = reference ?? AreaGrowth(initial: initial.industryTotals, final: final.industryTotals)
  precondition(growth.byIndustry.count == initial.industries, "one growth an industry")
  guard let overall = growth.overall else { return Array(repeating: nil, count: initial.values.count) }
  return initial.values.indices.map { cell in
    ShiftShare(
      initial: initial.values[cell], final: final.values[cell],
      industryGrowth: growth.byIndustry[cell % initial.industries], areaGrowth: overall)
  }
}

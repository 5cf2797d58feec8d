/// When an industry in a region counts as an agglomeration: both specialised enough and large enough.
///
///     LQ_rd ≥ 1.5  and  E_rd / E_r ≥ 1 %                                             (4.2)
public struct AgglomerationRule: Equatable, Sendable {
  /// The least location quotient (P136).
  public var locationQuotientAtLeast: Double
  /// The least share of the region's total, a fraction (P137).
  public var shareAtLeast: Double

  /// Takes the two thresholds, by default those of the European Cluster Collaboration Platform.
  public init(locationQuotientAtLeast: Double = 1.5, shareAtLeast: Double = 0.01) {
    (self.locationQuotientAtLeast, self.shareAtLeast) = (locationQuotientAtLeast, shareAtLeast)
  }

  /// Returns whether both thresholds are reached, never without a location quotient.
  @inlinable
  public func isMet(locationQuotient: Double?, share: Double) -> Bool {
    guard let locationQuotient else { return false }
    return locationQuotient >= locationQuotientAtLeast && share >= shareAtLeast
  }
}

/// Returns which cells are agglomerations, region by region; equation (4.2).
///
/// - Complexity: O(cells).
public func agglomerations(
  of cells: CellMatrix, reference: ReferenceArea? = nil, rule: AgglomerationRule = AgglomerationRule()
) -> [Bool] {
  let margins = CellMargins(of: cells, reference: reference)
  var agglomerated = [Bool](repeating: false, count: cells.values.count)
  agglomerations(
    of: cells, margins: margins, quotients: locationQuotients(of: cells, reference: reference), rule: rule,
    into: &agglomerated)
  return agglomerated
}

/// Writes which cells are agglomerations, region by region; equation (4.2).
///
/// - Precondition: `margins` and `quotients` are those of `cells`, and `agglomerated` has one element a cell.
/// - Complexity: O(cells), no allocation.
public func agglomerations(
  of cells: CellMatrix, margins: CellMargins, quotients: [Double?], rule: AgglomerationRule,
  into agglomerated: inout [Bool]
) {
  precondition(agglomerated.count == cells.values.count, "one answer a cell")
  precondition(quotients.count == cells.values.count, "one location quotient a cell")
  for region in 0..<cells.regions {
    let total = margins.regionTotals[region]
    for cell in region * cells.industries..<(region + 1) * cells.industries {
      agglomerated[cell] =
        total > 0 && rule.isMet(locationQuotient: quotients[cell], share: cells.values[cell] / total)
    }
  }
}

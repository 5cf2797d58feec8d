import IndicatorTables
import Indicators

/// What can be measured of each cell, as `distretto indicators` does.
public enum CellMeasure: Sendable {
  /// E_rd / E_r, a fraction.
  case share
  /// (E_rd / E_r) / (E_d / E), equation (4.1).
  case locationQuotient
  /// 1 where the cell is an agglomeration by the rule, equation (4.2), otherwise 0.
  case agglomeration(AgglomerationRule)
  /// ln LQ of the other industries of the cell's categories, within ±ln 8, equation (4.3).
  case strength(MembershipTable)

  /// The measure of every cell of one table, region by region, nil without meaning.
  ///
  /// - Complexity: O(cells); strengths O(regions · pairs of neighbours).
  func values(of cells: CellMatrix, industries: [String]) -> [Double?] {
    switch self {
    case .share:
      let totals = cells.regionTotals
      return cells.values.indices.map { cell in
        let total = totals[cell / cells.industries]
        return total > 0 ? cells.values[cell] / total : nil
      }
    case .locationQuotient: return locationQuotients(of: cells)
    case .agglomeration(let rule):
      return zip(locationQuotients(of: cells), agglomerations(of: cells, rule: rule)).map { quotient, isOne in
        quotient.map { _ in isOne ? 1 : 0 }
      }
    case .strength(let members):
      return clusterStrengths(of: cells, categories: members.categories(of: industries))
    }
  }
}

/// A measure and the name of the column that it becomes.
public struct DerivedColumn: Sendable {
  /// The name, which the table must not have already.
  public var name: String
  /// What it holds.
  public var measure: CellMeasure

  /// Takes a name and a measure.
  public init(_ name: String, _ measure: CellMeasure) { (self.name, self.measure) = (name, measure) }
}

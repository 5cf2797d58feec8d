import Indicators

/// Tables that were understood: what the measures are computed from.
public struct IndicatorInput: Sendable {
  /// The regions, in order of their name.
  public let regions: [String]
  /// The industries of the data and of the reference area, in order of their name.
  public let industries: [String]

  let columns: CellColumns
  let data: CellQuantities
  /// The reference area as one region; nil for the data's own total.
  let area: CellQuantities?
  let categories: ClusterCategories
  let relatedness: Relatedness?
  let rule: AgglomerationRule

  init(
    cells: KeyedTable, columns: CellColumns, area: KeyedTable?, members: MembershipTable?,
    pairs: RelatednessTable?, rule: AgglomerationRule
  ) {
    let regions = Axis(cells.rows.map { $0.keys[0] })
    let industries = Axis(cells.rows.map { $0.keys[1] } + (area?.rows.map { $0.keys[0] } ?? []))
    (self.regions, self.industries) = (regions.names, industries.names)
    self.columns = columns
    data = CellQuantities(of: columns) {
      CellQuantity(of: cells, quantity: $0, regions: regions, industries: industries)
    }
    self.area = area.map { area in
      CellQuantities(of: columns) { CellQuantity(ofArea: area, quantity: $0, industries: industries) }
    }
    categories = members?.categories(of: industries) ?? .separate(industries: industries.count)
    relatedness = pairs?.relatedness(of: industries)
    self.rule = rule
  }
}

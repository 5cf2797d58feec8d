import EconomyModel
import Recording

/// The books of one year.
struct YearBooks {
  let cells: CellBooks
  let regions: RegionBooks
}

/// Where the change of gross domestic product came from: what each cell's firms add (`ValueAddedChange`), other activities,
/// and the taxes less subsidies on products that both bring, equation (8.2).
struct ProductChange {
  let with: YearBooks
  let without: YearBooks
  let recipients: RecipientYear
  let twins: RecipientYear

  /// The change of a province by `Channel`, million euro of 2020.
  func channels(of region: Int) -> [Double] {
    let divisions = with.cells.count / with.regions.count
    let firms = ValueAddedChange(with: with.cells, without: without.cells)
    var channels = Array(repeating: 0.0, count: Channel.allCases.count)
    var ofFirms = 0.0
    for cell in region * divisions..<(region + 1) * divisions {
      let induced = recipients.inducedEmployment[cell] - twins.inducedEmployment[cell]
      let all = recipients.cells[cell][0] - twins.cells[cell][0]
      let parts = firms.channels(of: cell, recipients: all - induced, induced: induced)
      for (channel, part) in parts.enumerated() { channels[channel] += part }
      ofFirms += with.cells.grossValueAdded[cell] - without.cells.grossValueAdded[cell]
    }
    let other = with.regions.otherValueAdded[region] - without.regions.otherValueAdded[region]
    let total = with.regions.gdp[region] - without.regions.gdp[region]
    channels[Channel.otherActivities.rawValue] = other
    channels[Channel.productTaxes.rawValue] = total - ofFirms - other
    channels[Channel.total.rawValue] = total
    return channels
  }
}

import Indicators

extension IndicatorReport {
  var regionTable: MeasureTable {
    let sizes = input.data.sizes.cells
    let regions = sizes.regions
    var table = MeasureTable(level: .regions, columns: input.columns, keys: input.regions.map { [$0] })
    table.add(.size, sizes.regionTotals)
    table.add(
      .agglomerations,
      (0..<regions).map { region in Double(cells(ofRegion: region).count { agglomerated[$0] }) })
    table.add(
      .herfindahlSpecialisation,
      (0..<regions).map { Herfindahl(of: Array(sizes.values[cells(ofRegion: $0)]))?.index })
    table.add(
      .giniSpecialisation,
      (0..<regions).map { Gini(of: quotients[cells(ofRegion: $0)].compactMap { $0 })?.coefficient })
    let krugman = (0..<regions).map { region in
      krugmanCoefficient(
        of: coveredSizes(ofRegion: region), against: margins.referenceShares.compactMap { $0 })
    }
    table.add(.krugmanSpecialisation, krugman)
    table.add(.hooverSpecialisation, krugman.map { $0.map { $0 / 2 } })
    addPay(to: &table)
    if shifts != nil { table.add((0..<regions).map { shiftShare(over: cells(ofRegion: $0)) }) }
    return table
  }

  private func coveredSizes(ofRegion region: Int) -> [Double] {
    zip(cells(ofRegion: region), margins.referenceShares).compactMap { cell, share in
      share.map { _ in input.data.sizes.cells.values[cell] }
    }
  }

  private func addPay(to table: inout MeasureTable) {
    guard let payroll = input.data.payroll else { return }
    table.add(.portfolioStrength, portfolioStrengths(payroll: payroll.cells, strong: agglomerated))
    guard let wages = relativeWages else { return }
    var mixes = [Double?](repeating: nil, count: input.regions.count)
    portfolioMixes(employment: input.data.sizes.cells, relativeWages: wages, into: &mixes)
    table.add(.portfolioMix, mixes)
  }
}

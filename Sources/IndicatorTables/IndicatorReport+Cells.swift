import Indicators

extension IndicatorReport {
  var cellTable: MeasureTable {
    let keys = input.regions.flatMap { region in input.industries.map { [region, $0] } }
    var table = MeasureTable(level: .cells, columns: input.columns, keys: keys)
    table.add(.size, known(input.data.sizes.cells.values))
    table.add(
      .share, perCell { cell, region, industry in share(of: cell, region: region, industry: industry) })
    table.add(.locationQuotient, quotients)
    table.add(.symmetricLocationQuotient, quotients.map { $0.map(symmetricLocationQuotient) })
    table.add(
      .excess,
      perCell { cell, region, industry in
        excessSize(
          size: input.data.sizes.cells.values[cell], regionTotal: margins.regionTotals[region],
          referenceShare: margins.referenceShares[industry])
      })
    table.add(
      .agglomeration,
      zip(quotients, agglomerated).map { quotient, isOne in quotient.map { _ in isOne ? 1 : 0 } })
    table.add(.strength, strengths)
    table.add(.density, relatednessDensities(quotients: quotients, relatedness: relatedness))
    if let shifts { table.add(shifts) }
    return table
  }

  private func share(of cell: Int, region: Int, industry: Int) -> Double? {
    guard margins.referenceShares[industry] != nil, margins.regionTotals[region] > 0 else { return nil }
    return input.data.sizes.cells.values[cell] / margins.regionTotals[region]
  }

  private func known(_ values: [Double]) -> [Double?] {
    zip(values, input.data.sizes.isKnown).map { $1 ? $0 : nil }
  }

  /// A measure of each cell whose size is known, given its position, region and industry.
  private func perCell(_ measure: (Int, Int, Int) -> Double?) -> [Double?] {
    input.data.sizes.isKnown.indices.map { cell in
      let (region, industry) = cell.quotientAndRemainder(dividingBy: input.industries.count)
      return input.data.sizes.isKnown[cell] ? measure(cell, region, industry) : nil
    }
  }
}

extension MeasureTable {
  /// Adds growth and its three components.
  mutating func add(_ shifts: [ShiftShare?]) {
    add(.growth, shifts.map { $0?.growth })
    add(.nationalShare, shifts.map { $0?.nationalShare })
    add(.industryMix, shifts.map { $0?.industryMix })
    add(.regionalShare, shifts.map { $0?.regionalShare })
  }
}

import Indicators

extension IndicatorReport {
  var industryTable: MeasureTable {
    let sizes = input.data.sizes.cells
    let industries = 0..<sizes.industries
    let regionTotals = sizes.regionTotals
    let geographies = industries.map { industry in cells(ofIndustry: industry).map { sizes.values[$0] } }
    var table = MeasureTable(level: .industries, columns: input.columns, keys: input.industries.map { [$0] })
    table.add(.size, sizes.industryTotals)
    table.add(
      .specialisedRegions,
      industries.map { industry in Double(cells(ofIndustry: industry).count { isSpecialised(quotients[$0]) })
      })
    table.add(.herfindahlConcentration, geographies.map { Herfindahl(of: $0)?.index })
    table.add(
      .giniConcentration,
      industries.map { Gini(of: cells(ofIndustry: $0).compactMap { quotients[$0] })?.coefficient })
    let krugman = geographies.map { krugmanCoefficient(of: $0, against: regionTotals) }
    table.add(.krugmanConcentration, krugman)
    table.add(.hooverConcentration, krugman.map { $0.map { $0 / 2 } })
    if let relativeWages { table.add(.relativeWage, relativeWages) }
    if shifts != nil { table.add(industries.map { shiftShare(over: cells(ofIndustry: $0)) }) }
    return table
  }

  var pairTable: MeasureTable {
    let keys = input.industries.flatMap { one in input.industries.map { [one, $0] } }
    var table = MeasureTable(level: .pairs, columns: input.columns, keys: keys)
    table.add(.relatedness, relatedness.values)
    return table
  }
}

import Classifications

extension Europe2013 {
  /// The tables of the baseline.
  ///
  /// - Parameter european: the table that divisions' relatedness is taken from.
  /// - Throws: `BaselineError` where a number is missing.
  func packageTables(european: EuropeanTable) throws(BaselineError) -> [PackageTable] {
    let writer = BaselineTables(tables: tables, european: european, year: Self.year, profiles: profiles)
    let demography = EuropeanDemography(tables: tables)
    let money = try money()
    return [
      try cellTable(money: money), writer.regions(try regions(of: money), called: "regions", level: 2),
      try writer.divisions(shiftedBy: try demography.trendShift()),
      writer.reference("Sums over the cells of this baseline.", persons: persons),
      writer.relatedness(), try writer.prices(), writer.demography(try demography.rates()),
    ]
  }

  /// Region × division: local units, persons and money, and which of the published numbers were missing.
  private func cellTable(money: [CellMoney]) throws(BaselineError) -> PackageTable {
    var table = PackageTable(
      "cells", title: "Local units, employment and money by region and division",
      description: "As published where published, else fitted; cells without a row are empty.",
      key: ["region", "division"], fields: Self.cellFields)
    let units = try localUnits()
    for place in cells.indices where cells[place].persons > 0 {
      table.writer.field(regions[place / profiles.count])
      table.writer.field(profiles[place % profiles.count].division.code)
      for count in units[place] { table.writer.field(count) }
      table.writer.field(cells[place].persons)
      for amount in [money[place].payroll, money[place].labourCost, money[place].valueAdded] {
        table.writer.field(Double(amount) / 1000)
      }
      table.writer.field(cells[place].fitted.text)
      table.writer.endRecord()
    }
    return table
  }

  private static let cellFields: [DataPackage.Field] =
    BaselineTables.cellFields.filter { !$0.name.hasPrefix(FirmConcept.enterprise.columnPrefix) }.map {
      var field = $0
      if field.name == "region" { field.description = "NUTS 2 code of the region, edition of 2013" }
      return field
    } + [
      .init(
        "fitted", "string",
        "Which of local units, persons and wages Eurostat does not publish of 2013, so that they are fitted")
    ]
}

import Classifications

extension EuropeanTable {
  /// The table of NUTS 2 regions and divisions: local units, persons employed and wages, as published.
  ///
  /// - Throws: `BaselineError.malformed` where a field is not a number.
  func packageTable(_ table: OfficialTable) throws(BaselineError) -> PackageTable {
    var written = PackageTable(
      "employment", title: "Persons employed, local units and wages by region and division, \(Self.year)",
      description: "As published by Eurostat; nothing is filled in. Empty: not published or confidential.",
      key: ["region", "division"],
      fields: [
        .init("region", "string", "NUTS 2 code, edition of 2013"),
        .init("division", "string", "NACE Rev. 2 division"),
        .init("local_units", "integer", unit: "local units", "Local units"),
        .init("persons_employed", "integer", unit: "persons", "Persons employed, the self-employed included"),
        .init("wages_meur", "number", unit: "million EUR, current prices", "Wages and salaries"),
      ])
    for row in regionalRows {
      written.writer.field(row.geo)
      written.writer.field(row.division.code)
      for column in ["local_units", "persons_employed", "wages_meur"] {
        let value = try table.numberIfPublished(column, "\(Self.year)", row.geo, row.division.code)
        written.writer.field(value)
      }
      written.writer.endRecord()
    }
    return written
  }
}

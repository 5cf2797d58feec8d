import Foundation

extension Lombardy2003 {
  /// The provinces as a whole, given their fitted cells.
  ///
  /// Residents are GDP over GDP per inhabitant, which is published to hundreds of euro; they grow as they did until 2019,
  /// the years over which trends are taken.
  ///
  /// - Throws: `BaselineError` where a number is missing, or the cells exceed the accounts.
  func regions(of economy: FittedEconomy) throws(BaselineError) -> [FittedRegion] {
    let region = LombardProvinces.region
    let year = "\(Self.year)"
    let ratio =
      try tables.gdp.number("gdp_meur", region, year)
      / tables.accountsLombardy.number("gva_meur", "TOTAL", year)
    let employment =
      try tables.accountsLombardy.number("employed_thousand", "TOTAL", year) * 1000
      / tables.provinceEmployment.number("employed", year, region, "TOTAL")
    let scale = try later.gdpScale(year: Self.year)
    return try LombardProvinces.all.enumerated().map { (position, province) throws(BaselineError) in
      let gdp = try tables.gdp.number("gdp_meur", province.code, year) * scale
      let employed = try tables.provinceEmployment.number("employed", year, province.code, "TOTAL")
      let residents = try residents(of: province.code, in: Self.year)
      return FittedRegion(
        code: province.code, name: province.name, population: residents.rounded(),
        populationGrowth: log(try self.residents(of: province.code, in: 2019) / residents)
          / Double(2019 - Self.year),
        gdp: gdp,
        otherValueAdded: try rest(
          of: gdp / ratio, beyond: economy.valueAdded[position], unit: 1000, "value added", province.code),
        otherEmployment: try rest(
          of: employed * employment, beyond: economy.persons[position], unit: 1, "employment", province.code))
    }
  }

  private func residents(of province: String, in year: Int) throws(BaselineError) -> Double {
    try tables.gdp.number("gdp_meur", province, "\(year)") * 1e6
      / tables.gdp.number("gdp_per_inhabitant_eur", province, "\(year)")
  }
}

import Foundation

extension Lombardy2019 {
  /// The provinces as a whole, given their fitted cells.
  ///
  /// Value added outside the modelled divisions is GDP at basic prices (GDP over the region's ratio of GDP to
  /// value added) less the frame's; employment outside is that of the accounts, in the provinces of 2017,
  /// scaled to the region of 2019.
  ///
  /// - Throws: `BaselineError` where a number is missing, or the frame exceeds the accounts.
  func regions(of economy: FittedEconomy) throws(BaselineError) -> [FittedRegion] {
    let region = LombardProvinces.region
    let ratio =
      try tables.gdp.number("gdp_meur", region, "2019")
      / tables.accountsLombardy.number("gva_meur", "TOTAL", "2019")
    let employment =
      try tables.accountsLombardy.number("employed_thousand", "TOTAL", "2019") * 1000
      / tables.provinceEmployment.number("employed", "2017", region, "TOTAL")
    let scale = try gdpScale(year: 2019)
    return try LombardProvinces.all.enumerated().map { (position, province) throws(BaselineError) in
      let gdp = try tables.gdp.number("gdp_meur", province.code, "2019") * scale
      let employed = try tables.provinceEmployment.number("employed", "2017", province.code, "TOTAL")
      return FittedRegion(
        code: province.code, name: province.name,
        population: try tables.population.number("persons", province.code, "2019"),
        populationGrowth: try populationGrowth(of: province.code), gdp: gdp,
        otherValueAdded: try rest(
          of: gdp / ratio, beyond: economy.valueAdded[position], unit: 1000, "value added", province.code),
        otherEmployment: try rest(
          of: employed * employment, beyond: economy.persons[position], unit: 1, "employment", province.code))
    }
  }

  /// What makes the provinces' GDP add up to the region's.
  func gdpScale(year: Int) throws(BaselineError) -> Double {
    let provinces = try LombardProvinces.all.map { (province) throws(BaselineError) in
      try tables.gdp.number("gdp_meur", province.code, "\(year)")
    }.reduce(0, +)
    return try tables.gdp.number("gdp_meur", LombardProvinces.region, "\(year)") / provinces
  }

  /// Mean growth from 2014 to 2018: the census breaks the series in 2019.
  private func populationGrowth(of province: String) throws(BaselineError) -> Double {
    let start = try tables.population.number("persons", province, "2014")
    return log(try tables.population.number("persons", province, "2018") / start) / 4
  }
}

/// What the accounts hold beyond the modelled cells.
///
/// - Throws: `BaselineError.contradictoryMargins` where the cells hold more than the accounts.
func rest(of total: Double, beyond cells: [Int], unit: Double, _ what: String, _ province: String)
  throws(BaselineError) -> Double
{
  let modelled = Double(cells.reduce(0, +)) / unit
  guard total >= modelled else {
    throw .contradictoryMargins(
      table: "regional accounts", cell: province,
      reason: "\(what) is \(total) in the accounts, but \(modelled) in the modelled divisions")
  }
  return total - modelled
}

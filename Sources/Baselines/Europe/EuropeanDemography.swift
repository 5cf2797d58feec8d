import EconomyModel
import Foundation

/// Births and deaths of enterprises in the European Union, over the countries that publish them of 2013.
///
/// Survival is Istat's of the Italian cohort of 2009, scaled to the share of the countries' births of 2013 that were
/// active in 2016.
struct EuropeanDemography {
  let tables: OfficialTables
  private static let year = Europe2013.year
  private static let cohort = 2009

  /// - Throws: `BaselineError` where a number is missing.
  func rates() throws(BaselineError) -> BaselineDemography {
    let italian = TerritorialDemography(tables: tables, year: Self.year, cohort: Self.cohort)
    let byEmployees = try ["0", "1-9", "GE10"].map { (size) throws(BaselineError) in
      try ratio("deaths", over: "active_enterprises", size)
    }
    return BaselineDemography(
      birthRate: try ratio("births", over: "active_enterprises", "TOTAL"),
      deathRate: try ratio("deaths", over: "active_enterprises", "TOTAL"),
      exitByAge: TerritorialDemography.scaled(
        try italian.cohortExits(),
        toSurviving: try ratio("survivors_3y", over: "births", "TOTAL", yearsLater: 3)),
      exitByEmployees: try italian.inFourClasses(byEmployees))
  }

  /// Active enterprises of a country with 0, 1–9 and 10 or more employees, nil where not published.
  ///
  /// - Throws: `BaselineError.malformed` where a field is not a number.
  func activeByEmployees(of country: String) throws(BaselineError) -> [Double]? {
    let active = try ["0", "1-9", "GE10"].map { (size) throws(BaselineError) in
      try tables.europe.demography.numberIfPublished("active_enterprises", country, size, "\(Self.year)")
    }
    return active.contains(nil) ? nil : active.compactMap { $0 }
  }

  /// By how much the Union's trends differ from Italy's, all branches: employment in persons, GDP in Italy's prices.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func trendShift() throws(BaselineError) -> TrendShift {
    let years = DivisionTraits.trendYears(for: Self.year)
    let italy = try DivisionTraits.trends(of: "TOTAL", over: years, tables: tables)
    func growth(_ value: (Int) throws(BaselineError) -> Double) throws(BaselineError) -> Double {
      log(try value(years.upperBound) / value(years.lowerBound)) / Double(years.count - 1)
    }
    let employment = try growth { (year) throws(BaselineError) in
      try tables.europe.accounts.number("employed_thousand", "EU27_2020", "TOTAL", "\(year)")
    }
    let product = try growth { (year) throws(BaselineError) in
      try tables.europe.products.number("gdp_meur", "EU27_2020", "\(year)") / price(in: year)
    }
    return TrendShift(
      employment: employment - italy.employment, productivity: product - employment - italy.productivity)
  }

  /// Value added of Italy at current prices over chain-linked volumes.
  private func price(in year: Int) throws(BaselineError) -> Double {
    try tables.accountsItaly.number("gva_cp_meur", "TOTAL", "\(year)")
      / tables.accountsItaly.number("gva_clv2015_meur", "TOTAL", "\(year)")
  }

  /// The sum of a column, some years later, over the sum of another, over the countries that publish both.
  private func ratio(_ column: String, over base: String, _ size: String, yearsLater: Int = 0)
    throws(BaselineError) -> Double
  {
    let table = tables.europe.demography
    var (above, below) = (0.0, 0.0)
    for country in Set(try table.texts(of: "geo")).sorted() {
      let later = "\(Self.year + yearsLater)"
      guard let value = try table.numberIfPublished(column, country, size, later),
        let whole = try table.numberIfPublished(base, country, size, "\(Self.year)")
      else { continue }
      above += value
      below += whole
    }
    guard below > 0 else {
      throw .missing(table: "demography_countries", column: column, key: "\(size), \(Self.year)")
    }
    return above / below
  }
}

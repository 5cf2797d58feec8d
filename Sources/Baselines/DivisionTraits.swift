import Classifications
import Foundation

/// National trends and demography of a division.
struct DivisionTraits: Sendable {
  /// Log points a year.
  var employmentTrend: Double, productivityTrend: Double
  /// Fractions of the active firms a year.
  var birthRate: Double, deathRate: Double
  /// Rows of the evidence table; empty where the mean of all divisions is taken.
  var birthEvidence: String, deathEvidence: String

  /// Reads the traits of a division for a baseline of `year`.
  ///
  /// Trends are those of the division's branch in Italy over `trendYears`, drawn half-way to the trend of all
  /// branches. Rates are the means of 2008 and 2009 in Italy.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  init(of profile: DivisionProfile, year: Int, tables: OfficialTables) throws(BaselineError) {
    let years = Self.trendYears(for: year)
    let own = try Self.trends(of: profile.branch, over: years, tables: tables)
    let all = try Self.trends(of: "TOTAL", over: years, tables: tables)
    employmentTrend = (own.employment + all.employment) / 2
    productivityTrend = (own.productivity + all.productivity) / 2
    birthRate = try Self.rate("birth", of: profile.demography, tables: tables)
    deathRate = try Self.rate("death", of: profile.demography, tables: tables)
    let row = profile.demography
    birthEvidence = try Self.evidence("evidence_birth", of: row, tables: tables)
    deathEvidence = try Self.evidence("evidence_death", of: row, tables: tables)
  }

  /// The years over which trends are measured.
  ///
  /// A baseline far enough in the past for its future to be known, as 2003 is, takes the trends that came, up to the
  /// pandemic: its runs reconstruct those years, the recessions of 2008 and 2012 among them. Others take the ten years
  /// before, as far as the accounts go back.
  static func trendYears(for year: Int) -> ClosedRange<Int> {
    let beforePandemic = 2019
    return year + 10 <= beforePandemic ? year...beforePandemic : max(1995, year - 10)...year
  }

  /// The trends of an Italian branch over `years`, log points a year.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  static func trends(
    of branch: String, over years: ClosedRange<Int>, tables: OfficialTables
  ) throws(BaselineError) -> (employment: Double, productivity: Double) {
    func growth(_ column: String) throws(BaselineError) -> Double {
      let now = try tables.accountsItaly.number(column, branch, "\(years.upperBound)")
      let before = try tables.accountsItaly.number(column, branch, "\(years.lowerBound)")
      return log(now / before) / Double(years.count - 1)
    }
    let employment = try growth("employed_thousand")
    return (employment, try growth("gva_clv2015_meur") - employment)
  }

  private static func rate(_ kind: String, of row: String, tables: OfficialTables) throws(BaselineError)
    -> Double
  {
    let first = try tables.demographyByActivity.number("\(kind)_rate_2008_pct", row)
    let second = try tables.demographyByActivity.number("\(kind)_rate_2009_pct", row)
    return ((first + second) / 2 * 1000).rounded() / 100_000
  }

  private static func evidence(_ column: String, of row: String, tables: OfficialTables) throws(BaselineError)
    -> String
  {
    let names = try tables.demographyByActivity.texts(of: "nace_r2")
    let evidence = try tables.demographyByActivity.texts(of: column)
    return zip(names, evidence).first { $0.0 == row }?.1 ?? ""
  }
}

/// By how much the trends of a territory differ from Italy's, log points a year.
struct TrendShift: Sendable {
  var employment = 0.0, productivity = 0.0
}

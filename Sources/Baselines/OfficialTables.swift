import Classifications
import Tables

/// The official tables that baselines are built from.
///
/// Every table and column is described in the folder's `datapackage.json`.
struct OfficialTables: Sendable {
  let frame, frameSizes, labourSystems, enterprises, demographyRates, demographyByActivity: OfficialTable
  let enterpriseSizes, structuralRegions, structuralItaly, accountsItaly, accountsLombardy: OfficialTable
  let provinceEmployment, gdp, population: OfficialTable
  let birthsAndDeaths, survival, demographyByEmployees: OfficialTable
  /// What only the baseline of Europe needs.
  let europe: EuropeanOfficialTables

  /// Reads the tables in `folder`.
  ///
  /// - Throws: `BaselineError.unreadable` or `.malformed`.
  init(in folder: String) throws(BaselineError) {
    func read(_ name: String, _ key: String...) throws(BaselineError) -> OfficialTable {
      try OfficialTable(table(at: "\(folder)/\(name).csv"), key: key)
    }
    frame = try read("frame_provinces_sections", "nuts", "section")
    frameSizes = try read("frame_size_classes", "size_class")
    labourSystems = try read("local_labour_systems", "sll_code")
    enterprises = try read("business_demography", "year", "nuts", "size_class")
    demographyRates = try read("business_demography_rates", "year")
    demographyByActivity = try read("demography_by_activity", "nace_r2")
    enterpriseSizes = try read("enterprise_size_classes", "size_class")
    structuralRegions = try read("sbs_regions", "year", "geo", "nace_r2")
    structuralItaly = try read("sbs_italy", "year", "nace_r2")
    accountsItaly = try read("accounts_italy", "nace_r2", "year")
    accountsLombardy = try read("accounts_lombardy", "branches", "year")
    provinceEmployment = try read("accounts_provinces_employment", "year", "nuts", "branches")
    gdp = try read("gdp_provinces", "nuts", "year")
    population = try read("population", "nuts", "year")
    birthsAndDeaths = try read("births_and_deaths", "year", "size_class")
    survival = try read("survival_of_cohorts", "cohort", "years_since_birth")
    demographyByEmployees = try read("demography_by_employees", "year", "size_class")
    europe = try EuropeanOfficialTables(in: folder)
  }

  /// The ratio of persons employed in the branch of `profile` in Italy, `year` over `start`.
  func employmentGrowth(of profile: DivisionProfile, from start: Int, to year: Int) throws(BaselineError)
    -> Double
  {
    let now = try accountsItaly.number("employed_thousand", profile.branch, "\(year)")
    return now / (try accountsItaly.number("employed_thousand", profile.branch, "\(start)"))
  }

  /// Value added per person employed in the branch of `profile` in Italy, thousand euro, current prices.
  func valueAddedPerPerson(of profile: DivisionProfile, in year: Int) throws(BaselineError) -> Double {
    let value = try accountsItaly.number("gva_cp_meur", profile.branch, "\(year)")
    return value / (try accountsItaly.number("employed_thousand", profile.branch, "\(year)"))
  }
}

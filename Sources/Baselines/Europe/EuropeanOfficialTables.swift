import Tables

/// The official tables that only the baseline of Europe needs.
struct EuropeanOfficialTables: Sendable {
  /// Structural business statistics of countries by division, 2013.
  let countries: OfficialTable
  /// Which regions of NUTS 2021 each region of NUTS 2013 consists of.
  let codes: OfficialTable
  /// GDP of regions (NUTS 2021) and countries.
  let products: OfficialTable
  /// Residents of regions (NUTS 2021).
  let population: OfficialTable
  /// Employment of regions and countries by group of sections, Labour Force Survey.
  let labourForce: OfficialTable
  /// Births, deaths and survivors of enterprises by country.
  let demography: OfficialTable
  /// Employment of the European Union by group of sections, national accounts.
  let accounts: OfficialTable

  /// The names of the tables in the descriptor of all official tables.
  static let names: Set = [
    "sbs-countries", "nuts-2013-2021", "gdp-europe", "population-europe", "labour-force-survey",
    "demography-countries", "accounts-europe",
  ]

  /// Reads the tables in `folder`.
  ///
  /// - Throws: `BaselineError.unreadable` or `.malformed`.
  init(in folder: String) throws(BaselineError) {
    func read(_ name: String, _ key: String...) throws(BaselineError) -> OfficialTable {
      try OfficialTable(table(at: "\(folder)/\(name).csv"), key: key)
    }
    countries = try read("sbs_countries", "geo", "nace_r2")
    codes = try read("nuts_2013_2021", "nuts_2013", "nuts_2021")
    products = try read("gdp_europe", "geo", "year")
    population = try read("population_europe", "geo", "year")
    labourForce = try read("labour_force_survey", "geo", "nace_r2")
    demography = try read("demography_countries", "geo", "size_class", "year")
    accounts = try read("accounts_europe", "geo", "nace_r2", "year")
  }
}

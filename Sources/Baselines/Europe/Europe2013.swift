import Classifications
import EconomyModel

/// Builds the business economy of the European Union of 2013, without Croatia and Ireland, by NUTS 2 region and division.
///
/// Published: local units, persons and wages of most cells; labour cost and value added of countries' divisions; GDP,
/// residents and employment of regions. What is not published is fitted cell by cell (`MissingCells`); size classes
/// follow from each cell's mean size (`CellSizeClasses`).
struct Europe2013 {
  static let year = EuropeanTable.year
  /// The code of the territory, which is no region of the classification.
  static let territory = "EU"
  /// Countries of the table that were no members.
  private static let outsiders: Set = ["NO"]

  let tables: OfficialTables
  /// The divisions, in order of the code.
  let profiles: [DivisionProfile]
  /// NUTS 2 codes (edition of 2013), in order.
  let regions: [String]
  /// Local units, persons and wages, region by region.
  let cells: [EuropeanCell]

  /// Reads the regional statistics in the folder of baselines and closes their holes.
  ///
  /// - Throws: `BaselineError.unreadable` or `.malformed`.
  init(tables: OfficialTables, european: EuropeanTable, folder: String) throws(BaselineError) {
    let countries = Set(european.regions.map { String($0.prefix(2)) }).subtracting(Self.outsiders)
    let profiles = DivisionProfile.european(in: european)
    let observations = try EuropeanObservations(
      in: folder, countries: countries, regions: european.regions, divisions: profiles.map(\.division))
    let totals = try EuropeanTotals(observations, tables: tables)
    cells = MissingCells(observations: observations, totals: totals).filled()
    regions = observations.regions
    (self.tables, self.profiles) = (tables, profiles)
  }

  /// The country of the region at a position.
  func country(of region: Int) -> String { String(regions[region].prefix(2)) }

  /// Persons employed by division in an area: EU or Italy.
  func persons(_ area: String, _ profile: DivisionProfile) -> Double? {
    guard let division = profiles.firstIndex(where: { $0.division == profile.division }) else { return nil }
    return regions.indices.reduce(0) { sum, region in
      guard area == Self.territory || country(of: region) == "IT" else { return sum }
      return (sum ?? 0) + Double(cells[region * profiles.count + division].persons)
    }
  }

  /// Local units by size class, cell by cell: as many as can each employ a person.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func localUnits() throws(BaselineError) -> [[Int]] {
    let classes = CellSizeClasses(meanSizes: try meanSizes())
    let shares = try classShares()
    return cells.indices.map { place in
      let cell = cells[place]
      return classes.fitted(
        firms: CellSizeClasses.firms(cell.units, employing: cell.persons), persons: cell.persons,
        shares: shares[country(of: place / profiles.count)] ?? shares[Self.territory]!)
    }
  }

  /// Mean persons employed of a firm by class: Lombardy's, an owner alone being one person.
  private func meanSizes() throws(BaselineError) -> [Double] {
    let lower = try FirmMargins(tables: tables, year: 2008).lowerMeans()
    let large =
      try tables.frameSizes.number("persons_employed", "250+")
      / tables.frameSizes.number("local_units", "250+")
    return [1] + lower.dropFirst() + [large]
  }

  /// The usual shares of the classes by country, and those of all countries together under the territory's code.
  ///
  /// Enterprises with 0, 1–9 and 10 or more employees in 2013; the upper class is divided like Lombardy's local units.
  private func classShares() throws(BaselineError) -> [String: [Double]] {
    let upper = try ["10-49", "50-249", "250+"].map { (size) throws(BaselineError) in
      try tables.frameSizes.number("local_units", size)
    }
    let demography = EuropeanDemography(tables: tables)
    var shares: [String: [Double]] = [:]
    var sums = [0.0, 0.0, 0.0]
    for country in Set(regions.map { String($0.prefix(2)) }).sorted() {
      guard let active = try demography.activeByEmployees(of: country) else { continue }
      shares[country] = active.dropLast() + upper.scaled(to: active[2])
      sums = zip(sums, active).map(+)
    }
    shares[Self.territory] = sums.dropLast() + upper.scaled(to: sums[2])
    return shares
  }
}

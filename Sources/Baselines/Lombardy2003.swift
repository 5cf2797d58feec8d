import Classifications

/// Fits the economy of Lombardy in 2003, from what was published of it and from the fit of 2019.
///
/// Published of 2003: employment by province and group of sections in the accounts, GDP by province, value
/// added of the region's industry, construction and total. Everything else is carried: divisions and wages
/// from the structural statistics of 2008, enterprises from the demography of 2008, the rest from the fit of
/// 2019.
struct Lombardy2003 {
  let tables: OfficialTables
  let statistics: StructuralStatistics
  let later: Lombardy2019
  /// The fitted cells of 2019.
  let fitted: FittedEconomy
  let profiles = DivisionProfile.all
  let provinces = LombardProvinces.all.map(\.code)
  let groups = SectionGroup.grouping(by: \.accountsGroup)
  static let year = 2003

  /// Takes the fit of 2019 as `later`.
  ///
  /// - Throws: `BaselineError` where that fit fails.
  init(tables: OfficialTables) throws(BaselineError) {
    self.tables = tables
    statistics = StructuralStatistics(tables: tables)
    later = Lombardy2019(tables: tables)
    fitted = try later.economy()
  }

  /// The fitted cells.
  ///
  /// - Throws: `BaselineError` where a number is missing or margins contradict each other.
  func economy() throws(BaselineError) -> FittedEconomy {
    let persons = try persons()
    let payroll = try payroll(persons: persons)
    let labourCost = labourCost(payroll: payroll)
    let margins = FirmMargins(tables: tables, year: 2008)
    let enterprises = try enterprises(margins)
    let weights = try firmWeights(persons: persons)
    return FittedEconomy(
      persons: persons, payroll: payroll, labourCost: labourCost,
      valueAdded: try valueAdded(persons: persons, labourCost: labourCost),
      enterprises: try margins.enterprises(enterprises, persons: persons, weights: weights),
      localUnits: try margins.localUnits(
        try localUnits(enterprises, persons: persons, weights: weights), persons: persons))
  }

  // MARK: Persons employed

  /// Persons employed: the accounts' employment times the frame's share of it in 2019, spread over divisions.
  private func persons() throws(BaselineError) -> [[Int]] {
    let structure = try regionalPersons()
    var persons = later.emptyCells()
    for group in groups {
      let rows = try provinces.indices.map { (province) throws(BaselineError) in
        try coveredEmployment(of: group, in: province).rounded()
      }
      let columns = group.members.map { structure[$0] }.scaled(to: rows.reduce(0, +))
      let seed = provinces.indices.map { province in carriedCells(of: group, in: province, columns: columns) }
      let fit = ProportionalFit(
        table: "persons employed of sections \(group.name)", rowLabels: provinces,
        columnLabels: group.members.map { profiles[$0].division.code })
      let table = try fit.fitted(seed: seed, rows: rows, columns: columns)
      for province in provinces.indices {
        let whole = try wholeNumbers(
          like: table[province], total: rows[province], table: fit.table, cell: provinces[province])
        for (member, value) in zip(group.members, whole) { persons[province][member] = value }
      }
    }
    return persons
  }

  /// The cells of 2019, moved to the region's structure of 2003; cells of fewer than four persons are empty.
  private func carriedCells(of group: SectionGroup, in province: Int, columns: [Double]) -> [Double] {
    zip(group.members, columns).map { member, column in
      let regional = fitted.persons.reduce(0) { $0 + $1[member] }
      let expected = regional == 0 ? 0 : Double(fitted.persons[province][member]) / Double(regional) * column
      return expected < 4 ? 0 : expected
    }
  }

  /// Employment of 2003 in the accounts, times the share of the accounts that the frame covers in 2019.
  private func coveredEmployment(of group: SectionGroup, in province: Int) throws(BaselineError) -> Double {
    let code = provinces[province]
    let covered = group.members.reduce(0) { $0 + fitted.persons[province][$1] }
    let accounts = try tables.provinceEmployment.number("employed", "2017", code, group.name)
    let growth = try accountsGrowth(of: group.name)
    return try tables.provinceEmployment.number("employed", "2003", code, group.name) * Double(covered)
      / (accounts * growth)
  }

  /// Growth of the region's employment from 2017 to 2019: industry, construction, or all the rest.
  private func accountsGrowth(of group: String) throws(BaselineError) -> Double {
    try accounts("employed_thousand", group, in: 2019) / accounts("employed_thousand", group, in: 2017)
  }

  /// A column of the regional accounts for industry, construction or, for any other group, all the rest
  /// together.
  func accounts(_ column: String, _ group: String, in year: Int) throws(BaselineError) -> Double {
    let industry = try tables.accountsLombardy.number(column, "B-E", "\(year)")
    let construction = try tables.accountsLombardy.number(column, "F", "\(year)")
    switch group {
    case "B-E": return industry
    case "F": return construction
    default:
      return try tables.accountsLombardy.number(column, "TOTAL", "\(year)") - industry - construction
    }
  }

  /// Persons employed by division in the region in 2003: structural statistics of 2008 (2013 where 2008 is
  /// not published), else the fit of 2019, carried with the branch's employment in Italy.
  private func regionalPersons() throws(BaselineError) -> [Double] {
    try profiles.indices.map { (position) throws(BaselineError) in
      let profile = profiles[position]
      guard let year = try statistics.year(of: profile, wanted: 2008),
        let persons = try statistics.number("persons_employed", of: profile, in: year)
      else {
        let regional = fitted.persons.reduce(0) { $0 + $1[position] }
        return Double(regional) * (try tables.employmentGrowth(of: profile, from: 2019, to: Self.year))
      }
      return persons * (try tables.employmentGrowth(of: profile, from: year, to: Self.year))
    }
  }
}

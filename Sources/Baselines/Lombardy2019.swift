import Classifications

/// Fits the economy of Lombardy in 2019.
///
/// Published and met exactly: persons employed, wages, labour cost, value added and local units by province
/// and section; enterprises by province and class of employees.
struct Lombardy2019 {
  let tables: OfficialTables
  let statistics: StructuralStatistics
  let profiles = DivisionProfile.all
  let provinces = LombardProvinces.all.map(\.code)
  let groups = SectionGroup.grouping(by: \.frameSection)

  init(tables: OfficialTables) {
    self.tables = tables
    statistics = StructuralStatistics(tables: tables)
  }

  /// The fitted cells.
  ///
  /// - Throws: `BaselineError` where a number is missing or margins contradict each other.
  func economy() throws(BaselineError) -> FittedEconomy {
    let persons = try persons()
    let units = try localUnits(persons: persons)
    let payroll = try spread("wages_keur", like: weights(persons, try wages()))
    let labourCost = try spread("labour_cost_keur", like: payroll.map { $0.map(Double.init) })
    let margins = FirmMargins(tables: tables, year: 2019)
    return FittedEconomy(
      persons: persons, payroll: payroll, labourCost: labourCost,
      valueAdded: try valueAdded(persons: persons, labourCost: labourCost),
      enterprises: try margins.enterprises(
        try margins.publishedEnterprises(), persons: persons, weights: units.map { $0.map(Double.init) }),
      localUnits: try margins.localUnits(units, persons: persons))
  }

  // MARK: Persons employed

  /// Persons employed: the frame's by section, spread over divisions by proportional fitting.
  private func persons() throws(BaselineError) -> [[Int]] {
    let structure = try regionalPersons()
    var persons = emptyCells()
    for group in groups {
      let rows = try frame("persons_employed", group.name)
      let columns = group.members.map { structure[$0] }.scaled(to: rows.reduce(0, +))
      let fit = ProportionalFit(
        table: "persons employed of section \(group.name)", rowLabels: provinces,
        columnLabels: group.members.map { profiles[$0].division.code })
      let table = try fit.fitted(
        seed: try seed(of: group, rows: rows, columns: columns), rows: rows, columns: columns)
      for province in provinces.indices {
        let whole = try wholeNumbers(
          like: table[province], total: rows[province], table: fit.table, cell: provinces[province])
        for (member, value) in zip(group.members, whole) { persons[province][member] = value }
      }
    }
    return persons
  }

  /// The cells of a section before the fit: the province's share of every division, times its specialisation;
  /// empty where fewer than half a local unit or four persons are expected.
  private func seed(of group: SectionGroup, rows: [Double], columns: [Double]) throws(BaselineError)
    -> [[Double]]
  {
    let specialisation = try Specialisation(tables.labourSystems)
    let units = try regionalUnits(of: group)
    let total = rows.reduce(0, +)
    return rows.indices.map { province in
      group.members.indices.map { member in
        let expected = columns[member] * rows[province] / total
        let few = units[member] * rows[province] / total < 0.5 || expected < 4
        let division = profiles[group.members[member]].division
        return few ? 0 : expected * specialisation.factor(of: division, in: provinces[province])
      }
    }
  }

  /// Persons employed by division in the region, up to a factor by section.
  ///
  /// Structural statistics of 2013, carried to 2019 with the employment of the branch in Italy; what they do
  /// not cover follows the branches' employment in Italy, and other personal services are what repair leaves
  /// of section S.
  func regionalPersons() throws(BaselineError) -> [Double] {
    try profiles.map { (profile) throws(BaselineError) in
      if let persons = try statistics.number("persons_employed", of: profile, in: 2013) {
        return persons * (try tables.employmentGrowth(of: profile, from: 2013, to: 2019))
      }
      guard profile.division.code == "S96" else {
        return try tables.accountsItaly.number("employed_thousand", profile.branch, "2019")
      }
      let section = try frame("persons_employed", "S").reduce(0, +)
      return section - (try repairShops())
    }
  }

  /// Persons employed in repair (S95), carried to 2019.
  private func repairShops() throws(BaselineError) -> Double {
    var persons = 0.0
    for profile in profiles where profile.division.code == "S95" {
      persons += try statistics.number("persons_employed", of: profile, in: 2013) ?? 0
      persons *= try tables.employmentGrowth(of: profile, from: 2013, to: 2019)
    }
    return persons
  }

  // MARK: Reading

  /// A column of the territorial frame by province.
  func frame(_ column: String, _ section: String) throws(BaselineError) -> [Double] {
    try provinces.map { (province) throws(BaselineError) in
      try tables.frame.number(column, province, section)
    }
  }

  func emptyCells() -> [[Int]] {
    [[Int]](repeating: [Int](repeating: 0, count: profiles.count), count: provinces.count)
  }
}

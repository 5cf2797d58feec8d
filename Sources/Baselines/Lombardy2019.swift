import Classifications

/// Fits the economy of Lombardy in 2019.
///
/// Published and met exactly: persons employed, wages, labour cost, value added and local units by province and section;
/// enterprises by province and class of employees.
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
    let valueAdded = try spread("value_added_keur", like: weights(persons, try productivity()))
    return FittedEconomy(
      persons: persons, payroll: payroll, labourCost: labourCost, valueAdded: valueAdded,
      enterprises: try enterpriseTable(persons: persons, units: units),
      localUnits: try localUnitTable(persons: persons, units: units))
  }

  // MARK: Persons employed

  private func persons() throws(BaselineError) -> [[Int]] {
    let specialisation = try Specialisation(tables.labourSystems)
    let structure = try regionalPersons()
    var persons = emptyCells()
    for group in groups {
      let rows = try frame("persons_employed", group.name)
      let total = rows.reduce(0, +)
      let columns = group.members.map { structure[$0] }.scaled(to: total)
      let units = try regionalUnits(of: group)
      let seed = provinces.indices.map { province in
        group.members.indices.map { member in
          let division = profiles[group.members[member]].division
          let expected = columns[member] * rows[province] / total
          let few = units[member] * rows[province] / total < 0.5 || expected < 4
          return few ? 0 : expected * specialisation.factor(of: division, in: provinces[province])
        }
      }
      let fit = ProportionalFit(
        table: "persons employed of section \(group.name)", rowLabels: provinces,
        columnLabels: group.members.map { profiles[$0].division.code })
      let table = try fit.fitted(seed: seed, rows: rows, columns: columns)
      for province in provinces.indices {
        let whole = roundedByLargestRemainder(table[province], total: Int(rows[province]))
        for (member, value) in zip(group.members, whole) { persons[province][member] = value }
      }
    }
    return persons
  }

  /// Persons employed by division in the region, up to a factor by section.
  ///
  /// Structural statistics of 2013, carried to 2019 with the employment of the branch in Italy; what they do not cover
  /// follows the branches' employment in Italy, and other personal services are what repair leaves of section S.
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

  // MARK: Money

  /// Wages per person employed by division, thousand euro: structural statistics of 2013, else the section's mean.
  private func wages() throws(BaselineError) -> [Double] {
    try profiles.map { (profile) throws(BaselineError) in
      if let persons = try statistics.number("persons_employed", of: profile, in: 2013), persons > 0,
        let wages = try statistics.number("wages_meur", of: profile, in: 2013)
      {
        return wages / persons * 1000
      }
      let section = profile.frameSection
      return try frame("wages_keur", section).reduce(0, +) / frame("persons_employed", section).reduce(0, +)
    }
  }

  /// Value added per person employed by division, thousand euro: Italy's structural statistics of 2013 carried to 2019
  /// with the branch's value added per person, else the branch's of 2019.
  private func productivity() throws(BaselineError) -> [Double] {
    try profiles.map { (profile) throws(BaselineError) in
      let branch = try tables.valueAddedPerPerson(of: profile, in: 2019)
      let code = profile.division.code
      guard let value = try tables.structuralItaly.numberIfPublished("value_added_meur", "2013", code),
        let persons = try tables.structuralItaly.numberIfPublished("persons_employed", "2013", code),
        persons > 0
      else { return branch }
      return value / persons * 1000 * branch / (try tables.valueAddedPerPerson(of: profile, in: 2013))
    }
  }

  /// Spreads a column of the frame over the divisions of each province and section in proportion to `weights`.
  private func spread(_ column: String, like weights: [[Double]]) throws(BaselineError) -> [[Int]] {
    var cells = emptyCells()
    for group in groups {
      let rows = try frame(column, group.name)
      for province in provinces.indices {
        let values = group.members.map { weights[province][$0] }.scaled(to: rows[province])
        let whole = roundedByLargestRemainder(values, total: Int(rows[province]))
        for (member, value) in zip(group.members, whole) { cells[province][member] = value }
      }
    }
    return cells
  }

  // MARK: Firms

  /// Local units by province and division: the frame's by section, spread like those of 2013.
  private func localUnits(persons: [[Int]]) throws(BaselineError) -> [[Int]] {
    let structure = try regionalPersons()
    var cells = emptyCells()
    for group in groups {
      let rows = try frame("local_units", group.name)
      let units = try regionalUnits(of: group)
      for province in provinces.indices {
        let employed = group.members.map { persons[province][$0] }
        let weights = group.members.indices.map {
          Double(employed[$0]) * units[$0] / structure[group.members[$0]]
        }
        let whole = try firmCounts(
          total: Int(rows[province]), weights: weights, persons: employed,
          at: "\(provinces[province]) × \(group.name)")
        for (member, value) in zip(group.members, whole) { cells[province][member] = value }
      }
    }
    return cells
  }

  /// Local units of a section's divisions in the region, adding up to the frame's.
  private func regionalUnits(of group: SectionGroup) throws(BaselineError) -> [Double] {
    let total = try frame("local_units", group.name).reduce(0, +)
    let persons = try frame("persons_employed", group.name).reduce(0, +)
    let structure = try regionalPersons()
    let sum = group.members.reduce(0) { $0 + structure[$1] }
    let units = try group.members.map { (member) throws(BaselineError) in
      if let units = try statistics.number("local_units", of: profiles[member], in: 2013) {
        return units * (try tables.employmentGrowth(of: profiles[member], from: 2013, to: 2019))
      }
      return structure[member] / sum * persons * total / persons
    }
    return units.scaled(to: total)
  }

  private func enterpriseTable(persons: [[Int]], units: [[Int]]) throws(BaselineError) -> [[[Int]]] {
    let margins = FirmMargins(tables: tables, year: 2019)
    let classes = try margins.enterpriseClasses(
      try margins.publishedEnterprises(), persons: persons.map { Double($0.reduce(0, +)) })
    let counts = try provinces.indices.map { (province) throws(BaselineError) in
      try firmCounts(
        total: classes[province].reduce(0, +), weights: units[province].map(Double.init),
        persons: persons[province], at: provinces[province])
    }
    let fit = FirmFit(table: "enterprises", lowerMeans: try margins.lowerMeans())
    return try fit.fitted(counts: counts, persons: persons, classes: classes)
  }

  private func localUnitTable(persons: [[Int]], units: [[Int]]) throws(BaselineError) -> [[[Int]]] {
    let margins = FirmMargins(tables: tables, year: 2019)
    let classes = try margins.localUnitClasses(
      units.map { $0.reduce(0, +) }, persons: persons.map { Double($0.reduce(0, +)) })
    let fit = FirmFit(table: "local units", lowerMeans: try margins.lowerMeans())
    return try fit.fitted(counts: units, persons: persons, classes: classes)
  }

  // MARK: Reading

  /// A column of the territorial frame by province.
  func frame(_ column: String, _ section: String) throws(BaselineError) -> [Double] {
    try provinces.map { (province) throws(BaselineError) in
      try tables.frame.number(column, province, section)
    }
  }

  private func emptyCells() -> [[Int]] {
    [[Int]](repeating: [Int](repeating: 0, count: profiles.count), count: provinces.count)
  }

  private func weights(_ persons: [[Int]], _ perPerson: [Double]) -> [[Double]] {
    persons.map { row in zip(row, perPerson).map { Double($0) * $1 } }
  }
}

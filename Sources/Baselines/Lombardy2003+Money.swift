extension Lombardy2003 {
  /// Wages and salaries, thousand euro: the division's wage per person in the region, times the province's of
  /// 2019 over the region's.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func payroll(persons: [[Int]]) throws(BaselineError) -> [[Int]] {
    let wages = try regionalWages()
    return provinces.indices.map { province in
      profiles.indices.map { division in
        let own = ratio(fitted.payroll[province][division], fitted.persons[province][division])
        let regional = regionalWage2019(of: division)
        let level = regional == 0 ? 1 : own / regional
        return Int((Double(persons[province][division]) * wages[division] * level).rounded())
      }
    }
  }

  /// Wages per person employed by division in the region in 2003, thousand euro: structural statistics of
  /// 2008 (or 2013), else the fit of 2019, deflated with value added per person of all branches in Italy.
  private func regionalWages() throws(BaselineError) -> [Double] {
    try profiles.indices.map { (division) throws(BaselineError) in
      let profile = profiles[division]
      guard let year = try statistics.year(of: profile, wanted: 2008),
        let persons = try statistics.number("persons_employed", of: profile, in: year),
        let wages = try statistics.number("wages_meur", of: profile, in: year)
      else { return regionalWage2019(of: division) / (try nominalGrowth(from: Self.year, to: 2019)) }
      return wages * 1000 / persons / (try nominalGrowth(from: Self.year, to: year))
    }
  }

  private func regionalWage2019(of division: Int) -> Double {
    ratio(
      fitted.payroll.reduce(0) { $0 + $1[division] }, fitted.persons.reduce(0) { $0 + $1[division] })
  }

  /// The ratio of value added per person employed in Italy, current prices, `year` over `start`.
  private func nominalGrowth(from start: Int, to year: Int) throws(BaselineError) -> Double {
    func level(_ year: Int) throws(BaselineError) -> Double {
      try tables.accountsItaly.number("gva_cp_meur", "TOTAL", "\(year)")
        / tables.accountsItaly.number("employed_thousand", "TOTAL", "\(year)")
    }
    return try level(year) / level(start)
  }

  /// Wages plus contributions, at the cell's ratio of 2019, thousand euro.
  func labourCost(payroll: [[Int]]) -> [[Int]] {
    provinces.indices.map { province in
      profiles.indices.map { division in
        let mark = ratio(fitted.labourCost[province][division], fitted.payroll[province][division])
        return Int((Double(payroll[province][division]) * mark).rounded())
      }
    }
  }

  /// Value added, thousand euro: labour cost, and a surplus spread like that of 2019 carried with the
  /// branch's value added per person, so that industry, construction and services have the share of the
  /// accounts that they have in 2019.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func valueAdded(persons: [[Int]], labourCost: [[Int]]) throws(BaselineError) -> [[Int]] {
    var cells = labourCost
    let like = try surplus(persons: persons)
    for (name, members) in accountsBlocks() {
      let costs = sum(of: members, in: labourCost)
      let target = try coveredValueAdded(of: name, members: members)
      let scale =
        (target - costs)
        / members.reduce(0) { total, member in
          like.reduce(total) { $0 + $1[member] }
        }
      for province in provinces.indices {
        for member in members { cells[province][member] += Int((like[province][member] * scale).rounded()) }
      }
    }
    return cells
  }

  /// Industry, construction and all other divisions: what the regional accounts publish of 2003.
  private func accountsBlocks() -> [(name: String, members: [Int])] {
    let named = ["B-E", "F"].map { name in
      (name, profiles.indices.filter { profiles[$0].accountsGroup == name })
    }
    let rest = profiles.indices.filter { !["B-E", "F"].contains(profiles[$0].accountsGroup) }
    return named + [("other", rest)]
  }

  private func coveredValueAdded(of block: String, members: [Int]) throws(BaselineError) -> Double {
    let covered = sum(of: members, in: fitted.valueAdded) / (try accounts("gva_meur", block, in: 2019))
    return covered * (try accounts("gva_meur", block, in: Self.year))
  }

  private func surplus(persons: [[Int]]) throws(BaselineError) -> [[Double]] {
    let growth = try profiles.map { (profile) throws(BaselineError) in
      try tables.valueAddedPerPerson(of: profile, in: Self.year)
        / tables.valueAddedPerPerson(of: profile, in: 2019)
    }
    return provinces.indices.map { province in
      profiles.indices.map { division in
        let surplus = fitted.valueAdded[province][division] - fitted.labourCost[province][division]
        let perPerson = ratio(max(0, surplus), fitted.persons[province][division])
        return Double(persons[province][division]) * perPerson * growth[division]
      }
    }
  }

  private func sum(of members: [Int], in cells: [[Int]]) -> Double {
    Double(cells.reduce(0) { total, row in members.reduce(total) { $0 + row[$1] } })
  }

  private func ratio(_ amount: Int, _ base: Int) -> Double { base == 0 ? 0 : Double(amount) / Double(base) }
}

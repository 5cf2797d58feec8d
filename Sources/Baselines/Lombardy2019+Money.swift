extension Lombardy2019 {
  /// Wages per person employed by division, thousand euro: structural statistics of 2013, else the section's
  /// mean.
  func wages() throws(BaselineError) -> [Double] {
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

  /// Value added: labour cost, and the rest of the section's value added spread like the surplus of Italy's
  /// divisions.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func valueAdded(persons: [[Int]], labourCost: [[Int]]) throws(BaselineError) -> [[Int]] {
    var cells = labourCost
    let perPerson = try surplus()
    for group in groups {
      let rows = try frame("value_added_keur", group.name)
      for province in provinces.indices {
        let costs = group.members.map { labourCost[province][$0] }
        let rest = rows[province] - Double(costs.reduce(0, +))
        let like = group.members.map { Double(persons[province][$0]) * perPerson[$0] }
        let whole = try wholeNumbers(
          like: rest < 0 ? costs.map(Double.init) : like, total: rest, table: "value_added_keur",
          cell: "\(provinces[province]) × \(group.name)")
        for (member, value) in zip(group.members, whole) { cells[province][member] += value }
      }
    }
    return cells
  }

  /// Value added less labour cost per person employed by division, thousand euro, at least a tenth of value
  /// added.
  ///
  /// Italy's structural statistics of 2013 carried to 2019 with the branch's value added per person; where
  /// they are silent, the branch's value added less the section's labour cost.
  private func surplus() throws(BaselineError) -> [Double] {
    try profiles.map { (profile) throws(BaselineError) in
      let branch = try tables.valueAddedPerPerson(of: profile, in: 2019)
      guard let value = try italianPerPerson("value_added_meur", of: profile),
        let cost = try italianPerPerson("personnel_costs_meur", of: profile)
      else {
        let section = profile.frameSection
        let cost =
          try frame("labour_cost_keur", section).reduce(0, +)
          / frame("persons_employed", section).reduce(0, +)
        return max(0.1 * branch, branch - cost)
      }
      let growth = branch / (try tables.valueAddedPerPerson(of: profile, in: 2013))
      return max(0.1 * value, value - cost) * growth
    }
  }

  /// A column of Italy's structural statistics of 2013 per person employed, thousand euro; nil where not
  /// published.
  private func italianPerPerson(_ column: String, of profile: DivisionProfile) throws(BaselineError)
    -> Double?
  {
    let code = profile.division.code
    guard let value = try tables.structuralItaly.numberIfPublished(column, "2013", code),
      let persons = try tables.structuralItaly.numberIfPublished("persons_employed", "2013", code),
      persons > 0
    else { return nil }
    return value / persons * 1000
  }

  /// Spreads a column of the frame over the divisions of each province and section in proportion to
  /// `weights`.
  func spread(_ column: String, like weights: [[Double]]) throws(BaselineError) -> [[Int]] {
    var cells = emptyCells()
    for group in groups {
      let rows = try frame(column, group.name)
      for province in provinces.indices {
        let whole = try wholeNumbers(
          like: group.members.map { weights[province][$0] }, total: rows[province], table: column,
          cell: "\(provinces[province]) × \(group.name)")
        for (member, value) in zip(group.members, whole) { cells[province][member] = value }
      }
    }
    return cells
  }

  /// Persons times a number per person, cell by cell.
  func weights(_ persons: [[Int]], _ perPerson: [Double]) -> [[Double]] {
    persons.map { row in zip(row, perPerson).map { Double($0) * $1 } }
  }
}

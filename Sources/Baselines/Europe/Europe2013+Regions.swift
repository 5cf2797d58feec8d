import Foundation

extension Europe2013 {
  /// The regions as a whole, given the money of their cells.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func regions(of money: [CellMoney]) throws(BaselineError) -> [FittedRegion] {
    let codes = try RegionCodes(tables: tables)
    let gdpOfValue = try gdpOverValueAdded()
    let firms = regions.indices.map { region in
      Double(money[region * profiles.count..<(region + 1) * profiles.count].reduce(0) { $0 + $1.valueAdded })
        / 1000
    }
    let others = try regions.map { (region) throws(BaselineError) in try otherEmployment(of: region) }
    let products = try regions.map { (region) throws(BaselineError) in
      try codes.sum(tables.europe.products, "gdp_meur", of: region, in: Self.year)
    }
    let persons = persons()
    let rest = otherValueAdded(
      firms: firms, persons: persons, others: others, totals: products.map { $0.map { $0 / gdpOfValue } })
    return try regions.indices.map { (place) throws(BaselineError) in
      let code = regions[place]
      let residents = try residents(of: code, codes: codes, in: 2014)
      return FittedRegion(
        code: code, name: codes.name(of: code), population: residents.rounded(),
        populationGrowth: log(try self.residents(of: code, codes: codes, in: 2019) / residents) / 5,
        gdp: products[place] ?? (firms[place] + rest[place]) * gdpOfValue, otherValueAdded: rest[place],
        otherEmployment: others[place])
    }
  }

  /// Persons employed in the cells of each region.
  private func persons() -> [Double] {
    regions.indices.map { region in
      Double(cells[region * profiles.count..<(region + 1) * profiles.count].reduce(0) { $0 + $1.persons })
    }
  }

  /// GDP over value added of all branches: Italy's in 2013.
  private func gdpOverValueAdded() throws(BaselineError) -> Double {
    try tables.europe.products.number("gdp_meur", "IT", "\(Self.year)")
      / tables.accountsItaly.number("gva_cp_meur", "TOTAL", "\(Self.year)")
  }

  /// Value added beyond the firms: what the accounts' total leaves, at least a fifth of it.
  ///
  /// Without accounts (United Kingdom) it is what the others have a person employed beyond the firms, times the value
  /// added a person in the region's firms over that of the others.
  private func otherValueAdded(firms: [Double], persons: [Double], others: [Double], totals: [Double?])
    -> [Double]
  {
    let leastShare = 0.2
    let known = regions.indices.filter { totals[$0] != nil }
    func sum(_ values: [Double]) -> Double { known.reduce(0) { $0 + values[$1] } }
    let published = regions.indices.map { place in
      totals[place].map { max($0 - firms[place], leastShare * $0) } ?? 0
    }
    let perPerson = sum(published) / sum(others) / (sum(firms) / sum(persons))
    return regions.indices.map { place in
      totals[place] == nil ? others[place] * perPerson * firms[place] / persons[place] : published[place]
    }
  }

  /// Persons employed in agriculture, finance, public administration, education, health and personal services by
  /// residence; a group that the survey does not publish has the country's share of employment.
  private func otherEmployment(of region: String) throws(BaselineError) -> Double {
    let survey = tables.europe.labourForce
    let (country, total) = (String(region.prefix(2)), try survey.number("employed_thousand", region, "TOTAL"))
    return try ["A", "K", "O-Q", "R-U"].map { (group) throws(BaselineError) in
      if let employed = try survey.numberIfPublished("employed_thousand", region, group) {
        return employed * 1000
      }
      let share =
        try survey.number("employed_thousand", country, group)
        / survey.number("employed_thousand", country, "TOTAL")
      return (share * total * 1000).rounded()
    }.reduce(0, +)
  }

  /// Residents on 1 January; regions that share their successors divide them like employment.
  private func residents(of region: String, codes: RegionCodes, in year: Int) throws(BaselineError) -> Double
  {
    guard let sum = try codes.sum(tables.europe.population, "persons", of: region, in: year) else {
      throw .missing(table: "population_europe", column: "persons", key: "\(region), \(year)")
    }
    let employed = try codes.sharers(of: region).map { (sharer) throws(BaselineError) in
      try tables.europe.labourForce.number("employed_thousand", sharer, "TOTAL")
    }
    let own = try tables.europe.labourForce.number("employed_thousand", region, "TOTAL")
    return sum * own / employed.reduce(0, +)
  }
}

/// Which regions of NUTS 2021 a region of NUTS 2013 consists of.
struct RegionCodes {
  private var successors: [String: [String]] = [:]
  private var names: [String: String] = [:]

  /// - Throws: `BaselineError.malformed` where a column is missing.
  init(tables: OfficialTables) throws(BaselineError) {
    let table = tables.europe.codes
    let old = try table.texts(of: "nuts_2013")
    let (new, names) = (try table.texts(of: "nuts_2021"), try table.texts(of: "name"))
    for row in old.indices {
      successors[old[row], default: []].append(new[row])
      self.names[old[row]] = names[row]
    }
  }

  /// The name of a region of NUTS 2013.
  func name(of region: String) -> String { names[region] ?? region }

  /// The regions with the same successors, itself among them, in order of the code.
  func sharers(of region: String) -> [String] {
    successors.keys.filter { successors[$0] == successors[region] }.sorted()
  }

  /// The sum over a region's successors in `year`, nil unless all are published.
  ///
  /// - Throws: `BaselineError.malformed` where a field is not a number.
  func sum(_ table: OfficialTable, _ column: String, of region: String, in year: Int) throws(BaselineError)
    -> Double?
  {
    var sum = 0.0
    for code in successors[region, default: []] {
      guard let value = try table.numberIfPublished(column, code, "\(year)") else { return nil }
      sum += value
    }
    return sum
  }
}

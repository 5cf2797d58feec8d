/// Wages, labour cost and value added of a cell, thousand euro.
struct CellMoney: Sendable {
  var payroll = 0, labourCost = 0, valueAdded = 0
}

extension Europe2013 {
  /// Wages, labour cost and value added, cell by cell.
  ///
  /// Labour cost is wages times the ratio of the country's division; value added is labour cost and the surplus a person
  /// of the country's division, at least a tenth of value added. Where a country's division is confidential, the ratios
  /// are those of the European Union: contributions to wages, surplus to labour cost.
  ///
  /// - Throws: `BaselineError.malformed` where a field is not a number.
  func money() throws(BaselineError) -> [CellMoney] {
    var ratios: [String: [MoneyRatios]] = [:]
    for country in Set(regions.map { String($0.prefix(2)) }).sorted() {
      ratios[country] = try profiles.map { (profile) throws(BaselineError) in
        try MoneyRatios(of: profile, in: country, tables: tables)
      }
    }
    return cells.indices.map { place in
      let cell = cells[place]
      let ratio = ratios[country(of: place / profiles.count)]![place % profiles.count]
      let labourCost = Double(cell.wages) * ratio.costOfWages
      let surplus = ratio.surplusPerPerson.map { $0 * Double(cell.persons) }
      let valueAdded = labourCost + (surplus ?? ratio.surplusOfCost * labourCost)
      return CellMoney(
        payroll: cell.wages, labourCost: Int(labourCost.rounded()), valueAdded: Int(valueAdded.rounded()))
    }
  }
}

/// What a country's division pays and earns, structural business statistics of 2013.
private struct MoneyRatios {
  /// Labour cost over wages.
  let costOfWages: Double
  /// Value added less labour cost a person employed, thousand euro; nil where not published.
  let surplusPerPerson: Double?
  /// Value added less labour cost over labour cost, in the European Union.
  let surplusOfCost: Double

  /// The rows of the European Union are of 28 members.
  private static let union = "EU28"
  /// The least surplus, a fraction of value added.
  private static let leastSurplus = 0.1
  /// Labour cost over wages where not even the Union's is published.
  private static let usualCostOfWages = 1.25

  init(of profile: DivisionProfile, in country: String, tables: OfficialTables) throws(BaselineError) {
    func published(_ column: String, _ geo: String) throws(BaselineError) -> Double? {
      let value = try tables.europe.countries.numberIfPublished(column, geo, profile.division.code)
      return (value ?? 0) > 0 ? value : nil
    }
    func costOfWages(_ geo: String) throws(BaselineError) -> Double? {
      guard let cost = try published("personnel_costs_meur", geo),
        let wages = try published("wages_meur", geo)
      else { return nil }
      return max(1, cost / wages)
    }
    func surplus(_ geo: String, over column: String) throws(BaselineError) -> Double? {
      guard let value = try published("value_added_meur", geo), let base = try published(column, geo),
        let cost = try published("personnel_costs_meur", geo)
      else { return nil }
      return max(Self.leastSurplus * value, value - cost) / base
    }
    let (own, usual) = (try costOfWages(country), try costOfWages(Self.union))
    self.costOfWages = own ?? usual ?? Self.usualCostOfWages
    surplusPerPerson = try surplus(country, over: "persons_employed").map { $0 * 1000 }
    surplusOfCost =
      try surplus(Self.union, over: "personnel_costs_meur") ?? Self.leastSurplus / (1 - Self.leastSurplus)
  }
}

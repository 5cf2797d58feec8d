/// A published sum and what the cells of a baseline add up to.
public struct PublishedMargin: Hashable, Sendable {
  /// The official table, its column and the unit.
  public let measure: String
  /// The NUTS code of the province or region.
  public let region: String
  /// The section, or the class of employees; TOTAL for all.
  public let category: String
  /// The published number and the sum of the cells.
  public let published: Double, fitted: Double

  /// Whether both are equal to a thousandth of a unit, all that the cells' decimals can show.
  public var isMet: Bool { abs(published - fitted) <= 1e-3 }
}

extension BaselineBuilder {
  /// The margins that were published for the baseline's own year, and what the cells of its folder add up to.
  ///
  /// - Parameter name: the baseline's name.
  /// - Throws: `BaselineError` where the baseline cannot be read.
  public func margins(of name: String) throws(BaselineError) -> [PublishedMargin] {
    let path = "\(folder)/\(name)"
    let year = try DataPackage(in: path).baseline?.year
    let reader = MarginReader(tables: tables, cells: Record.all(of: try table(at: "\(path)/cells.csv")))
    let regions = Record.all(of: try table(at: "\(path)/regions.csv"))
    switch year {
    case 2019:
      return try reader.frame() + reader.enterprises() + reader.products(year: 2019, regions: regions)
    case 2003: return try reader.products(year: 2003, regions: regions)
    default: return []
    }
  }
}

/// Compares sums of cells with official tables.
struct MarginReader {
  let tables: OfficialTables
  let cells: [Record]
  private static let frameColumns = [
    (column: "persons_employed", cell: "persons_employed", scale: 1.0),
    (column: "wages_keur", cell: "payroll_meur", scale: 1000),
    (column: "labour_cost_keur", cell: "labour_cost_meur", scale: 1000),
    (column: "value_added_keur", cell: "gva_meur", scale: 1000),
  ]
  private static let classes = [
    (label: "0", members: ["0"]), (label: "1-9", members: ["1_9"]),
    (label: "GE10", members: ["10_49", "50_249", "250_plus"]),
  ]
  private static let sizes = ["0", "1_9", "10_49", "50_249", "250_plus"]

  /// Persons, money and local units by province and section, Istat's territorial frame.
  func frame() throws(BaselineError) -> [PublishedMargin] {
    var margins: [PublishedMargin] = []
    for province in LombardProvinces.all.map(\.code) {
      for group in SectionGroup.grouping(by: \.frameSection) {
        let own = try records(of: province, in: group)
        for (column, cell, scale) in Self.frameColumns {
          let sum = try own.map { (record) throws(BaselineError) in try record.number(cell) }.reduce(0, +)
          margins.append(try frameMargin(column, province, group.name, sum * scale))
        }
        let units = try firms(in: own, prefix: "local_units_", classes: Self.sizes)
        margins.append(try frameMargin("local_units", province, group.name, units))
      }
    }
    return margins
  }

  /// Enterprises by province and employees, Eurostat's business demography.
  func enterprises() throws(BaselineError) -> [PublishedMargin] {
    var margins: [PublishedMargin] = []
    for province in LombardProvinces.all.map(\.code) {
      for (label, members) in Self.classes {
        let own = try records { (record) throws(BaselineError) in try record.text("region") == province }
        margins.append(
          PublishedMargin(
            measure: "business_demography active_enterprises", region: province, category: label,
            published: try tables.enterprises.number("active_enterprises", "2019", province, label),
            fitted: try firms(in: own, prefix: "enterprises_", classes: members)))
      }
    }
    return margins
  }

  /// Gross domestic product of the region: the provinces are scaled to it.
  func products(year: Int, regions: [Record]) throws(BaselineError) -> [PublishedMargin] {
    let sum = try regions.map { (record) throws(BaselineError) in try record.number("gdp_meur") }.reduce(0, +)
    let region = LombardProvinces.region
    return [
      PublishedMargin(
        measure: "gdp_provinces gdp_meur", region: region, category: "TOTAL",
        published: try tables.gdp.number("gdp_meur", region, "\(year)"), fitted: sum)
    ]
  }

  private func records(of province: String, in group: SectionGroup) throws(BaselineError) -> [Record] {
    let codes = group.members.map { DivisionProfile.all[$0].division.code }
    return try records { (record) throws(BaselineError) in
      let (region, division) = (try record.text("region"), try record.text("division"))
      return region == province && codes.contains(division)
    }
  }

  private func records(where condition: (Record) throws(BaselineError) -> Bool) throws(BaselineError)
    -> [Record]
  {
    var found: [Record] = []
    for record in cells {
      if try condition(record) { found.append(record) }
    }
    return found
  }

  private func firms(in records: [Record], prefix: String, classes: [String]) throws(BaselineError) -> Double
  {
    var sum = 0
    for record in records { for label in classes { sum += try record.count(prefix + label) } }
    return Double(sum)
  }

  private func frameMargin(_ column: String, _ province: String, _ section: String, _ fitted: Double)
    throws(BaselineError) -> PublishedMargin
  {
    PublishedMargin(
      measure: "frame_provinces_sections \(column)", region: province, category: section,
      published: try tables.frame.number(column, province, section), fitted: (fitted * 1000).rounded() / 1000)
  }
}

import Classifications
import EconomyModel

/// Reads the tables of a baseline, and checks what the model takes for granted.
struct BaselineReader {
  let folder: String
  let concept: FirmConcept

  func regions() throws(BaselineError) -> [BaselineRegion] {
    try distinct("regions", by: "region").map { (record) throws(BaselineError) in
      BaselineRegion(
        code: try record.region("region"), name: try record.text("name"),
        population: try record.number("population"),
        populationGrowth: try record.number("population_growth", in: -1...1),
        gdp: try record.number("gdp_meur"), otherValueAdded: try record.number("other_gva_meur"),
        otherEmployment: try record.number("other_employment"))
    }.sorted { $0.code < $1.code }
  }

  func divisions() throws(BaselineError) -> [BaselineDivision] {
    try distinct("divisions", by: "division").map { (record) throws(BaselineError) in
      BaselineDivision(
        code: try record.division("division"),
        employmentTrend: try record.number("employment_trend", in: -1...1),
        productivityTrend: try record.number("productivity_trend", in: -1...1),
        birthRate: try record.number("birth_rate", in: 0...1),
        deathRate: try record.number("death_rate", in: 0...1),
        displacement: try record.number("displacement", in: 0...1),
        isLocal: try record.flag("is_local"),
        researchIntensity: try record.number("research_intensity"))
    }.sorted { $0.code < $1.code }
  }

  /// The cells, region by region; those without a row are empty.
  func cells(regions: [NUTSRegion], divisions: [NACEDivision]) throws(BaselineError) -> [BaselineCell] {
    let none = BaselineCell(
      firms: FirmSizeClass.allCases.map { _ in 0 }, personsEmployed: 0, payroll: 0, labourCost: 0,
      grossValueAdded: 0)
    var cells = [BaselineCell](repeating: none, count: regions.count * divisions.count)
    let (rows, columns) = (places(of: regions), places(of: divisions))
    var filled: Set<Int> = []
    for record in try records("cells") {
      let region = try record.region("region")
      let division = try record.division("division")
      guard let row = rows[region] else {
        throw record.fault("region", "'\(region)' is not among the regions of regions.csv")
      }
      guard let column = columns[division] else {
        throw record.fault("division", "'\(division)' is not among the divisions of divisions.csv")
      }
      let place = row * divisions.count + column
      guard filled.insert(place).inserted else {
        throw record.fault("division", "\(region) has a row of \(division) already")
      }
      cells[place] = try cell(record)
    }
    return cells
  }

  private func cell(_ record: Record) throws(BaselineError) -> BaselineCell {
    let cell = BaselineCell(
      firms: try FirmSizeClass.allCases.map { (size) throws(BaselineError) in
        try record.count(concept.columnPrefix + size.label)
      },
      personsEmployed: try record.number("persons_employed"), payroll: try record.number("payroll_meur"),
      labourCost: try record.number("labour_cost_meur"), grossValueAdded: try record.number("gva_meur"))
    let bounds = SizeClassRepair.exactBounds(of: cell.firms)
    guard cell.personsEmployed >= bounds.least, cell.personsEmployed <= bounds.most else {
      throw record.fault(
        "persons_employed",
        "\(cell.personsEmployed) persons do not fit the size classes of the \(cell.firmCount) firms, "
          + "which hold from \(bounds.least) to \(bounds.most)")
    }
    return cell
  }

  func referenceAreas(of divisions: [NACEDivision]) throws(BaselineError) -> [String: [Double?]] {
    var areas: [String: [Double?]] = [:]
    let columns = places(of: divisions)
    for record in try records("reference") {
      guard let column = columns[try record.division("division")] else { continue }
      let none = [Double?](repeating: nil, count: divisions.count)
      areas[try record.text("area"), default: none][column] = try record.numberIfPublished("persons_employed")
    }
    return areas
  }

  func relatedness(of divisions: [NACEDivision]) throws(BaselineError) -> [[Double]] {
    let none = [Double](repeating: 0, count: divisions.count)
    var matrix = [[Double]](repeating: none, count: divisions.count)
    let columns = places(of: divisions)
    for record in try records("relatedness") {
      guard let first = columns[try record.division("division")],
        let second = columns[try record.division("other")], first != second
      else { continue }
      let value = try record.number("relatedness", in: 0...1)
      matrix[first][second] = value
      matrix[second][first] = value
    }
    return matrix
  }

  /// The deflators by year, which must have those of 2020, the year of all results, and of `year`.
  func deflators(year: Int) throws(BaselineError) -> [Int: Double] {
    var deflators: [Int: Double] = [:]
    for record in try records("prices") {
      deflators[try record.count("year")] = try record.number("deflator", in: 1e-6...1e6)
    }
    for needed in [2020, year] where deflators[needed] == nil {
      throw .missing(table: "\(folder)/prices.csv", column: "deflator", key: "the year \(needed)")
    }
    return deflators
  }

  /// The records of a table, at least one and no two of them with the same text in `column`.
  private func distinct(_ name: String, by column: String) throws(BaselineError) -> [Record] {
    let records = try records(name)
    var seen: Set<String> = []
    for record in records {
      let text = try record.text(column)
      guard seen.insert(text).inserted else { throw record.fault(column, "'\(text)' has a row already") }
    }
    guard !records.isEmpty else {
      throw .missing(table: "\(folder)/\(name).csv", column: column, key: "a first row")
    }
    return records
  }

  func records(_ name: String) throws(BaselineError) -> [Record] {
    Record.all(of: try table(at: "\(folder)/\(name).csv"))
  }

  private func places<Code: Hashable>(of codes: [Code]) -> [Code: Int] {
    Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

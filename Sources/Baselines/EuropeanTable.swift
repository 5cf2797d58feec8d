import Classifications

/// Persons employed of European regions and countries by division, structural business statistics of 2013.
struct EuropeanTable: Sendable {
  /// The year of the table.
  static let year = 2013
  /// Countries in the table that are not members of the European Union today.
  private static let outsiders: Set = ["NO", "UK"]
  /// The divisions, in order of the code.
  let divisions: [NACEDivision]
  /// NUTS 2 regions, in order of the code.
  let regions: [String]
  /// Persons employed by region and division, 0 where not published.
  let persons: [[Double]]
  /// Sum over today's members of the European Union that publish the division (all but Croatia and Ireland),
  /// and Italy; nil where nobody does.
  let union: [Double?], italy: [Double?]
  private let rows: [(geo: String, division: NACEDivision)]

  /// Reads the table.
  ///
  /// - Throws: `BaselineError.malformed` where a field is not a number.
  init(_ table: OfficialTable) throws(BaselineError) {
    let years = try table.texts(of: "year")
    let codes = try table.texts(of: "nace_r2")
    var rows: [(geo: String, division: NACEDivision)] = []
    for (row, geo) in try table.texts(of: "geo").enumerated() where years[row] == "\(Self.year)" {
      if let division = NACEDivision(codes[row]) { rows.append((geo, division)) }
    }
    let divisions = Set(rows.map(\.division)).sorted()
    let regions = Set(rows.map(\.geo).filter { $0.utf8.count == 4 }).sorted()
    let countries = Set(rows.map(\.geo).filter { $0.utf8.count == 2 && !Self.outsiders.contains($0) })
      .sorted()
    func persons(_ geo: String, _ division: NACEDivision) throws(BaselineError) -> Double? {
      try table.numberIfPublished("persons_employed", "\(Self.year)", geo, division.code)
    }
    self.persons = try regions.map { (region) throws(BaselineError) in
      try divisions.map { (division) throws(BaselineError) in try persons(region, division) ?? 0 }
    }
    union = try divisions.map { (division) throws(BaselineError) in
      let published = try countries.map { (country) throws(BaselineError) in try persons(country, division) }
      return published.allSatisfy { $0 == nil } ? nil : published.reduce(0) { $0 + ($1 ?? 0) }
    }
    italy = try divisions.map { (division) throws(BaselineError) in try persons("IT", division) }
    (self.divisions, self.regions, self.rows) = (divisions, regions, rows)
  }

  /// Persons employed in a division of `area` (EU or Italy), nil where not published.
  func reference(_ area: String, _ division: NACEDivision) -> Double? {
    guard let position = divisions.firstIndex(of: division) else { return nil }
    return area == "EU" ? union[position] : italy[position]
  }

  /// The regional rows, for the table that ships.
  var regionalRows: [(geo: String, division: NACEDivision)] { rows.filter { $0.geo.utf8.count == 4 } }

  /// Relatedness of `wanted`, equation (4.5):
  ///
  ///     φ_ij = min( P(LQ_i > 1 | LQ_j > 1), P(LQ_j > 1 | LQ_i > 1) )
  ///
  /// over the regions, with the location quotients of this table; zero for divisions that it lacks.
  func relatedness(of wanted: [NACEDivision]) -> [[Double]] {
    let specialised = specialisations()
    let places = wanted.map { divisions.firstIndex(of: $0) }
    return places.indices.map { first in
      places.indices.map { second in
        guard first != second, let own = places[first], let other = places[second] else { return 0 }
        let both = specialised[own].intersection(specialised[other]).count
        let most = max(specialised[own].count, specialised[other].count)
        return most == 0 ? 0 : Double(both) / Double(most)
      }
    }
  }

  /// The regions with a location quotient above 1, by division.
  private func specialisations() -> [Set<Int>] {
    let columns = divisions.indices.map { column in persons.reduce(0) { $0 + $1[column] } }
    let total = columns.reduce(0, +)
    let sums = persons.map { $0.reduce(0, +) }
    return divisions.indices.map { column in
      Set(persons.indices.filter { persons[$0][column] * total > columns[column] * sums[$0] })
    }
  }
}

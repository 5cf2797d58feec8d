import Classifications
import Tables

/// What the structural business statistics publish of a region's division in one year.
struct Observation: Sendable {
  /// Local units.
  var units: Double?
  /// Persons employed.
  var persons: Double?
  /// Wages and salaries, million euro.
  var wages: Double?
}

/// The structural business statistics of European regions by division, 2008 to 2013.
struct EuropeanObservations: Sendable {
  /// The years, the last being the baseline's.
  static let years = 2008...2013
  /// NUTS 2 regions (edition of 2013) of the countries wanted, in order of the code.
  let regions: [String]
  /// The divisions, in order of the code.
  let divisions: [NACEDivision]
  /// Region by region, division by division, year by year.
  private var observations: [Observation]

  /// Reads the table `europe-sbs` in the folder of baselines.
  ///
  /// - Parameters:
  ///   - countries: the countries wanted, by their two letters.
  ///   - regions: the regions of all countries, in order of the code.
  /// - Throws: `BaselineError.unreadable` or `.malformed`.
  init(in folder: String, countries: Set<String>, regions: [String], divisions: [NACEDivision])
    throws(BaselineError)
  {
    self.regions = regions.filter { countries.contains(String($0.prefix(2))) }
    self.divisions = divisions
    let count = self.regions.count * divisions.count * Self.years.count
    observations = Array(repeating: Observation(), count: count)
    let path = "\(folder)/europe-sbs/cells.csv"
    let bytes = try bytesOfFile(at: path)
    do { try read(CSVRecords(parsing: bytes, file: path)) } catch { throw .malformed(error) }
  }

  private mutating func read(_ table: CSVRecords) throws(CSVError) {
    var records = table
    let names = ["region", "division", "year", "local_units", "persons_employed", "wages_meur"]
    let columns = try names.map { (name) throws(CSVError) in try table.position(of: name) }
    let rows = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, $0) })
    let places = Dictionary(uniqueKeysWithValues: divisions.enumerated().map { ($1.code, $0) })
    while let record = try records.next() {
      let fields = columns.map { record.fields[$0] }
      guard let region = rows[fields[0]], let division = places[fields[1]], let year = Int(fields[2]),
        Self.years.contains(year)
      else { continue }
      observations[index(region, division, year)] = Observation(
        units: Double(fields[3]), persons: Double(fields[4]), wages: Double(fields[5]))
    }
  }

  /// What is published of a region's division in `year`, each by its position.
  subscript(region: Int, division: Int, year: Int) -> Observation {
    observations[index(region, division, year)]
  }

  /// The latest year's value, from the baseline's year back, of what `value` finds in an observation.
  func latest(_ region: Int, _ division: Int, _ value: (Observation) -> Double?) -> Double? {
    for year in Self.years.reversed() {
      if let found = value(self[region, division, year]) { return found }
    }
    return nil
  }

  private func index(_ region: Int, _ division: Int, _ year: Int) -> Int {
    (region * divisions.count + division) * Self.years.count + year - Self.years.lowerBound
  }
}

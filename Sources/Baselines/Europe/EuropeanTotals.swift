import Classifications

/// What is known of the divisions of whole countries, and of all countries together, in the baseline's year.
struct EuropeanTotals {
  let tables: OfficialTables
  let divisions: [NACEDivision]
  /// Persons per local unit and wages per person, million euro, by division, over the published cells of all countries.
  private let personsPerUnit: [Double], wagePerPerson: [Double]
  /// Wages per person of a country relative to those of all at the same mix of divisions.
  private let wageLevels: [String: Double]
  private let countries: [String: [Observation]]

  /// - Throws: `BaselineError.malformed` where a field is not a number.
  init(_ observations: EuropeanObservations, tables: OfficialTables) throws(BaselineError) {
    let divisions = observations.divisions
    (self.tables, self.divisions) = (tables, divisions)
    let codes = Set(observations.regions.map { String($0.prefix(2)) }).sorted()
    var countries: [String: [Observation]] = [:]
    for country in codes {
      countries[country] = try divisions.map { (division) throws(BaselineError) in
        try Self.observation(of: division, in: country, tables: tables)
      }
    }
    let cells = observations.regions.indices.map { region in
      divisions.indices.map { observations[region, $0, EuropeanObservations.years.upperBound] }
    }
    let wages = divisions.indices.map { division in
      Self.ratio(cells.map { $0[division] }, of: \.wages, over: \.persons) ?? 0
    }
    personsPerUnit = divisions.indices.map { division in
      Self.ratio(cells.map { $0[division] }, of: \.persons, over: \.units) ?? 1
    }
    wageLevels = countries.mapValues { Self.wageLevel(of: $0, wages: wages) }
    (wagePerPerson, self.countries) = (wages, countries)
  }

  /// Persons employed of a country's division, nil where not published.
  func persons(_ division: Int, in country: String) -> Double? { countries[country]?[division].persons }

  /// Wages of a country's division, million euro, nil where not published.
  func wages(_ division: Int, in country: String) -> Double? { countries[country]?[division].wages }

  /// Persons employed per local unit in a country's division, else in Europe's.
  func personsPerUnit(_ division: Int, in country: String) -> Double {
    guard let own = countries[country]?[division], let units = own.units, let persons = own.persons,
      units > 0, persons > 0
    else { return personsPerUnit[division] }
    return persons / units
  }

  /// Wages per person employed in a country's division, million euro, else Europe's at the country's level.
  func wagePerPerson(_ division: Int, in country: String) -> Double {
    guard let own = countries[country]?[division], let wages = own.wages, let persons = own.persons,
      wages > 0, persons > 0
    else { return wagePerPerson[division] * (wageLevels[country] ?? 1) }
    return wages / persons
  }

  /// The country's row of the regional table; where it is confidential, that of the national one.
  private static func observation(of division: NACEDivision, in country: String, tables: OfficialTables)
    throws(BaselineError) -> Observation
  {
    func regional(_ column: String) throws(BaselineError) -> Double? {
      try tables.structuralRegions.numberIfPublished(
        column, "\(EuropeanTable.year)", country, division.code)
    }
    func published(_ column: String) throws(BaselineError) -> Double? {
      if let number = try regional(column) { return number }
      return try tables.europe.countries.numberIfPublished(column, country, division.code)
    }
    return Observation(
      units: try regional("local_units"),
      persons: try published("persons_employed"),
      wages: try published("wages_meur"))
  }

  /// The sum of `above` over the sum of `below`, where both are published.
  private static func ratio(
    _ observations: [Observation], of above: (Observation) -> Double?, over below: (Observation) -> Double?
  ) -> Double? {
    let pairs = observations.compactMap { observation -> (Double, Double)? in
      guard let above = above(observation), let below = below(observation) else { return nil }
      return (above, below)
    }
    let base = pairs.reduce(0) { $0 + $1.1 }
    return base > 0 ? pairs.reduce(0) { $0 + $1.0 } / base : nil
  }

  private static func wageLevel(of country: [Observation], wages: [Double]) -> Double {
    var (own, usual) = (0.0, 0.0)
    for (observation, wage) in zip(country, wages) {
      guard let paid = observation.wages, let persons = observation.persons else { continue }
      own += paid
      usual += persons * wage
    }
    return usual > 0 ? own / usual : 1
  }
}

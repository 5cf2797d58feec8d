import Classifications

/// Closes the holes of the structural business statistics: confidential cells and those that no country sent.
///
/// Of a country's division, what its published total leaves beyond its published regions goes to the others in
/// proportion to what each is expected to have:
///
///     persons: the latest earlier year's, else local units · persons per unit
///     wages: persons · wages per person of the country
///
/// Local units that are missing are those of the latest earlier year, else persons over persons per unit. Persons per
/// unit are the cell's of the latest year, else the country's, else Europe's.
struct MissingCells {
  let observations: EuropeanObservations
  let totals: EuropeanTotals

  /// How far what is left may pull the expected numbers: a remainder of two tables rounded apart says little.
  private static let mostScale = 3.0

  /// Every cell of the baseline's year, region by region.
  func filled() -> [EuropeanCell] {
    let (regions, width) = (observations.regions, observations.divisions.count)
    var cells = [EuropeanCell](repeating: EuropeanCell(), count: regions.count * width)
    let countries = Dictionary(grouping: regions.indices) { regions[$0].prefix(2) }
    for country in countries.keys.sorted() {
      for division in 0..<width {
        let members = countries[country, default: []]
        let filled = filled(division, of: members, in: String(country))
        for (region, cell) in zip(members, filled) { cells[region * width + division] = cell }
      }
    }
    return cells
  }

  private func filled(_ division: Int, of members: [Int], in country: String) -> [EuropeanCell] {
    let published = members.map { observations[$0, division, EuropeanObservations.years.upperBound] }
    let sizes = members.map { personsPerUnit($0, division, country) }
    let units = members.map { region in observations.latest(region, division, \.units) }
    let persons = completed(
      published.map(\.persons), total: totals.persons(division, in: country),
      like: members.indices.map { expectedPersons(members[$0], division, units[$0], sizes[$0]) }
    ).map { $0.rounded() }
    let wagePerPerson = totals.wagePerPerson(division, in: country)
    let wages = completed(
      zip(published, persons).map { $0.wages == 0 && $1 > 0 ? nil : $0.wages },
      total: totals.wages(division, in: country), like: persons.map { $0 * wagePerPerson })
    return members.indices.map { place in
      cell(
        published[place], units: units[place] ?? persons[place] / sizes[place], persons: persons[place],
        wages: wages[place])
    }
  }

  private func cell(_ published: Observation, units: Double, persons: Double, wages: Double) -> EuropeanCell {
    guard persons > 0 else { return EuropeanCell() }
    var cell = EuropeanCell(
      units: max(1, Int(units.rounded())), persons: Int(persons), wages: max(1, Int((wages * 1000).rounded()))
    )
    if published.units != Double(cell.units) { cell.fitted.insert(.units) }
    if published.persons == nil { cell.fitted.insert(.persons) }
    if (published.wages ?? 0) == 0 { cell.fitted.insert(.wages) }
    return cell
  }

  private func expectedPersons(_ region: Int, _ division: Int, _ units: Double?, _ size: Double) -> Double {
    if units == 0 { return 0 }
    return observations.latest(region, division, \.persons) ?? units.map { $0 * size } ?? 0
  }

  private func personsPerUnit(_ region: Int, _ division: Int, _ country: String) -> Double {
    observations.latest(region, division) { observation in
      guard let units = observation.units, let persons = observation.persons, units > 0, persons > 0 else {
        return nil
      }
      return persons / units
    } ?? totals.personsPerUnit(division, in: country)
  }

  /// The `published` numbers, and for the others what is left of `total` in proportion to the `expected` ones.
  private func completed(_ published: [Double?], total: Double?, like expected: [Double]) -> [Double] {
    let missing = published.indices.filter { published[$0] == nil }
    let sum = missing.reduce(0) { $0 + expected[$1] }
    let rest = (total ?? 0) - published.reduce(0) { $0 + ($1 ?? 0) }
    let isKnown = rest > 0 && sum > 0
    let scale = isKnown ? min(max(rest / sum, 1 / Self.mostScale), Self.mostScale) : 1
    return published.indices.map { published[$0] ?? expected[$0] * scale }
  }
}

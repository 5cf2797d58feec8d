extension Lombardy2003 {
  /// Enterprises by province with 0, 1–9 and 10 or more employees: those of 2008, carried back with the
  /// region's rates.
  ///
  ///     N(t−1) = N(t) · (1 − births rate(t)) / (1 − deaths rate(t−1))
  ///
  /// The death rate of 2003 is taken to be that of 2004, the first published.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func enterprises(_ margins: FirmMargins) throws(BaselineError) -> [[Int]] {
    let published = try margins.publishedEnterprises()
    var factor = 1.0
    for year in Self.year + 1...margins.year {
      let births = try tables.demographyRates.number("birth_rate_pct", "\(year)")
      let deaths = try tables.demographyRates.number("death_rate_pct", "\(max(year - 1, 2004))")
      factor *= (1 - births / 100) / (1 - deaths / 100)
    }
    let byClass = published[0].indices.map { size in
      let values = published.map { Double($0[size]) * factor }
      return roundedByLargestRemainder(values, total: Int(values.reduce(0, +).rounded()))
    }
    return published.indices.map { province in byClass.map { $0[province] } }
  }

  /// What the firms of a province are spread like: persons employed times local units per person, structural
  /// statistics of 2013, else the fit of 2019.
  ///
  /// The local units of 2008 are not used: those of metal products (C25) are twice those of 2009 and above
  /// Italy's enterprises, a break in the series.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func firmWeights(persons: [[Int]]) throws(BaselineError) -> [[Double]] {
    let perPerson = try profiles.indices.map { (division) throws(BaselineError) in
      guard let units = try statistics.number("local_units", of: profiles[division], in: 2013),
        let persons = try statistics.number("persons_employed", of: profiles[division], in: 2013)
      else {
        let units = fitted.localUnits.reduce(0) { $0 + $1[division].reduce(0, +) }
        return Double(units) / Double(fitted.persons.reduce(0) { $0 + $1[division] })
      }
      return units / persons
    }
    return persons.map { row in zip(row, perPerson).map { Double($0) * $1 } }
  }

  /// Local units by province and division: as many to an enterprise as the province has in 2019.
  ///
  /// - Throws: `BaselineError` where the margins contradict each other.
  func localUnits(_ enterprises: [[Int]], persons: [[Int]], weights: [[Double]]) throws(BaselineError)
    -> [[Int]]
  {
    try provinces.indices.map { (province) throws(BaselineError) in
      let units = fitted.localUnits[province].joined().reduce(0, +)
      let firms = fitted.enterprises[province].joined().reduce(0, +)
      let total = Double(enterprises[province].reduce(0, +)) * Double(units) / Double(firms)
      return try firmCounts(
        total: Int(total.rounded()), weights: weights[province], persons: persons[province],
        at: provinces[province])
    }
  }
}

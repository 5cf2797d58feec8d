import EconomyModel

/// Births and deaths of the territory in a baseline's year, from official tables.
///
/// Survival is Istat's of the Italian cohort nearest to the baseline; where Eurostat publishes how many of
/// Lombardy's births are active after three years, hazards are scaled to that.
struct TerritorialDemography {
  let tables: OfficialTables
  /// The year whose births and deaths are taken.
  let year: Int
  /// The cohort whose survival is taken.
  let cohort: Int

  /// - Throws: `BaselineError` where a number is missing.
  func rates() throws(BaselineError) -> BaselineDemography {
    let active = try tables.birthsAndDeaths.numberIfPublished("active_enterprises", "\(year)", "TOTAL")
    guard let active else { return try istatRates() }
    return BaselineDemography(
      birthRate: try tables.birthsAndDeaths.number("births", "\(year)", "TOTAL") / active,
      deathRate: try tables.birthsAndDeaths.number("deaths", "\(year)", "TOTAL") / active,
      exitByAge: Self.scaled(try cohortExits(), toSurviving: try threeYearSurvival()),
      exitByEmployees: try eurostatByEmployees())
  }

  /// Rates of Istat's regional series, deaths by employees of Italy.
  private func istatRates() throws(BaselineError) -> BaselineDemography {
    BaselineDemography(
      birthRate: try tables.demographyRates.number("birth_rate_pct", "\(year)") / 100,
      deathRate: try tables.demographyRates.number("death_rate_pct", "\(year)") / 100,
      exitByAge: try cohortExits(),
      exitByEmployees: try ["0", "1-4", "5-9", "GE10"].map { (size) throws(BaselineError) in
        try tables.demographyByEmployees.number("death_rate_pct", "\(year)", size) / 100
      })
  }

  /// Deaths over active enterprises of Lombardy by `EmployeeClass`.
  private func eurostatByEmployees() throws(BaselineError) -> [Double] {
    let rates = try ["0", "1-9", "GE10"].map { (size) throws(BaselineError) in
      let active = try tables.birthsAndDeaths.number("active_enterprises", "\(year)", size)
      return try tables.birthsAndDeaths.number("deaths", "\(year)", size) / active
    }
    return try inFourClasses(rates)
  }

  /// Death rates with 0, 1–9 and 10 or more employees, the second divided as in Italy's last table.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func inFourClasses(_ rates: [Double]) throws(BaselineError) -> [Double] {
    let inner = try tables.demographyByEmployees.number("death_rate_pct", "2014", "1-4")
    let outer = try tables.demographyByEmployees.number("death_rate_pct", "2014", "5-9")
    // In Lombardy 85 of 100 enterprises with one to nine employees have at most four.
    let mean = 0.85 * inner + 0.15 * outer
    return [rates[0], rates[1] * inner / mean, rates[1] * outer / mean, rates[2]]
  }

  /// Probabilities of closing in the first to fifth year: S(k − 1) and S(k) of the cohort give 1 − S(k) / S(k
  /// − 1).
  func cohortExits() throws(BaselineError) -> [Double] {
    var before = 100.0
    return try (1...5).map { (age) throws(BaselineError) in
      let survival = try tables.survival.number("survival_pct", "\(cohort)", "\(age)")
      defer { before = survival }
      return 1 - survival / before
    }
  }

  /// The share of Lombardy's births that outlive the third year.
  private func threeYearSurvival() throws(BaselineError) -> Double {
    let births = try tables.birthsAndDeaths.number("births", "\(year - 3)", "TOTAL")
    return try tables.birthsAndDeaths.number("survivors_3y", "\(year)", "TOTAL") / births
  }

  /// Scales `exits` so that the share that outlives the third year is the `published` one.
  static func scaled(_ exits: [Double], toSurviving published: Double) -> [Double] {
    var (low, high) = (0.5, 1.5)
    for _ in 0..<50 {
      let factor = (low + high) / 2
      let survival = exits.prefix(3).reduce(1) { $0 * (1 - $1 * factor) }
      if survival > published { low = factor } else { high = factor }
    }
    return exits.map { $0 * (low + high) / 2 }
  }
}

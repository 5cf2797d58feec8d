import Classifications

extension StylisedFact {
  static let istat = "Istat, Demografia d'impresa"
  static let eurostat = "Eurostat, bd_size_r3"

  private static let rateReason =
    "Istat and Eurostat differ by as much on the same year: births of 2019 7.0 and 7.22 %"

  /// Births, deaths and churn as fractions of active firms, mean over `years`.
  static func rates(
    _ years: ClosedRange<Int>, births: ClosedRange<Double>, deaths: ClosedRange<Double>, source: String
  ) -> [StylisedFact] {
    let span = years.count == 1 ? "\(years.lowerBound)" : "mean of \(years.lowerBound)-\(years.upperBound)"
    let fact = {
      (name: String, target: ClosedRange<Double>, count: @escaping @Sendable (YearCount) -> Double) in
      StylisedFact(
        name.lowercased(), "\(name) over active firms, \(span)", unit: "%", target: target, tolerance: 0.2,
        because: rateReason, source: source
      ) { history in
        history.mean(over: years) { 100 * count($0) / $0.firms }
      }
    }
    let churn = births.lowerBound + deaths.lowerBound...births.upperBound + deaths.upperBound
    return [
      fact("Births", births) { $0.births }, fact("Deaths", deaths) { $0.deaths },
      fact("Churn", churn) { $0.births + $0.deaths },
    ]
  }

  /// Survival of the first simulated cohort to `age`.
  static func survival(to age: Int, target: ClosedRange<Double>, source: String) -> StylisedFact {
    StylisedFact(
      "survival-\(age)", "Firms of the first cohort still there after \(age) year\(age == 1 ? "" : "s")",
      unit: "%", target: target, tolerance: 1,
      because: "sampling of 60,000 births is within 0.4 points, and the cohorts are Italy's or other years'",
      source: source
    ) { history in
      history.survival(to: age).map { 100 * $0 }
    }
  }

  /// Survivors of the cohort born in `born` that have no employee after three years.
  static func survivingOwners(_ born: Int) -> StylisedFact {
    StylisedFact(
      "owners-after-3", "Survivors without employees after three years", unit: "%", target: 76.5...78.7,
      tolerance: 0.5, because: "the range holds 2018 to 2020; sampling is within half a point",
      source: "\(eurostat), Lombardy, survivors"
    ) { $0[born + 3].map { 100 * $0.cohort.soleOwners / $0.cohort.firms } }
  }

  /// Deaths by employees in `year`; the table is Italy's, Lombardy's rates are 0.873 to 1 times as high.
  static func deaths(of employees: EmployeeClass, in year: Int, italy rate: Double) -> StylisedFact {
    let label =
      switch employees {
      case .none: "0"
      case .oneToFour: "1-4"
      case .fiveToNine: "5-9"
      case .tenOrMore: "10+"
      }
    return StylisedFact(
      "deaths-\(label)", "Deaths over active firms with \(label) employees, \(year)", unit: "%",
      target: 0.873 * rate...rate, tolerance: 0.05,
      because:
        "the table is Italy's, Lombardy dies at 0.873 to 1 times its rate (P108); rounding of the table",
      source: "\(istat), 2004 (P025-P028)"
    ) { history in
      history[year].map { 100 * $0.deathRate(of: employees) }
    }
  }

  /// Mean size of the first cohort's survivors when born and five years later.
  static func cohortSizes(_ born: Int) -> [StylisedFact] {
    let reason = "the range holds North-West Italy, Italy and all births; sampling is below 0.02 persons"
    let source = "\(istat), cohort 2004"
    return [
      StylisedFact(
        "size-at-birth", "Mean size of a newborn firm", unit: "persons", target: 1.375...1.476, tolerance: 0,
        because: reason, source: "\(source) (P034)"
      ) { $0[born]?.cohort.meanPersons },
      StylisedFact(
        "size-after-5", "Mean size of the survivors after five years", unit: "persons", target: 2.27...2.48,
        tolerance: 0, because: reason, source: "\(source) (P035)"
      ) { $0[born + 5]?.cohort.meanPersons },
    ]
  }
}

extension EconomyHistory {
  /// The mean of `value` over `years`, nil when one of them was not simulated.
  fileprivate func mean(over years: ClosedRange<Int>, _ value: (YearCount) -> Double) -> Double? {
    let values = years.compactMap { self[$0].map(value) }
    return values.count == years.count ? values.reduce(0, +) / Double(values.count) : nil
  }
}

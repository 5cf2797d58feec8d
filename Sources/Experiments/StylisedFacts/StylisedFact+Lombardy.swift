import Classifications

extension StylisedFact {
  /// What Lombardy was like after 2003.
  static let lombardy2003: [StylisedFact] =
    rates(
      2004...2004, births: 7.4855...7.5, deaths: 6.646...6.65, source: "\(istat), Lombardy 2004")
    + zip(1...5, [86.948...87, 75.6...76, 64.919...65, 57...57.349, 50...50.459]).map { age, share in
      survival(to: age, target: share, source: "\(istat), cohort 2004 (P015-P020)")
    }
    + [
      deaths(of: .none, in: 2004, italy: 9.1), deaths(of: .oneToFour, in: 2004, italy: 3.7),
      deaths(of: .fiveToNine, in: 2004, italy: 1.56), deaths(of: .tenOrMore, in: 2004, italy: 0.83),
    ] + cohortSizes(2004) + sizes(in: 2008) + agglomerations(in: 2013)

  /// What Lombardy was like from 2019.
  static let lombardy2019: [StylisedFact] =
    rates(
      2020...2024, births: 7.0...7.224, deaths: 7.014...7.1,
      source: "\(istat), and \(eurostat), Lombardy 2019")
    + [
      survival(
        to: 3, target: 59.0...60.3, source: "\(eurostat), Lombardy: births of 2016 and 2017, survivors"),
      survivingOwners(2020),
    ] + sizes(in: 2024) + agglomerations(in: 2019) + gdpPath
}

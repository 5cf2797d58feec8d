/// Returns the share of firms that came or went within a year, nil without active firms.
///
///     churn = (births + deaths) / active                                             (2.5)
///
/// - Parameters:
///   - births: firms born in the year.
///   - deaths: firms that closed in the year.
///   - active: firms active in the year.
public func churn(births: Double, deaths: Double, active: Double) -> Double? {
  active > 0 ? (births + deaths) / active : nil
}

/// How long the firms born in one year live.
public struct CohortSurvival: Equatable, Sendable {
  /// The share of the cohort that is active after 0, 1, 2, … years: S(a), starting with 1.
  public let shares: [Double]

  /// Takes the firms that are active after 0, 1, 2, … years.
  ///
  /// - Precondition: never more than the year before.
  /// - Returns: nil for a cohort without firms.
  public init?(active: [Double]) {
    precondition(zip(active, active.dropFirst()).allSatisfy { $0 >= $1 }, "a cohort does not grow")
    guard let born = active.first, born > 0 else { return nil }
    shares = active.map { $0 / born }
  }

  /// The probability that a firm of age a − 1 closes before age a, for a = 1, 2, …; nil once none is left.
  ///
  ///     q(a) = 1 − S(a) / S(a − 1)                                                   (I.8)
  public var closingProbabilities: [Double?] {
    zip(shares, shares.dropFirst()).map { before, after in before > 0 ? 1 - after / before : nil }
  }
}

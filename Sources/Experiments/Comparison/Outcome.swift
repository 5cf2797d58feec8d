/// A number of a run in the year that is compared.
public struct Outcome: Hashable, Sendable {
  /// What is measured.
  public var variable: String
  /// The unit of every number here.
  public var unit: String
  /// Mean and band over the replications in which the number has a meaning.
  public var level: Spread
  /// The value by the number of the replication; empty where only statistics are known.
  public var replications: [Int: Double]

  /// A number of which statistics are known, and not the replications.
  public init(variable: String, unit: String, level: Spread) {
    (self.variable, self.unit, self.level, replications) = (variable, unit, level, [:])
  }

  /// A number of which every replication is known; nil when it has a meaning in none.
  public init?(variable: String, unit: String, replications: [Int: Double]) {
    guard let spread = Spread(of: Array(replications.values)) else { return nil }
    level = Spread(mean: spread.mean, band: spread.band)
    (self.variable, self.unit, self.replications) = (variable, unit, replications)
  }

  /// This less the same of another run; nil where the units differ, or no replication is in both.
  ///
  /// Of paired runs it is taken replication by replication, so the band is that of the difference. Of others, and where
  /// the replications are not known, it is the difference of the means, which has no band.
  func less(_ other: Outcome, _ pairing: Pairing) -> Spread? {
    guard unit == other.unit else { return nil }
    guard pairing == .paired, !replications.isEmpty, !other.replications.isEmpty else {
      return Spread(mean: level.mean - other.level.mean)
    }
    return Spread(
      of: replications.compactMap { replication, value in
        other.replications[replication].map { value - $0 }
      })
  }
}

/// What replications say about a number.
public struct Spread: Hashable, Sendable {
  /// The mean.
  public var mean: Double
  /// The 5th and the 95th percentile (type 7), nil where they are not known.
  public var band: ClosedRange<Double>?
  /// The share of the replications in which the number is above zero, nil where that is not known or says nothing.
  public var probabilityPositive: Double?

  /// A mean of which no more is known than its band.
  public init(mean: Double, band: ClosedRange<Double>? = nil) { (self.mean, self.band) = (mean, band) }

  /// Sums up the `values` that are numbers, in whatever order; nil when none is.
  public init?(of values: [Double]) {
    guard let summary = Summary(of: values, at: [0.05, 0.95]) else { return nil }
    mean = summary.mean
    band = summary.quantiles[0]...summary.quantiles[1]
    probabilityPositive = summary.probabilityPositive
  }
}

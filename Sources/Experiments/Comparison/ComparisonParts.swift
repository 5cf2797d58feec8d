extension Comparison {
  /// A run that is compared.
  public struct Member: Sendable {
    /// The scenario; the run's `id` where several runs are of one scenario.
    public let name: String
    /// What the run says of itself.
    public let facts: RunFacts
    /// The folder, as the user named it.
    public let folder: String
    /// What the run's own policies are measured against, nil where it has none.
    public let counterfactual: String?
    /// Whether its replications had the luck of the reference's; nil for the reference.
    public let pairing: Pairing?
  }

  /// Where and when.
  public struct Place: Hashable, Sendable {
    /// The NUTS code.
    public var region: String
    /// The NACE division, or `TOTAL`.
    public var division: String
    /// The calendar year.
    public var year: Int

    /// The name under which all divisions together stand in tables.
    public static let allDivisions = "TOTAL"

    public init(region: String, division: String = allDivisions, year: Int) {
      (self.region, self.division, self.year) = (region, division, year)
    }
  }

  /// One number of one run.
  public struct Row: Sendable {
    /// The position of the run.
    public let member: Int
    /// What is measured.
    public let variable: String
    /// The unit of every number of the row.
    public let unit: String
    /// Where and when.
    public let place: Place
    /// Mean and band over the replications; nil where the run does not have the number.
    public let level: Spread?
    /// The run less the reference; nil for the reference, for what policies cost and changed, and where one of the two
    /// does not have the number.
    public let difference: Spread?
  }
}

/// A cluster that formed or dissolved.
public struct ClusterEvent: Hashable, Sendable {
  /// The calendar year.
  public var year: Int
  /// The position of the area and division: `area * divisions + division`, the territory being area 0.
  public var place: Int
  /// Whether it formed; it dissolved otherwise.
  public var isFormation: Bool

  public init(year: Int, place: Int, isFormation: Bool) {
    (self.year, self.place, self.isFormation) = (year, place, isFormation)
  }
}

/// Money that a policy promised to a firm, and what became of the firm.
public struct AwardRecord: Hashable, Sendable {
  /// Which of a firm's awards.
  public enum Rank: Int, Sendable {
    /// The first of all.
    case first
    /// The first from its policy, another having supported the firm before.
    case firstOfPolicy
    /// One more from the same policy.
    case further
  }

  /// What is lasting about a firm.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The policy created the firm.
    public static let induced = Traits(rawValue: 1)
    public static let women = Traits(rawValue: 2)
    public static let immigrants = Traits(rawValue: 4)
    public static let under35 = Traits(rawValue: 8)
    public static let exporter = Traits(rawValue: 16)
  }

  /// A firm in the last year of a simulation.
  public struct Outcome: Hashable, Sendable {
    /// Persons employed, 0 where the firm is not active.
    public var employment: Double
    /// Gross value added, EUR_2020 a year.
    public var valueAdded: Double

    /// A firm that is not active.
    public static let none = Outcome(employment: 0, valueAdded: 0)

    public init(employment: Double, valueAdded: Double) {
      (self.employment, self.valueAdded) = (employment, valueAdded)
    }
  }

  /// The position of the policy.
  public var policy: Int
  /// The calendar year.
  public var year: Int
  /// The firm's permanent number.
  public var firm: UInt64
  /// The position of the firm's cell.
  public var cell: Int
  /// The firm's age, years.
  public var age: Int
  /// Which of the firm's awards.
  public var rank: Rank
  /// What the firm is when the award is made.
  public var traits: Traits
  /// Persons employed when the award was made.
  public var employment: Double
  /// The money promised, EUR_2020.
  public var amount: Double
  /// The money paid by the end of the run, EUR_2020.
  public var paid = 0.0
  /// The firm in the last year, with the policies.
  public var with = Outcome.none
  /// The firm in the last year of the counterfactual.
  public var without = Outcome.none

  public init(
    policy: Int, year: Int, firm: UInt64, cell: Int, age: Int, rank: Rank = .first, traits: Traits = [],
    employment: Double, amount: Double
  ) {
    (self.policy, self.year, self.firm, self.cell) = (policy, year, firm, cell)
    (self.age, self.rank, self.traits) = (age, rank, traits)
    (self.employment, self.amount) = (employment, amount)
  }
}

/// What a policy did in one cell and year.
public struct AccountRecord: Hashable, Sendable {
  /// The position of the policy.
  public var policy: Int
  /// The calendar year.
  public var year: Int
  /// The position of the cell.
  public var cell: Int
  /// What it did.
  public var flows: AccountFlows

  public init(policy: Int, year: Int, cell: Int, flows: AccountFlows) {
    (self.policy, self.year, self.cell, self.flows) = (policy, year, cell, flows)
  }
}

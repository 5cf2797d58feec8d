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

/// Money that a policy granted to a firm.
public struct AwardRecord: Hashable, Sendable {
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
  /// Whether the firm would not exist without the policy.
  public var isInduced: Bool
  /// Persons employed when the grant was made.
  public var employment: Double
  /// The grant, EUR_2020.
  public var amount: Double

  public init(
    policy: Int, year: Int, firm: UInt64, cell: Int, age: Int, isInduced: Bool, employment: Double,
    amount: Double
  ) {
    (self.policy, self.year, self.firm, self.cell) = (policy, year, firm, cell)
    (self.age, self.isInduced, self.employment, self.amount) = (age, isInduced, employment, amount)
  }
}

/// What one simulation brought.
public struct ArmResult: Sendable {
  /// Territory and provinces.
  public var areas: Panel
  /// Cells.
  public var cells: Panel
  /// Divisions of areas as possible agglomerations.
  public var clusters: Panel
  /// Policies: money, recipients and what they changed.
  public var policies: Panel
  /// Formations and dissolutions, year by year.
  public var events: [ClusterEvent]
  /// Grants, in the order in which they were made.
  public var awards: [AwardRecord]
  /// Networks of partnerships, year by year.
  public var networks: [NetworkRecord] = []

  /// A result with zeros everywhere.
  public init(_ axes: RunAxes) {
    areas = Panel(axes.shape(of: .areas))
    cells = Panel(axes.shape(of: .cells))
    clusters = Panel(axes.shape(of: .clusters))
    policies = Panel(axes.shape(of: .policies))
    (events, awards) = ([], [])
  }

  /// The panels in the order of `PanelKind`.
  var panels: [Panel] { [areas, cells, clusters, policies] }
}

/// What one draw of luck brought: with the policies and, where there are any, without them.
public struct ReplicationResult: Sendable {
  /// Which replication, the first being 1.
  public var replication: Int
  /// The scenario, then the counterfactual.
  public var arms: [ArmResult]

  public init(replication: Int, arms: [ArmResult]) { (self.replication, self.arms) = (replication, arms) }
}

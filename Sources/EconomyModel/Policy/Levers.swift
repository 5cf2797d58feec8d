/// What policies and shocks do to the year: phases read these and never ask which policy is on.
public struct Levers: Sendable {
  /// A firm that exists only because of a policy, to be born this year.
  public struct Inducement: Sendable {
    /// How many it employs at birth.
    public enum Size: Sendable {
      /// n = 1 + (mean − 1) · Exp(1), equation (1.1), never more than `most` persons.
      case drawn(mean: Double, most: Double)
      /// So many persons.
      case exactly(Double)
    }

    /// The policy's id.
    public var policy: String
    /// The cell it is born in.
    public var cell: Int
    /// Which of the policy's inducements of the year.
    public var ordinal: Int
    /// What it receives.
    public var payment: Payment
    /// Persons employed at birth.
    public var size: Size
    /// What the support does.
    public var support: Support
    /// Whether it joins a cluster organisation.
    public var isMember = false
    /// Founder groups, of which it belongs to at least one; empty for any founder.
    public var founders: [FounderGroup] = []
  }

  /// Money for a firm that is already there.
  public struct Grant: Sendable {
    /// The policy's id.
    public var policy: String
    /// The firm.
    public var firm: FirmID
    /// The firm's row in the table at the beginning of the year.
    public var row: Int
    /// What it receives.
    public var payment: Payment
    /// What the support does.
    public var support: Support
    /// Whether the firm joins a cluster organisation.
    public var isMember = false
  }

  /// Firms to be created.
  public var inducements: [Inducement] = []
  /// Awards to firms that exist.
  public var grants: [Grant] = []
  /// Each policy's money and applicants.
  public var accounts: [PolicyAccount] = []
  /// Help of the year for firms that are there, by their row in the table at its beginning; no money goes with it.
  public var assistance: [(row: Int, support: Support)] = []
  /// What partnerships come to in the year.
  public var networks: [Network] = []
  /// Demand of each cell relative to its trend, 1 being the trend.
  public var demand: [Double]
  /// Factor on each cell's mean births, which adds births.
  public var births: [Double]
  /// Factor on each cell's mean births before those of the province are scaled back to their sum, which directs births.
  public var direction: [Double]
  /// Log points on each cell's total factor productivity for the year.
  public var productivity: [Double]
  /// Business research of each cell on top of its own, million euro of 2020.
  public var research: [Double]
  /// Factor on the labour force relative to its path.
  public var labourForce = 1.0
  /// Business research as a share of GDP; nil leaves the baseline's.
  public var businessResearchShare: Double?
  /// Public research as a share of GDP; nil leaves the baseline's.
  public var publicResearchShare: Double?

  /// The number of divisions: the cell of province `r` and division `d` stands at `r * divisions + d`.
  public let divisions: Int

  /// Levers at rest.
  public init(regions: Int, divisions: Int) {
    self.divisions = divisions
    demand = Array(repeating: 1, count: regions * divisions)
    (births, direction) = (demand, demand)
    productivity = Array(repeating: 0, count: regions * divisions)
    research = productivity
  }

  /// No levers at all: a place that is still to be filled.
  static let none = Levers(regions: 0, divisions: 0)

  /// Puts every lever to rest.
  /// - Complexity: O(cells), no allocation.
  mutating func rest() {
    inducements.removeAll(keepingCapacity: true)
    grants.removeAll(keepingCapacity: true)
    accounts.removeAll(keepingCapacity: true)
    assistance.removeAll(keepingCapacity: true)
    networks.removeAll(keepingCapacity: true)
    demand.fill(with: 1)
    births.fill(with: 1)
    direction.fill(with: 1)
    productivity.fill(with: 0)
    research.fill(with: 0)
    labourForce = 1
    (businessResearchShare, publicResearchShare) = (nil, nil)
  }

  /// Levers at rest for `economy`.
  init(for economy: borrowing Economy) {
    self.init(regions: economy.regionCount, divisions: economy.divisionCount)
  }
}

/// What policies and shocks do to the year: phases read these and never ask which policy is on.
public struct Levers: Sendable {
  /// A firm that exists only because of a policy, to be born this year.
  public struct Inducement: Sendable {
    /// The policy's id.
    public var policy: String
    /// The cell it is born in.
    public var cell: Int
    /// Which of the policy's inducements of the year.
    public var ordinal: Int
    /// The money it receives, euro of 2020.
    public var amount: Double
    /// Mean persons employed at birth, at least 1.
    public var meanPersons: Double
    /// Most persons that the policy lets it employ at birth.
    public var mostPersons: Double
    /// What the support does.
    public var terms: SupportTerms
  }

  /// Money for a firm that is already there.
  public struct Grant: Sendable {
    /// The policy's id.
    public var policy: String
    /// The firm.
    public var firm: FirmID
    /// Euro of 2020.
    public var amount: Double
    /// What the support does.
    public var terms: SupportTerms
  }

  /// Firms to be created.
  public var inducements: [Inducement] = []
  /// Awards to firms that exist.
  public var grants: [Grant] = []
  /// Each policy's money and recipients.
  public var accounts: [PolicyAccount] = []
  /// Demand of each division relative to its trend, 1 being the trend.
  public var demand: [Double]
  /// Business research as a share of GDP; nil leaves the baseline's.
  public var businessResearchShare: Double?
  /// Public research as a share of GDP; nil leaves the baseline's.
  public var publicResearchShare: Double?

  /// Levers at rest.
  public init(divisions: Int) { demand = Array(repeating: 1, count: divisions) }
}

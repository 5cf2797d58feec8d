/// A policy's money and recipients in one year. Money in euro of 2020.
public struct PolicyAccount: Equatable, Sendable {
  /// The policy's id.
  public var policy: String
  /// Money for the year, with what earlier years left.
  public var budget: Double
  /// Money promised to recipients in the year.
  public var committed: Double
  /// Money paid out in the year.
  public var paid: Double
  /// Promised and not yet paid at the end of the year.
  public var outstanding: Double
  /// Money not promised; it is there again next year until the policy ends.
  public var unspent: Double
  /// Firms that could have had an award.
  public var eligible: Int
  /// Firms that wanted one and had none for lack of money.
  public var refused: Int
  /// Firms with an award, the induced ones among them.
  public var recipients: Int
  /// Recipients that would not exist without the policy.
  public var induced: Int
}

/// One award to one firm.
public struct Award: Equatable, Sendable {
  /// The policy's id.
  public var policy: String
  /// The firm.
  public var firm: FirmID
  /// The calendar year.
  public var year: Int
  /// Euro of 2020.
  public var amount: Double
  /// Persons employed when the award was made (at birth for an induced firm).
  public var persons: Double
  /// The firm's age in years.
  public var age: Int
}

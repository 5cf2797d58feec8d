/// A policy's money and recipients in one year. Money in euro of 2020.
///
///     budget = committed + unspent                                                                      (9.1)
///     outstanding before + committed = paid + released + outstanding                                    (9.2)
///     paid = Σ payments to recipients + overhead                                                        (9.3)
public struct PolicyAccount: Equatable, Sendable {
  /// The policy's id.
  public var policy: String
  /// Money for the year, with what earlier years left.
  public var budget = 0.0
  /// Money promised in the year.
  public var committed = 0.0
  /// Money paid out in the year, on promises of this and earlier years.
  public internal(set) var paid = 0.0
  /// Promised and neither paid nor released at the end of the year.
  public internal(set) var outstanding = 0.0
  /// Promised in this or earlier years and given back in this one: the recipient closed, or a guaranteed loan was repaid.
  public internal(set) var released = 0.0
  /// Money not promised; it is there again next year until the policy ends.
  public var unspent = 0.0
  /// Money of the year that goes to no firm: what a service, an organisation or an information campaign costs.
  public var overhead = 0.0
  /// Firms that could have had an award.
  public var eligible = 0
  /// Firms that wanted one and had none, for lack of money or of places.
  public var refused = 0
  /// Awards of the year, those that created a firm among them.
  public var recipients = 0
  /// Awards that created a firm which would not exist without the policy.
  public var induced = 0
  /// People served who had no firm, those who then founded one among them.
  public var heads = 0
  /// Awards to firms that another policy supports or supported too.
  public var doubleFunded = 0
  /// The same by cell, in the order of the cells, those left out in which nothing happened.
  public var cells: [CellAccount] = []

  public init(policy: String) { self.policy = policy }
}

/// What a policy did in one cell and year. Money in euro of 2020.
public struct CellAccount: Equatable, Sendable {
  /// The cell's position.
  public var cell: Int
  /// Firms that could have had an award.
  public var eligible = 0
  /// Firms that wanted one and had none.
  public var refused = 0
  /// Awards of the year.
  public internal(set) var recipients = 0
  /// Money promised in the year.
  public internal(set) var committed = 0.0
  /// Money paid out in the year.
  public internal(set) var paid = 0.0
  /// Money given back in the year.
  public internal(set) var released = 0.0

  public init(cell: Int) { self.cell = cell }
}

/// One award to one firm.
public struct Award: Equatable, Sendable {
  /// The policy's id.
  public var policy: String
  /// The firm.
  public var firm: FirmID
  /// The calendar year.
  public var year: Int
  /// The money promised, euro of 2020.
  public var amount: Double
  /// Persons employed when the award was made (at birth for an induced firm).
  public var persons: Double
  /// The firm's age in years.
  public var age: Int
}

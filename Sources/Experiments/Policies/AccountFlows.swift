import EconomyModel

/// Firms and money of a policy in some places and years; money in EUR_2020.
public struct AccountFlows: Hashable, Sendable {
  /// Eligible and refused firms, recipients; money committed, paid and released.
  private(set) var values = SIMD8<Double>.zero

  /// Nothing.
  public static let none = AccountFlows(values: .zero)

  /// Firms that could have had an award.
  public var eligible: Double { values[0] }
  /// Firms that asked and had none.
  public var refused: Double { values[1] }
  /// Awards.
  public var recipients: Double { values[2] }
  /// Money promised.
  public var committed: Double { values[3] }
  /// Money paid out.
  public var paid: Double { values[4] }
  /// Money given back.
  public var released: Double { values[5] }
  /// Money promised and neither paid nor released, 0 where no more than rounding is left of it.
  public var outstanding: Double {
    let rest = committed - paid - released
    return abs(rest) < 1e-9 * committed ? 0 : rest
  }

  /// Whether anything went to a firm.
  public var hasMoney: Bool { recipients + committed + paid + released > 0 }

  /// What a policy did in a cell.
  public init(_ account: CellAccount) {
    values = [
      Double(account.eligible), Double(account.refused), Double(account.recipients), account.committed,
      account.paid,
      account.released, 0, 0,
    ]
  }

  init(values: SIMD8<Double>) { self.values = values }

  static func += (left: inout AccountFlows, right: AccountFlows) { left.values += right.values }

  /// The same divided among `count` replications.
  func mean(of count: Int) -> AccountFlows { AccountFlows(values: values / Double(count)) }
}

import EconomyModel

/// What is written of each policy and year, and of all policies together.
public enum PolicyVariable: Int, CaseIterable, Sendable {
  case budget, committed, paid, released, outstanding, unspent, overhead
  case eligible, refused, recipients, induced, deadweight, doubleFunded, heads
  case recipientsEmployment, recipientsEmploymentWithout
  case grossEmployment, displacedEmployment, otherEmployment, netEmployment
  case survivingRecipients, survivingRecipientsWithout
  case grossFirms, displacedFirms, otherFirms, netFirms
  case recipientsValueAdded, recipientsValueAddedWithout
  case grossValueAdded, displacedValueAdded, otherValueAdded, netValueAdded
  case exporters, exportersWithout
  case netTaxBase, discountedPaid, discountedValueAdded, discountedTaxBase
  case costPerNetJob, costPerNetFirm, costPerValueAdded, costPerTaxBase

  /// What the policy's account of the year says; 0 for what no account holds.
  public func value(in account: PolicyAccount) -> Double {
    switch self {
    case .budget: account.budget
    case .committed: account.committed
    case .paid: account.paid
    case .released: account.released
    case .outstanding: account.outstanding
    case .unspent: account.unspent
    case .overhead: account.overhead
    case .eligible: Double(account.eligible)
    case .refused: Double(account.refused)
    case .recipients: Double(account.recipients)
    case .induced: Double(account.induced)
    case .deadweight: Double(account.recipients - account.induced)
    case .doubleFunded: Double(account.doubleFunded)
    case .heads: Double(account.heads)
    default: 0
    }
  }

  /// The variables that an account of a year holds.
  public static let ofAccounts = Array(allCases.prefix { $0 != .recipientsEmployment })

  /// The money and the effect that a cost relates; nil for what is no cost.
  public var cost: (money: PolicyVariable, effect: PolicyVariable)? {
    switch self {
    case .costPerNetJob: (.discountedPaid, .netEmployment)
    case .costPerNetFirm: (.discountedPaid, .netFirms)
    case .costPerValueAdded: (.discountedPaid, .discountedValueAdded)
    case .costPerTaxBase: (.discountedPaid, .discountedTaxBase)
    default: nil
    }
  }

  /// Name, unit and meaning.
  public var variable: OutputVariable { Self.variables[rawValue] }

  /// In the order of the cases.
  private static let variables = moneyVariables + firmVariables + effectVariables + costVariables
}

/// The variables that account for one outcome of policies: persons, firms or value added.
public struct EffectVariables: Sendable {
  /// Of the recipients, with the policies.
  public let with: PolicyVariable
  /// Of the same firms in the counterfactual.
  public let without: PolicyVariable
  /// With less without.
  public let gross: PolicyVariable
  /// What other firms lost in the recipients' markets.
  public let displaced: PolicyVariable
  /// What firms gained in other markets.
  public let other: PolicyVariable
  /// Of all firms.
  public let net: PolicyVariable

  /// Persons employed, firms and value added.
  public static let all = [
    EffectVariables(
      with: .recipientsEmployment, without: .recipientsEmploymentWithout, gross: .grossEmployment,
      displaced: .displacedEmployment, other: .otherEmployment, net: .netEmployment),
    EffectVariables(
      with: .survivingRecipients, without: .survivingRecipientsWithout, gross: .grossFirms,
      displaced: .displacedFirms, other: .otherFirms, net: .netFirms),
    EffectVariables(
      with: .recipientsValueAdded, without: .recipientsValueAddedWithout, gross: .grossValueAdded,
      displaced: .displacedValueAdded, other: .otherValueAdded, net: .netValueAdded),
  ]
}

import EconomyModel

/// What is written of each policy and year.
public enum PolicyVariable: Int, CaseIterable, Sendable {
  case budget, committed, paid, outstanding, unspent
  case eligible, refused, recipients, induced, deadweight
  case recipientsEmployment, recipientsEmploymentWithout, grossEmployment
  case netEmployment, displacedEmployment, costPerNetJob

  /// What the policy's account of the year says; 0 for what no account holds.
  public func value(in account: PolicyAccount) -> Double {
    switch self {
    case .budget: account.budget
    case .committed: account.committed
    case .paid: account.paid
    case .outstanding: account.outstanding
    case .unspent: account.unspent
    case .eligible: Double(account.eligible)
    case .refused: Double(account.refused)
    case .recipients: Double(account.recipients)
    case .induced: Double(account.induced)
    case .deadweight: Double(account.recipients - account.induced)
    default: 0
    }
  }

  /// Name, unit and meaning.
  public var variable: OutputVariable {
    switch self {
    case .budget: Self.money("Budget", "money for the year, with what earlier years left")
    case .committed: Self.money("Committed", "money promised to recipients in the year")
    case .paid: Self.money("Paid", "money paid out in the year")
    case .outstanding: Self.money("Outstanding", "money promised and not yet paid at the end of the year")
    case .unspent: Self.money("Unspent", "money not promised by the end of the year")
    case .eligible: Self.firms("Eligible Firms", "firms that could have had an award")
    case .refused:
      Self.firms(
        "Refused Firms",
        "firms that asked and had none for lack of money; all eligible firms ask unless take_up says otherwise"
      )
    case .recipients: Self.firms("Recipients", "firms with an award in the year")
    case .induced: Self.firms("Recipients|Induced", "recipients that would not exist without the policy")
    case .deadweight: Self.firms("Recipients|Deadweight", "recipients that exist without the policy too")
    case .recipientsEmployment:
      Self.persons("Recipients' Employment", "persons employed by all firms with an award so far")
    case .recipientsEmploymentWithout:
      Self.persons("Recipients' Employment|Without Policies", "the same firms' persons in the counterfactual")
    case .grossEmployment:
      Self.persons(
        "Gross Employment Effect",
        "employment of recipients in the year less that of their own twins in the counterfactual (10.1)")
    case .netEmployment:
      Self.persons(
        "Net Employment Effect",
        "employment of all firms in the year less the counterfactual's: as in effects.csv (10.2)")
    case .displacedEmployment:
      Self.persons(
        "Displaced Employment",
        "gross less net effect: what other firms lost to competition and to a tighter labour market (10.3)")
    case .costPerNetJob:
      OutputVariable(
        "Cost per Net Job", column: "cost_per_net_job", unit: "EUR_2020", aggregation: .none,
        "mean of the money paid so far over the mean net employment effect of the year; empty unless that is above zero"
      )
    }
  }

  private static func money(_ name: String, _ meaning: String) -> OutputVariable {
    OutputVariable(name, column: slug(name), unit: "EUR_2020", meaning)
  }

  private static func firms(_ name: String, _ meaning: String) -> OutputVariable {
    OutputVariable(name, column: slug(name), unit: "firm", meaning)
  }

  private static func persons(_ name: String, _ meaning: String) -> OutputVariable {
    OutputVariable(name, column: slug(name), unit: "person", meaning)
  }

  private static func slug(_ name: String) -> String {
    String(name.lowercased().map { $0.isLetter ? $0 : "_" })
  }
}

import EconomyModel

/// A policy that gives grants to firms.
public struct GrantPolicy: Hashable, Sendable {
  /// The name, unique in its scenario; the part of a programme has the programme's before a dot.
  public var id: String
  /// The heading in tables.
  public var title: String
  /// The programme that it is part of.
  public var programme: String?
  /// Money for all years together.
  public var budget: Money
  /// The grant to one firm.
  public var perFirm: Money
  /// First and last year of spending.
  public var years: ClosedRange<Int>
  /// How the budget is spread over the years.
  public var spending: GrantProgramme.Spending
  /// Which firms may be supported.
  public var eligibility: EligibleFirms
  /// How recipients are found among them.
  public var selection: Selection
  /// Parameters under `grants.` that differ for this policy, without the prefix.
  public var effects: [ParameterSetting]
}

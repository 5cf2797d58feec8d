/// How far a policy reaches: what its budget pays and whom it could be paid to.
public struct PolicyReach: Hashable, Sendable, Encodable {
  /// The policy; the part of a programme has the programme's name before a dot.
  public let id: String
  /// How many grants the budget pays, nil where budget and grant are in prices of different years.
  public let grants: Int?
  /// About how many firms of the baseline are eligible, whatever their age; nil without a baseline.
  public let eligible: Int?
  /// What is left of the budget after whole grants, in its own unit; nil where that cannot be known.
  let remainder: Double?

  enum CodingKeys: String, CodingKey {
    case id, grants
    case eligible = "eligible_firms"
  }

  init?(_ grant: Tree, programme: String?, facts: BaselineFacts?) {
    guard let id = grant.id, let budget = grant.money("budget"), let perFirm = grant.money("per_firm"),
      perFirm.amount > 0
    else { return nil }
    self.id = programme.map { "\($0).\(id)" } ?? id
    eligible = facts?.eligibleFirms(ScenarioBuilder.eligibility(grant["eligible"]))
    guard budget.base == perFirm.base, budget.amount / perFirm.amount < 1e9 else {
      (grants, remainder) = (nil, nil)
      return
    }
    let number = (budget.amount / perFirm.amount + 1e-9).rounded(.down)
    grants = Int(number)
    let rest = budget.amount - number * perFirm.amount
    remainder = rest > 1e-6 * perFirm.amount ? rest : 0
  }

  /// Returns the reach of every grant scheme in `tree`.
  static func all(in tree: Tree, facts: BaselineFacts?) -> [PolicyReach] {
    (tree["policies"]?.items ?? []).flatMap { policy -> [PolicyReach] in
      guard let parts = policy["parts"] else {
        return PolicyReach(policy, programme: nil, facts: facts).map { [$0] } ?? []
      }
      return parts.items.compactMap { PolicyReach($0, programme: policy.id, facts: facts) }
    }
  }
}

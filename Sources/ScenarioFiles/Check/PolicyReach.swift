/// How far a policy reaches: what its budget pays and whom it could be paid to.
public struct PolicyReach: Hashable, Sendable, Encodable {
  /// The policy; the part of a programme has the programme's name before a dot.
  public let id: String
  /// How many grants the budget pays, nil where budget and grant are in prices of different years.
  public let grants: Int?
  /// About how many firms of the baseline are eligible; nil without a baseline.
  public let eligible: Int?
  /// Share of the grants that create a firm which would not exist otherwise, a fraction; nil without parameters.
  public var inducedShare: Double? { additionality?.share }
  let additionality: Additionality?
  /// What one award is called, in the plural.
  let noun: String
  /// What is left of the budget after whole grants, in its own unit; nil where that cannot be known.
  let remainder: Double?

  private enum CodingKeys: String, CodingKey {
    case id, grants
    case eligible = "eligible_firms"
    case inducedShare = "induced_share"
  }

  /// Writes what programs may want to know, leaving out what is not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encodeIfPresent(grants, forKey: .grants)
    try container.encodeIfPresent(eligible, forKey: .eligible)
    try container.encodeIfPresent(inducedShare, forKey: .inducedShare)
  }

  init?(_ grant: Tree, programme: String?, facts: BaselineFacts?, parameters: Tree?) {
    guard let form = PolicyForms.form(of: grant.text("kind")), let id = grant.id,
      let budget = grant.money("budget"), let perFirm = form.award(grant), perFirm.amount > 0
    else { return nil }
    noun = form.awardNoun
    self.id = programme.map { "\($0).\(id)" } ?? id
    eligible = facts?.eligibleFirms(EligibleFirms(grant["eligible"]))
    additionality = Additionality(of: grant, parameters: parameters)
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
    let parameters = tree["parameters"]
    return (tree["policies"]?.items ?? []).flatMap { policy -> [PolicyReach] in
      guard let parts = policy["parts"] else {
        return PolicyReach(policy, programme: nil, facts: facts, parameters: parameters).map { [$0] } ?? []
      }
      return parts.items.compactMap {
        PolicyReach($0, programme: policy.id, facts: facts, parameters: parameters)
      }
    }
  }
}

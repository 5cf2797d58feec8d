/// How far a policy reaches: what its budget pays and whom it could be paid to.
public struct PolicyReach: Hashable, Sendable, Encodable {
  /// The policy; the part of a programme has the programme's name before a dot.
  public let id: String
  /// How many awards the budget pays and places allow, nil where budget and award are in prices of different years.
  public let grants: Int?
  /// About how many firms of the baseline are eligible; nil without a baseline.
  public let eligible: Int?
  /// Share of the awards that create a firm which would not exist otherwise, a fraction; nil without parameters.
  public var inducedShare: Double? { additionality?.share }
  let additionality: Additionality?
  /// What one award is called, in the plural.
  let noun: String
  /// What there is to say of a policy without awards to firms.
  let note: String?
  /// How many awards the budget pays, and how many the policy's places allow.
  let paidAwards, placedAwards: Int?
  /// What is left of the budget after whole awards, in its own unit; nil where that cannot be known.
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

  init?(_ source: PolicySource, facts: BaselineFacts?, in scenario: Tree) {
    let policy = source.tree
    guard let form = PolicyForms.form(of: policy.text("kind")), policy.id != nil else { return nil }
    (id, noun, note) = (source.id, form.noun(of: policy), form.note(policy))
    let number = AwardNumber(source, of: form, after: scenario["time"]?.year("start"))
    guard number != nil || note != nil else { return nil }
    (grants, remainder) = (number?.awards, number?.remainder)
    (paidAwards, placedAwards) = (number?.paid, number?.placed)
    let premises = EligibilityPremises(scenario)
    eligible = note == nil ? form.eligible(policy).flatMap { facts?.eligibleFirms($0, under: premises) } : nil
    additionality = Additionality(of: policy, parameters: scenario["parameters"])
  }

  /// Returns the reach of every policy in `scenario`.
  static func all(in scenario: Tree, facts: BaselineFacts?) -> [PolicyReach] {
    (scenario["policies"]?.items ?? []).flatMap { policy -> [PolicyReach] in
      let sources =
        policy["parts"].map { $0.items.map { PolicySource(tree: $0, programme: policy) } }
        ?? [PolicySource(tree: policy, programme: nil)]
      return sources.compactMap { PolicyReach($0, facts: facts, in: scenario) }
    }
  }
}

import EconomyModel

/// A kind of policy in scenario files: its keys, its checks, and the instrument it stands for. Each kind has a file.
struct PolicyForm: Sendable {
  /// The value of `kind`.
  let kind: String
  /// Its keys beside those that every policy has.
  let fields: [Field]
  /// Whether the policy has years of its own or of its programme.
  var needsYears = true
  /// The mean award as the file states it, nil for kinds without awards to firms.
  var award: @Sendable (Tree) -> Money? = { _ in nil }
  /// Which firms may have an award; nil for a policy that reaches people or nobody.
  var eligible: @Sendable (Tree) -> EligibleFirms? = { EligibleFirms($0["eligible"]) }
  /// What the policy costs a year beside its awards.
  var runningCost: @Sendable (Tree) -> Money? = { _ in nil }
  /// The key that states the size of an award, where no key has just that amount.
  var awardKey = "intensity"
  /// How many awards there are places for in so many years; nil for no limit.
  var places: @Sendable (Tree, Int) -> Int? = { tree, years in tree.integer("capacity").map { $0 * years } }
  /// What one award is called in messages, in the plural.
  var awardNoun = "grants"
  /// Another name for it where the policy's keys ask for one.
  var specialNoun: @Sendable (Tree) -> String? = { _ in nil }
  /// The prefix of the parameters that say what an award does, `grants.`; nil where there are none.
  var effects: String?
  /// The prefix of the parameters that the policy leans on, where it cannot set them itself.
  var evidence: String?
  /// The parameters, without the prefix, whose product is the share of awards that create a firm.
  var additionality: @Sendable (Tree) -> [String] = { _ in ["entry_additionality"] }
  /// What `validate` says of a kind without awards to firms, after the name.
  var note: @Sendable (Tree) -> String? = { _ in nil }
  /// Checks of this kind alone, run on a policy that has the right shape.
  var check: @Sendable (PolicySource, inout ScenarioCheck) -> Void = { _, _ in }
  /// The instrument; called only for a policy without errors.
  let instrument: @Sendable (PolicySource, Baseline, ParameterValues) -> any PolicyInstrument
}

extension PolicyForm {
  /// What the awards of `policy` are called in messages.
  func noun(of policy: Tree) -> String { specialNoun(policy) ?? awardNoun }
}

/// Every kind of policy but programmes, which only hold others.
enum PolicyForms {
  static let all: [PolicyForm] = [
    .grants, .services, .training, .incubators, .systemSupport, .internationalisation, .loanGuarantee,
    .researchTarget, .researchGrants, .interregionalInvestment, .clusterOrganisation,
    .smartSpecialisation, .anchorFirm, .partnership,
  ]

  /// The form of `kind`, nil when there is none.
  static func form(of kind: String?) -> PolicyForm? { all.first { $0.kind == kind } }
}

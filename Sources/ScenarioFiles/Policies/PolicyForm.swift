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
  /// What one award is called in messages, in the plural.
  var awardNoun = "grants"
  /// The prefix of the parameters that say what an award does, `grants.`; nil where there are none.
  var effects: String?
  /// Checks of this kind alone, run on a policy that has the right shape.
  var check: @Sendable (PolicySource, inout ScenarioCheck) -> Void = { _, _ in }
  /// The instrument; called only for a policy without errors.
  let instrument: @Sendable (PolicySource, Baseline, ParameterValues) -> any PolicyInstrument
}

/// Every kind of policy but programmes, which only hold others.
enum PolicyForms {
  static let all: [PolicyForm] = [
    .grants, .researchTarget, .researchGrants, .clusterOrganisation, .smartSpecialisation,
    .interregionalInvestment, .anchorFirm,
  ]

  /// The form of `kind`, nil when there is none.
  static func form(of kind: String?) -> PolicyForm? { all.first { $0.kind == kind } }
}

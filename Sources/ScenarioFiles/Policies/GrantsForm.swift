import EconomyModel

extension PolicyForm {
  /// Grants to firms and would-be founders: the same for each, or a share of what it invests.
  static let grants = PolicyForm(
    kind: "grants",
    fields: PolicyKeys.awards + [
      Field("per_firm", .money, "The grant to one firm; or 'intensity', 'investment' and 'ceiling'."),
      Field("intensity", .fraction(0...1), "Share of a firm's investment that the grant pays."),
      Field("investment", .money, "Mean investment of those who ask."),
      Field("ceiling", .money, "The largest grant."),
      PolicyKeys.effects("grants."),
    ], award: grantAward, effects: "grants.", check: checkGrant,
    instrument: { source, baseline, parameters in
      let effects = Grants(source.parameters("grants.", over: parameters))
      return source.scheme(of: grantAmount(source, on: baseline), doing: effects, on: baseline)
    })

  /// The mean grant as the file states it.
  static func grantAward(_ tree: Tree) -> Money? {
    if let fixed = tree.money("per_firm") { return fixed }
    guard let intensity = tree.fraction("intensity"), let investment = tree.money("investment"),
      let ceiling = tree.money("ceiling"), investment.base == ceiling.base, intensity > 0,
      investment.amount > 0
    else { return nil }
    let amount = AwardAmount.shareOfInvestment(
      intensity: intensity, mean: investment.amount, ceiling: ceiling.amount)
    return Money(amount: amount.mean, base: investment.base)
  }

  /// The grant: fixed, or a share of the investment.
  static func grantAmount(_ source: PolicySource, on baseline: Baseline) -> AwardAmount {
    guard let intensity = source.tree.fraction("intensity") else {
      return .fixed(source.real("per_firm", on: baseline))
    }
    return .shareOfInvestment(
      intensity: intensity, mean: source.real("investment", on: baseline),
      ceiling: source.real("ceiling", on: baseline))
  }

  /// A grant is one of the two and not both.
  static func checkGrant(_ source: PolicySource, _ report: inout ScenarioCheck) {
    let tree = source.tree
    let shares = ["intensity", "investment", "ceiling"]
    let given = shares.filter { tree[$0] != nil }
    if tree["per_firm"] != nil, let entry = given.first.flatMap({ tree.entry($0) }) {
      report.error("a grant is either 'per_firm' or a share of the investment, not both", at: entry.keyOrigin)
    } else if tree["per_firm"] == nil, given.count < shares.count {
      let missing = shares.filter { !given.contains($0) }.map { "'\($0)'" }.joined(separator: ", ")
      report.error("the grants need 'per_firm', or \(missing)", at: tree.nameOrigin)
    }
  }
}

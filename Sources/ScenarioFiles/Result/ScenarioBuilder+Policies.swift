import Classifications
import EconomyModel

extension ScenarioBuilder {
  /// Every grant scheme of the scenario, parts in place of their programme.
  var grants: [GrantPolicy] {
    (tree["policies"]?.items ?? []).flatMap { policy -> [GrantPolicy] in
      guard let parts = policy["parts"] else { return Self.grant(policy, in: nil).map { [$0] } ?? [] }
      return parts.items.compactMap { Self.grant($0, in: policy) }
    }
  }

  private static func grant(_ tree: Tree, in programme: Tree?) -> GrantPolicy? {
    guard let id = tree.id, let budget = tree.money("budget"), let perFirm = tree.money("per_firm"),
      let when = tree["when"] ?? programme?["when"], let years = years(of: when),
      let spending = GrantProgramme.Spending(rawValue: when.text("spend") ?? "even")
    else { return nil }
    return GrantPolicy(
      id: programme?.id.map { "\($0).\(id)" } ?? id, title: tree.text("title") ?? id,
      programme: programme?.id, budget: budget, perFirm: perFirm, years: years, spending: spending,
      eligibility: eligibility(tree["eligible"]), selection: selection(tree["select"]),
      effects: settings(tree["effects"]))
  }

  private static func years(of when: Tree) -> ClosedRange<Int>? {
    guard let from = when.year("from"), let to = when.year("to"), from <= to else { return nil }
    return from...to
  }

  static func eligibility(_ tree: Tree?) -> EligibleFirms {
    var result = EligibleFirms()
    result.leastEmployees = tree?["employees"]?.integer("at_least")
    result.mostEmployees = tree?["employees"]?.integer("at_most")
    result.leastAge = tree?["age"]?.years("at_least")
    result.mostAge = tree?["age"]?.years("at_most")
    result.nace = tree?.texts("nace") ?? []
    result.nuts = tree?.texts("nuts").compactMap { NUTSRegion($0) } ?? []
    return result
  }

  private static func selection(_ tree: Tree?) -> Selection {
    Selection(
      rule: tree?.text("by").flatMap(Selection.Rule.init(rawValue:)) ?? .random,
      criterion: tree?.text("on").flatMap(Selection.Criterion.init(rawValue:)),
      highestFirst: tree?.text("order") != "lowest-first", onePerFirm: tree?.flag("one_per_firm") ?? true,
      takeUp: tree?.fraction("take_up") ?? 1)
  }
}

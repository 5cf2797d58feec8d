import Classifications
import EconomyModel

extension ScenarioBuilder {
  /// Every policy of the scenario, parts in place of their programme.
  var policies: [PolicyPlan] {
    (tree["policies"]?.items ?? []).flatMap { policy -> [PolicyPlan] in
      guard let parts = policy["parts"] else { return PolicyPlan(policy, in: nil).map { [$0] } ?? [] }
      return parts.items.compactMap { PolicyPlan($0, in: policy) }
    }
  }
}

extension EligibleFirms {
  /// Reads `eligible`; every firm where there is none.
  init(_ tree: Tree?) {
    self.init()
    leastEmployees = tree?["employees"]?.integer("at_least")
    mostEmployees = tree?["employees"]?.integer("at_most")
    leastAge = tree?["age"]?.years("at_least")
    mostAge = tree?["age"]?.years("at_most")
    nace = tree?.texts("nace") ?? []
    nuts = tree?.texts("nuts").compactMap { NUTSRegion($0) } ?? []
    founders = tree?.texts("founder").compactMap(FounderGroup.init(rawValue:)) ?? []
    (isExporter, isInCluster, isMember) = (
      tree?.flag("exporter"), tree?.flag("in_cluster"), tree?.flag("member")
    )
  }
}

extension Selection {
  /// Reads `select`; by lot, once a firm, where there is none.
  init(_ tree: Tree?) {
    self.init(
      rule: tree?.text("by").flatMap(Rule.init(rawValue:)) ?? .random,
      criterion: tree?.text("on").flatMap(Criterion.init(rawValue:)),
      highestFirst: tree?.text("order") != "lowest-first", onePerFirm: tree?.flag("one_per_firm") ?? true,
      takeUp: tree?.fraction("take_up") ?? 1)
  }
}

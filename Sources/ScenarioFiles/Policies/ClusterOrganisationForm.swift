import EconomyModel

extension PolicyForm {
  /// An organisation that firms join, with services to its members.
  static let clusterOrganisation = PolicyForm(
    kind: "cluster-organisation",
    fields: PolicyKeys.awards.filter { ["budget", "eligible", "select"].contains($0.key) } + [
      Field("members", .integer(1...1_000_000), "How many members it aims at.", required: true),
      Field("services", .money, "Services to one member a year.", required: true),
      Field("governance", .money, "What the organisation costs a year beside its services.", required: true),
      Field(
        "university_links", .flag, "Whether universities take part; recorded, no effect is known.",
        builtIn: "false"),
      PolicyKeys.effects("cluster_organisation."),
    ], effects: "cluster_organisation.",
    note: { tree in
      guard let members = tree.integer("members"), let budget = tree.money("budget") else { return nil }
      return "\(budget) for a secretariat and up to \(members) members"
    }, check: check,
    instrument: { source, baseline, parameters in
      let effects = ClusterMembership(source.parameters("cluster_organisation.", over: parameters))
      let services = source.real("services", on: baseline)
      return ClusterOrganisation(
        source.scheme(of: .fixed(services), doing: effects, on: baseline),
        places: source.tree.integer("members") ?? 0, governance: source.real("governance", on: baseline),
        effects: effects)
    })

  private static func check(_ source: PolicySource, _ report: inout ScenarioCheck) {
    let tree = source.tree
    guard let services = tree.money("services"), let origin = tree["services"]?.origin else { return }
    if services.amount == 0 { return report.error("services to a member must be more than 0", at: origin) }
    checkBudget(of: source, services: services, &report)
    guard let members = tree.integer("members"), let entry = tree.entry("members"),
      let eligible = report.facts?.eligibleFirms(EligibleFirms(tree["eligible"])), eligible < members
    else { return }
    report.warn("about \(eligible) firms are eligible, fewer than 'members', \(members)", at: entry.keyOrigin)
  }

  /// Whether the budget pays the secretariat and all members in every year.
  private static func checkBudget(
    of source: PolicySource, services: Money, _ report: inout ScenarioCheck
  ) {
    let tree = source.tree
    guard let budget = tree.money("budget"), let entry = tree.entry("budget"), budget.amount > 0,
      let governance = tree.money("governance"), let members = tree.integer("members"),
      let years = source.years, budget.base == services.base, budget.base == governance.base
    else { return }
    let year = Double(members) * services.amount + governance.amount
    let whole = Money(amount: year * Double(years.count), base: budget.base)
    if budget.amount < whole.amount * (1 - 1e-9) {
      report.warn(
        "the budget is \(budget), but \(years.count) years with \(members) members cost \(whole)",
        at: entry.keyOrigin)
    } else if budget.amount > whole.amount * (1 + 1e-9) {
      let rest = Money(amount: budget.amount - whole.amount, base: budget.base)
      report.warn(
        "\(years.count) years with \(members) members leave \(rest) of the budget unspent",
        at: entry.keyOrigin
      )
    }
  }
}

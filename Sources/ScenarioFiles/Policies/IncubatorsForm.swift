import EconomyModel

extension PolicyForm {
  /// Places for new firms, each for some years.
  static let incubators = PolicyForm(
    kind: "incubators",
    fields: PolicyKeys.awards(without: ["paid_over", "capacity"]) + [
      Field("places", .integer(1...1_000_000), "Firms that can be there at once.", required: true),
      Field("cost_per_place", .money, "What a place costs a year.", required: true),
      Field("stay", .years, "Whole years for which a firm keeps its place.", required: true),
      PolicyKeys.effects("incubators."),
    ], award: award, eligible: newFirms, awardKey: "cost_per_place",
    places: { tree, years in
      guard let places = tree.integer("places"), let stay = tree.wholeYears("stay") else { return nil }
      return places * ((years + stay - 1) / stay)
    }, awardNoun: "stays", effects: "incubators.", check: check,
    instrument: { source, baseline, parameters in
      let stay = source.tree.wholeYears("stay") ?? 1
      let effects = IncubatorStay(source.parameters("incubators.", over: parameters), stay: stay)
      let cost = AwardAmount.fixed(source.real("cost_per_place", on: baseline) * Double(stay))
      var scheme = source.scheme(of: cost, doing: effects, on: baseline)
      scheme.paymentYears = stay
      scheme.eligibility = newFirms(source.tree).positions(in: baseline)
      return Incubator(scheme, places: source.tree.integer("places") ?? 0)
    })

  private static func award(_ tree: Tree) -> Money? {
    guard let cost = tree.money("cost_per_place"), let stay = tree.wholeYears("stay") else { return nil }
    return Money(amount: cost.amount * Double(stay), base: cost.base)
  }

  /// The oldest firms that the model counts as young, years.
  private static let oldest = 5.0

  /// Firms of at most two years unless the scenario says otherwise.
  private static func newFirms(_ tree: Tree) -> EligibleFirms {
    var eligible = EligibleFirms(tree["eligible"])
    eligible.mostAge = eligible.mostAge ?? max(2, eligible.leastAge ?? 0)
    return eligible
  }

  private static func check(_ source: PolicySource, _ report: inout ScenarioCheck) {
    report.checkWholeYears("stay", of: source.tree, atMost: 20)
    for key in ["at_least", "at_most"] {
      guard let age = source.tree["eligible"]?["age"], let years = age.years(key), years > oldest,
        let origin = age[key]?.origin
      else { continue }
      report.error("incubators take new firms, of at most \(plain(oldest)) years", at: origin)
    }
  }
}

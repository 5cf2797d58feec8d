import EconomyModel

extension PolicyForm {
  /// Vouchers for fairs and services abroad, or advice at a one-stop desk.
  static let internationalisation = PolicyForm(
    kind: "internationalisation",
    fields: PolicyKeys.awards + [
      Field(
        "mode", .choice(Internationalisation.Mode.allCases.map(\.rawValue)), "Vouchers or a desk.",
        required: true),
      Field("per_firm", .money, "The voucher of one firm; Lombardy's were 2000 EUR_2014 (P239)."),
      Field("running_cost", .money, "What the desk costs a year beside the advice."),
      Field("cost_per_head", .money, "What the desk's advice to one firm costs."),
      PolicyKeys.effects("internationalisation."),
    ], award: { $0.money(isDesk($0) ? "cost_per_head" : "per_firm") },
    runningCost: { isDesk($0) ? $0.money("running_cost") : nil }, awardNoun: "vouchers",
    specialNoun: { isDesk($0) ? "heads" : nil },
    effects: "internationalisation.", check: check,
    instrument: { source, baseline, parameters in
      let own = source.parameters("internationalisation.", over: parameters)
      guard isDesk(source.tree) else {
        let voucher = AwardAmount.fixed(source.real("per_firm", on: baseline))
        return source.scheme(of: voucher, doing: Internationalisation(.vouchers, own), on: baseline)
      }
      let advice = AwardAmount.fixed(source.real("cost_per_head", on: baseline))
      var desk = source.scheme(of: advice, doing: Internationalisation(.oneStop, own), on: baseline)
      desk.runningCost = source.real("running_cost", on: baseline)
      return desk
    })

  private static func isDesk(_ tree: Tree) -> Bool {
    tree.text("mode") == Internationalisation.Mode.oneStop.rawValue
  }

  private static func check(_ source: PolicySource, _ report: inout ScenarioCheck) {
    let tree = source.tree
    let mode = tree.text("mode") ?? ""
    let desk = ["running_cost", "cost_per_head"]
    let (own, others) = isDesk(tree) ? (desk, ["per_firm"]) : (["per_firm"], desk)
    for key in others {
      guard let entry = tree.entry(key) else { continue }
      report.error("'\(key)' has no meaning with the mode \(mode)", at: entry.keyOrigin)
    }
    for key in own where tree[key] == nil {
      report.error("the mode \(mode) needs '\(key)'", at: tree["mode"]?.origin ?? tree.nameOrigin)
    }
  }
}

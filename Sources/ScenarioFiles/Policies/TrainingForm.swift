import EconomyModel

extension PolicyForm {
  /// Training of the entrepreneurs of firms, one a firm.
  static let training = PolicyForm(
    kind: "training",
    fields: PolicyKeys.awards(without: ["paid_over"]) + [
      PolicyKeys.costPerHead, PolicyKeys.effects("services."),
    ], award: { $0.money("cost_per_head") }, awardNoun: "heads", effects: "services.",
    additionality: { _ in [] },
    instrument: { source, baseline, parameters in
      let effects = FirmServices(.training, source.parameters("services.", over: parameters))
      let cost = AwardAmount.fixed(source.real("cost_per_head", on: baseline))
      return source.scheme(of: cost, doing: effects, on: baseline)
    })
}

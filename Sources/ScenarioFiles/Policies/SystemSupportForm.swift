import EconomyModel

extension PolicyForm {
  /// Research on the economy, information and marketing: money without recipients.
  static let systemSupport = PolicyForm(
    kind: "system-support",
    fields: [
      PolicyKeys.budget,
      Field(
        "purpose", .choice(["research", "information", "marketing"]), "What the money is for.", required: true
      ),
    ], eligible: { _ in nil },
    note: { tree in
      guard let budget = tree.money("budget"), let purpose = tree.text("purpose") else { return nil }
      return "\(budget) for \(purpose), without recipients and without an effect in the model"
    },
    instrument: { source, baseline, _ in
      var support = SystemSupport(
        id: source.id, budget: source.real("budget", on: baseline),
        years: source.years ?? baseline.year...baseline.year)
      support.spending = source.spending
      return support
    })
}

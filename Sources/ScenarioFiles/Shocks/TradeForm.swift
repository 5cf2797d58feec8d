import EconomyModel

extension ShockForm {
  /// Foreign demand that leaves its trend.
  static let trade = ShockForm(
    kind: "trade",
    fields: [
      ShockKeys.years(
        "change", -0.9...10, "Foreign demand of each year relative to its trend; 0 in years not named."),
      ShockKeys.codes(
        "exposure", .fraction(0...1),
        "Exports over output of sections or divisions; of others, what their exporters are expected to sell."),
    ], yearly: ["change"],
    shock: { source, parameters in
      TradeShock(
        id: source.id, change: source.tree["change"]?.byYear ?? [:],
        exposure: source.byDivision("exposure", \.fraction), parameters: parameters)
    })
}

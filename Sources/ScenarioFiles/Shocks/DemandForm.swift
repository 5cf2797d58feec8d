import EconomyModel

extension ShockForm {
  /// Demand that leaves its trend.
  static let demand = ShockForm(
    kind: "demand",
    fields: [
      ShockKeys.years(
        "change", -0.9...10, "Demand of each year relative to its trend; 0 in years not named.",
        required: false),
      Field("nace", .list(.nace), "Sections or divisions that 'change' is about; all when left out."),
      ShockKeys.codes(
        "by", ShockKeys.years("by", -0.9...10),
        "The same for sections or divisions that have a change of their own."),
      ShockKeys.regions,
    ], yearly: ["change"],
    check: { tree, report in
      guard tree["change"] == nil, tree["by"] == nil else { return }
      report.error(
        "a demand shock needs 'change' or 'by': how far demand is from its trend", at: tree.nameOrigin)
    },
    shock: { source, _ in
      DemandShock(
        id: source.id, divisions: source.divisions, regions: source.regions,
        change: source.tree["change"]?.byYear ?? [:], own: source.byDivision("by", \.byYear))
    })
}

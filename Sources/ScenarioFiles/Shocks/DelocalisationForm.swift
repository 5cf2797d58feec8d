import EconomyModel

extension ShockForm {
  /// Subcontracted work that leaves.
  static let delocalisation = ShockForm(
    kind: "delocalisation",
    fields: [
      Field("nace", .list(.nace), "Sections or divisions that are hit.", required: true),
      ShockKeys.regions,
      ShockKeys.years(
        "share", 0...1,
        "Share of the subcontracted work that has left by each year; what has left stays away in later years."
      ),
    ], yearly: ["share"],
    shock: { source, parameters in
      DelocalisationShock(
        id: source.id, divisions: source.divisions ?? [], regions: source.regions,
        share: source.tree["share"]?.byYear ?? [:], parameters: parameters)
    })
}

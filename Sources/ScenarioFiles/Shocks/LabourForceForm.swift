import EconomyModel

extension ShockForm {
  /// A labour force that leaves its path.
  static let labourForce = ShockForm(
    kind: "labour-force",
    fields: [
      ShockKeys.years(
        "change", -0.9...10,
        "The labour force of each year relative to its path; other years have that of the last one named before."
      )
    ], yearly: ["change"],
    shock: { source, _ in LabourForceShock(id: source.id, change: source.tree["change"]?.byYear ?? [:]) })
}

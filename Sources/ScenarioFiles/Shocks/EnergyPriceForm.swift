import EconomyModel

extension ShockForm {
  /// A price of energy that leaves its trend.
  static let energyPrice = ShockForm(
    kind: "energy-price",
    fields: [
      ShockKeys.years(
        "change", -0.9...10, "The price of energy in each year relative to its trend; 0 in years not named."),
      ShockKeys.codes(
        "cost_share", .fraction(0...1),
        "Cost of energy over output of sections or divisions; others are not hit.", required: true),
      Field(
        "pass_through", .fraction(0...1),
        "Share of a higher cost that customers pay; the parameter 'energy.pass_through' when left out."),
    ], yearly: ["change"], check: check,
    shock: { source, parameters in
      EnergyPriceShock(
        id: source.id, change: source.tree["change"]?.byYear ?? [:],
        costShare: source.byDivision("cost_share", \.fraction),
        passThrough: source.tree.fraction("pass_through"), parameters: parameters)
    })

  /// What is not passed on comes out of value added, of which some must be left.
  private static func check(_ tree: Tree, _ report: inout ScenarioCheck) {
    let kept = 1 - (tree.fraction("pass_through") ?? report.parameter("energy.pass_through"))
    let valueAdded = report.parameter("production.value_added_share")
    for entry in tree["cost_share"]?.entries ?? [] {
      guard let share = entry.value.fraction else { continue }
      for (year, change) in (tree["change"]?.byYear ?? [:]).sorted(by: { $0.key < $1.key })
      where kept * share * change >= valueAdded {
        report.error(
          "in \(year) energy would cost '\(entry.key)' all its value added, \(plain(valueAdded)) of output, unless "
            + "customers pay more of it ('pass_through')", at: entry.value.origin)
        break
      }
    }
  }
}

extension ScenarioCheck {
  /// The value that the scenario gives a parameter, or the model's own.
  func parameter(_ name: String) -> Double {
    tree["parameters"]?.fraction(name) ?? ParameterValues()[name]
  }
}

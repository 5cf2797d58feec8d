extension PolicyVariable {
  static let moneyVariables = [
    money("Budget", "money for the year, with what earlier years left"),
    money("Committed", "money promised in the year: awards and overhead"),
    money("Paid", "money paid out in the year, on promises of this and earlier years"),
    money("Released", "money promised and given back in the year: the recipient closed, or repaid its loan"),
    money("Outstanding", "money promised and neither paid nor released at the end of the year"),
    money("Unspent", "money not promised by the end of the year"),
    money("Overhead", "money of the year that goes to no firm"),
  ]

  static let firmVariables = [
    firms("Eligible Firms", "firms that could have had an award"),
    firms(
      "Refused Firms",
      "firms that asked and had none for lack of money or places; all eligible firms ask unless take_up says otherwise"
    ),
    firms("Recipients", "awards of the year"),
    firms("Recipients|Induced", "awards to firms that would not exist without the policy"),
    firms("Recipients|Deadweight", "awards to firms that exist without the policy too"),
    firms(
      "Double-Funded Recipients", "awards that are a firm's first from the policy, which another supports too"
    ),
    OutputVariable(
      "Heads", column: "heads", unit: "person",
      "people served who had no firm, those who found one among them"),
  ]

  static let effectVariables =
    effects(
      [
        "Recipients' Employment", "Gross Employment Effect", "Displaced Employment",
        "Other Employment Effect",
      ],
      net: "Net Employment Effect", of: "persons employed", unit: "person")
    + effects(
      ["Surviving Recipients", "Gross Firm Effect", "Displaced Firms", "Other Firm Effect"],
      net: "Net Firm Effect", of: "active firms", unit: "firm")
    + effects(
      [
        "Recipients' Value Added", "Gross Effect on Value Added", "Displaced Value Added",
        "Other Effect on Value Added",
      ], net: "Net Effect on Value Added", of: "gross value added", unit: "EUR_2020/yr")
    + [
      firms("Exporting Recipients", "exporters among all firms with an award so far"),
      firms("Exporting Recipients|Without Policies", "the same firms' exporters in the counterfactual"),
    ]

  static let costVariables = [
    named(
      "Net Effect on the Tax Base", "EUR_2020/yr",
      "payroll and gross operating surplus of all firms less the counterfactual's"),
    named("Paid|Present Value", "EUR_2020", "money paid so far, discounted to the run's first year (9.4)"),
    named(
      "Net Effect on Value Added|Present Value", "EUR_2020",
      "net effects on value added so far, discounted to the run's first year (9.4)"),
    named(
      "Net Effect on the Tax Base|Present Value", "EUR_2020",
      "net effects on the tax base so far, discounted to the run's first year (9.4)"),
    cost("Cost per Net Job", "EUR_2020", "net employment effect of the year"),
    cost("Cost per Net Firm", "EUR_2020", "net firm effect of the year"),
    cost("Cost per Euro of Value Added", "dimensionless", "present value of the net effects on value added"),
    cost("Cost per Euro of Tax Base", "dimensionless", "present value of the net effects on the tax base"),
  ]

  /// The six variables of `EffectVariables`, in its order.
  private static func effects(
    _ names: [String], net: String, of what: String, unit: String
  ) -> [OutputVariable] {
    [
      named(names[0], unit, "\(what), of all firms with an award so far"),
      named(
        "\(names[0])|Without Policies", unit, "\(what), of the same firms in the counterfactual: deadweight"),
      named(
        names[1], unit,
        "\(what), of recipients less those of their own twins; firms of several policies are shared (10.1)"),
      named(
        names[2], unit, "\(what) that other firms lost in the markets in which there are recipients (10.3)"),
      named(
        names[3], unit, "\(what) gained in markets without recipients: income, suppliers, knowledge (10.4)"),
      named(net, unit, "\(what), of all firms less the counterfactual's (10.2)"),
    ]
  }

  private static func cost(_ name: String, _ unit: String, _ effect: String) -> OutputVariable {
    OutputVariable(
      name, column: slug(name), unit: unit, aggregation: .none,
      """
      present value of the money paid so far over the \(effect); the mean is that of the money over that of the effect, \
      quantiles are of the replications' ratios, without limit and so empty where there is no gain (10.5)
      """)
  }

  private static func money(_ name: String, _ meaning: String) -> OutputVariable {
    named(name, "EUR_2020", meaning)
  }

  private static func firms(_ name: String, _ meaning: String) -> OutputVariable {
    named(name, "firm", meaning)
  }

  private static func named(_ name: String, _ unit: String, _ meaning: String) -> OutputVariable {
    OutputVariable(name, column: slug(name), unit: unit, meaning)
  }

  private static func slug(_ name: String) -> String {
    String(name.lowercased().map { $0.isLetter ? $0 : "_" })
  }
}

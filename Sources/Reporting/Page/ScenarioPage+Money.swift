import Experiments

extension ScenarioPage {
  /// Money and recipients by policy, over all years.
  var money: PageSection? {
    let figures = main.policies?.figures ?? []
    let names = figures.compactMap { $0.keys["policy"] }
    let policies = names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }
    let accounts = policies.map { name in PolicyTotals(name, figures.filter { $0.keys["policy"] == name }) }
    guard hasPolicies else { return nil }
    let spending = accounts.filter { $0.policy != RunAxes.allPolicies && $0.hasMoney }
    guard !spending.isEmpty else {
      return PageSection(
        "Money", [Markdown.wrapped("No policy of the scenario has money of its own to spend.")])
    }
    let intro =
      "Totals over all years, means over the replications, in million €; a column without anything is left out. Unspent is "
      + "what was never promised, outstanding what is promised and not yet paid in \(main.lastYear). Awards count a firm once for each; induced are those that create a "
      + "firm which would not exist otherwise; refused are applications that found no money or no place."
    return PageSection("Money", [Markdown.wrapped(intro), moneyTable(spending)])
  }

  private func moneyTable(_ accounts: [PolicyTotals]) -> String {
    let columns = PolicyTotals.columns.filter { column in accounts.contains { column.value($0) ?? 0 != 0 } }
    let rows = accounts.map { account in
      ["`\(account.policy)`"] + columns.map { column in column.value(account).map(column.text) ?? "" }
    }
    let total = columns.map { column in column.text(accounts.compactMap(column.value).reduce(0, +)) }
    return Markdown.table(
      ["Policy"] + columns.map(\.name), rows + (accounts.count > 1 ? [["together"] + total] : []))
  }

  /// What of the effect on recipients is an effect on the economy, and what that cost.
  var grossToNet: PageSection? {
    let total = (main.policies?.figures ?? []).filter {
      $0.keys["policy"] == RunAxes.allPolicies && $0.year == main.lastYear
    }
    let figures = total.filter(Self.isAccount)
    guard hasPolicies, !figures.allSatisfy(\.isZero) else { return nil }
    let rows = figures.map { figure in
      // Euro over euro: a number of euro, not a share.
      let unit = figure.variable.hasPrefix("Cost per Euro") ? "EUR_2020" : figure.unit
      return [
        OutcomeName.heading(figure.variable, unit: unit), UnitWords(unit).change(figure.mean),
        UnitWords(unit).band(of: figure),
        figure.probabilityPositive.map { "\(Digits.whole(100 * $0)) %" } ?? "",
      ]
    }
    let intro =
      "All policies together, in \(main.lastYear): each recipient against its own twin in the economy without the policies "
      + "(gross), what firms without an award lost or gained by it, and all firms (net). Costs per job and per "
      + "firm relate the discounted money paid by then to the net effect of the year, costs per euro to the discounted sums of all "
      + "years; where some replications gain nothing, a band has no upper end."
    let hasCost = figures.contains { $0.variable == "Cost per Net Job" }
    let noCost = "There is no cost per net job: the mean net effect on employment is not above zero."
    return PageSection(
      "From gross to net",
      [
        Markdown.wrapped(intro), Markdown.table(["", "Mean", "Band", "Above zero"], rows),
        hasCost ? "" : noCost,
      ])
  }

  /// Whether the figure is part of the account from gross to net, or a cost; what is zero and no effect is left out.
  private static func isAccount(_ figure: Figure) -> Bool {
    let effects = ["Gross", "Net "]
    let parts = ["Recipients'", "Surviving", "Exporting", "Deadweight", "Displaced", "Other", "Cost per"]
    if figure.variable.hasSuffix("|Present Value") { return false }
    return effects.contains(where: figure.variable.hasPrefix)
      || parts.contains(where: figure.variable.hasPrefix) && !figure.isZero
  }
}

extension ScenarioPage {
  /// How much of each band is luck and how much comes from parameters that were drawn.
  var luckAndParameters: PageSection? {
    let rows = (Outcomes.core + Outcomes.further).compactMap(sourceRow)
    guard !rows.isEmpty else { return nil }
    let intro =
      "The bands by where they come from: luck alone, parameters alone, and both together. The share is that of parameters in the "
      + "variance. `distributions.csv` of the run says which parameters were drawn, and from what."
    return PageSection(
      "Luck and parameters",
      [
        Markdown.wrapped(intro),
        Markdown.table(
          ["Outcome", "Luck alone", "Parameters alone", "Both", "Share of parameters, %"], rows),
      ])
  }

  /// The bands of an outcome by source; nil where it is not known or nothing changes it.
  private func sourceRow(_ variable: String) -> [String]? {
    let figures = (uncertainty?.figures ?? []).filter { $0.variable == variable }
    guard let first = figures.first, figures.contains(where: { !$0.isZero }) else { return nil }
    func figure(_ source: String) -> Figure? { figures.first { $0.keys["source"] == source } }
    let bands = ["luck", "parameters", "both"].map { source in
      figure(source).map { UnitWords($0.unit).band(of: $0, isSigned: main.effects != nil) } ?? ""
    }
    let share = figure("parameters")?.shareOfVariance.map { Digits.whole(100 * $0) } ?? ""
    return [OutcomeName.heading(first)] + bands + [share]
  }
}

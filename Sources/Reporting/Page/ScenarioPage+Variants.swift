import Experiments

extension ScenarioPage {
  /// The scenario and its variants side by side.
  var variantSection: PageSection? {
    if variants.isEmpty { return nil }
    return comparison.map(comparedVariants) ?? measuredVariants
  }

  /// What to call a run: its own title, without the scenario's.
  private func name(of run: ReportedRun) -> String {
    let shared = "\(main.about.title): "
    let title = run.about.title
    return Markdown.escaped(title.hasPrefix(shared) ? String(title.dropFirst(shared.count)) : title)
  }

  /// Each by what its policies changed.
  private var measuredVariants: PageSection? {
    let intro =
      "Effects in \(main.lastYear), each against its own economy without the policies; bands from the 5th to the 95th percentile."
    let headings = [
      "Variant", "Employment in firms, persons", "GDP, million € a year", "Cost per net job, €",
    ]
    let rows = ([main] + variants).enumerated().map { position, run in
      [position == 0 ? "The scenario itself" : name(of: run)]
        + [run.effect("Employment|Firms"), run.effect("GDP")].map { Self.cell($0, isSigned: true) }
        + [Self.cell(run.account("Cost per Net Job"), isSigned: false)]
    }
    return PageSection("Variants", [Markdown.wrapped(intro), Markdown.table(headings, rows)])
  }

  private static func cell(_ figure: Figure?, isSigned: Bool) -> String {
    guard let figure else { return "none" }
    let unit = UnitWords(figure.unit)
    let band = figure.isZero ? "" : unit.band(of: figure, isSigned: isSigned)
    return unit.change(figure.mean, isSigned: isSigned) + (band.isEmpty ? "" : " (\(band))")
  }

  /// Each by how far its economy is from the scenario's.
  private func comparedVariants(_ comparison: Comparison) -> PageSection? {
    let intro =
      "Means in \(comparison.place.year) and differences from the scenario itself, with bands from the 5th to the 95th percentile "
      + "where both had the same luck."
    let units = Self.compared.compactMap { variable in
      comparison.outcomes.first { $0.variable == variable }.map { (variable: variable, unit: $0.unit) }
    }
    let headings = units.flatMap { [OutcomeName.heading($0.variable, unit: $0.unit), "Difference"] }
    let rows = ([main] + variants).enumerated().map { position, run in
      [position == 0 ? "The scenario itself" : name(of: run)]
        + units.flatMap { shown in
          cells(comparison.outcomes.first { $0.member == position && $0.variable == shown.variable })
        }
    }
    return PageSection(
      "Variants", [Markdown.wrapped(intro), Markdown.table(["Variant"] + headings, rows)])
  }

  private func cells(_ row: Comparison.Row?) -> [String] {
    guard let row else { return ["", ""] }
    let unit = UnitWords(row.unit)
    let difference = row.difference.map { spread in
      unit.change(spread.mean, isSigned: true)
        + (spread.band.map { " (\(unit.change($0, isSigned: true)))" } ?? "")
    }
    return [row.level.map { unit.level($0.mean) } ?? "", difference ?? ""]
  }
}

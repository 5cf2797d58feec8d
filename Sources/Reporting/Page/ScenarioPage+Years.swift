import Experiments

extension ScenarioPage {
  /// Money and net effects of all policies year by year: what acts for some years only does not show in the last.
  var years: PageSection? {
    guard hasPolicies else { return nil }
    let total = (main.policies?.figures ?? []).filter { $0.keys["policy"] == RunAxes.allPolicies }
    let rows = Set(total.map(\.year)).sorted().compactMap { year in
      Self.row(of: year, total.filter { $0.year == year })
    }
    guard !rows.isEmpty else { return nil }
    let intro =
      "All policies together: money paid, and the net effects on all firms; years without either are left out."
    let headings = [
      "Year", "Paid, million €", "Employment, persons", "Band", "Value added, million € a year", "Band",
    ]
    return PageSection(
      "Year by year",
      [
        Markdown.wrapped(intro), Markdown.table(headings, rows),
        presentValues(total).map { Markdown.wrapped($0) } ?? "",
      ])
  }

  private static func row(of year: Int, _ figures: [Figure]) -> [String]? {
    func figure(_ variable: String) -> Figure? { figures.first { $0.variable == variable } }
    let (paid, jobs) = (figure("Paid"), figure("Net Employment Effect"))
    let value = figure("Net Effect on Value Added").map(millions)
    guard [paid, jobs, value].contains(where: { $0.map { !$0.isZero } ?? false }) else { return nil }
    let (persons, money) = (UnitWords("person"), UnitWords("EUR_2020/yr"))
    return [
      "\(year)", paid.map { money.change($0.mean / 1e6) } ?? "",
      jobs.map { persons.change($0.mean, isSigned: true) } ?? "",
      jobs.map { persons.band(of: $0, isSigned: true) } ?? "",
      value.map { money.change($0.mean, isSigned: true) } ?? "",
      value.map { money.band(of: $0, isSigned: true) } ?? "",
    ]
  }

  /// The sums that the costs per euro relate.
  private func presentValues(_ total: [Figure]) -> String? {
    func sum(_ name: String) -> String? {
      let figure = total.first { $0.variable == "\(name)|Present Value" && $0.year == main.lastYear }
      return figure.map { UnitWords("EUR_2020").change($0.mean / 1e6) }
    }
    guard let paid = sum("Paid"), let value = sum("Net Effect on Value Added"),
      let base = sum("Net Effect on the Tax Base")
    else { return nil }
    return
      "Discounted to the first year, \(paid) million € were paid by \(main.lastYear), against \(value) million € of value added "
      + "and \(base) million € of tax base over all years."
  }

  /// The figure in millions of its unit.
  private static func millions(_ figure: Figure) -> Figure {
    var figure = figure
    figure.mean /= 1e6
    figure.band = figure.band.map { $0.lowerBound / 1e6...$0.upperBound / 1e6 }
    return figure
  }
}

import Foundation

extension ScenarioPage {
  /// How the economy developed where there is nothing to measure against.
  var development: PageSection? {
    guard let series = main.series else { return nil }
    let facts = main.run.facts
    let years = facts.years
    let paths = Outcomes.all.compactMap {
      Development($0, in: series, over: years, hasBand: facts.replications > 1)
    }
    let band =
      facts.replications > 1
      ? "; the band in the last year reaches from the 5th to the 95th percentile"
      : ", so there is no band: a second draw of luck would differ"
    let intro =
      "Medians over \(replicationCount) in the whole territory (\(main.territory))\(band). "
      + "There is nothing to measure effects against. \(prices)"
    let headings = [
      "Outcome", String(years.lowerBound), String(years.upperBound), "Band", "Growth, % a year",
    ]
    return PageSection(
      "What it found",
      [
        Markdown.list(paths.filter { Self.told.contains($0.last.variable) }.map(\.sentence)),
        Markdown.wrapped(intro), Markdown.table(headings, paths.map(\.row)),
      ] + deepestFall(in: series))
  }

  /// The outcomes that have a sentence.
  private static let told = ["Employment|Firms", "Firms", "GDP", "Unemployment Rate"]

  /// The year in which GDP fell most, and where it fell most; nothing where it never fell.
  private func deepestFall(in series: TimeSeries) -> [String] {
    let years = main.run.facts.years
    func change(_ area: String, _ year: Int) -> Double? {
      guard let before = series.figure("GDP", area: area, year: year - 1),
        let now = series.figure("GDP", area: area, year: year), before.mean > 0
      else { return nil }
      return now.mean / before.mean - 1
    }
    let falls = years.dropFirst().compactMap { year in
      change(series.territory, year).map { (year: year, change: $0) }
    }
    guard let deepest = falls.min(by: { $0.change < $1.change }), deepest.change < 0 else { return [] }
    let provinces = series.areas.dropFirst().compactMap { area in
      change(area, deepest.year).map { (name: main.about.name(ofPlace: area), change: $0) }
    }.sorted { ($0.change, $0.name) < ($1.change, $1.name) }
    func text(_ fall: Double) -> String { "\(Digits.text(100 * fall, significant: 2, isSigned: true)) %" }
    let most = provinces.prefix(3).map { "\($0.name) \(text($0.change))" }.joined(separator: ", ")
    let least = provinces.last.map { "; least in \($0.name), \(text($0.change))" } ?? ""
    let places = provinces.isEmpty ? "" : " It fell most in \(most)\(least)."
    return [
      Markdown.wrapped(
        "The deepest fall of GDP within a year is that of \(deepest.year): \(text(deepest.change)).\(places)")
    ]
  }
}

/// A number of the territory in the first and the last year.
private struct Development {
  let first, last: Figure
  /// The band of the last year, nil where a single replication has none.
  private let band: ClosedRange<Double>?

  init?(_ variable: String, in series: TimeSeries, over years: ClosedRange<Int>, hasBand: Bool) {
    guard let first = series.figure(variable, year: years.lowerBound),
      let last = series.figure(variable, year: years.upperBound)
    else { return nil }
    (self.first, self.last) = (first, last)
    band = hasBand ? last.band : nil
  }

  /// Mean annual growth, %; nil for shares, for counts of a few, and where it has no meaning.
  private var growth: String? {
    let years = Double(last.year - first.year)
    guard !["dimensionless", "cluster"].contains(last.unit), first.mean > 0, last.mean > 0, years > 0 else {
      return nil
    }
    return Digits.text(100 * (pow(last.mean / first.mean, 1 / years) - 1), significant: 2, isSigned: true)
  }

  private var unit: UnitWords { UnitWords(last.unit) }

  private func text(_ band: ClosedRange<Double>) -> String {
    "\(unit.level(band.lowerBound)) to \(unit.level(band.upperBound))"
  }

  var row: [String] {
    [
      OutcomeName.heading(last), unit.level(first.mean), unit.level(last.mean), band.map(text) ?? "",
      growth ?? "",
    ]
  }

  var sentence: String {
    let band = band.map { " (\(text($0)) in nine of ten replications)" } ?? ""
    return "**\(OutcomeName.text(last.variable))**: \(unit.level(first.mean)) in \(first.year), "
      + "\(unit.level(last.mean)) \(unit.level) in \(last.year)\(band)\(growth.map { ", \($0) % a year" } ?? "")."
  }
}

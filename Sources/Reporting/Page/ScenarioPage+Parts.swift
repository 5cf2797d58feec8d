extension ScenarioPage {
  /// Through which channels the effect on GDP came.
  var channelSection: PageSection? {
    let figures = (channels?.figures ?? []).filter { $0.variable == "GDP" && $0.keys["channel"] != nil }
    let sum = figures.reduce(0) { $0 + $1.mean }
    guard sum != 0 else { return nil }
    let rows = figures.map { figure in
      let unit = UnitWords(figure.unit)
      return [
        figure.keys["channel"] ?? "", unit.change(figure.mean, isSigned: true),
        figure.band.map { unit.change($0, isSigned: true) } ?? "",
        "\(Digits.whole(100 * figure.mean / sum)) %",
      ]
    }
    let unit = UnitWords(figures[0].unit).level
    return PageSection(
      "Channels",
      [
        Markdown.wrapped(
          "Through what the effect on GDP of \(main.lastYear) came; the parts add up to the whole."),
        Markdown.table(["Channel", "Effect on GDP, \(unit)", "Band", "Share"], rows),
      ])
  }

  /// Links between firms.
  var networkSection: PageSection? {
    let figures = (network?.figures ?? []).filter { !$0.isZero }
    let rows = figures.map { figure in
      let unit = UnitWords(figure.unit)
      return [
        OutcomeName.heading(figure), unit.level(figure.mean), figure.band.map { unit.change($0) } ?? "",
      ]
    }
    guard !rows.isEmpty else { return nil }
    return PageSection(
      "Network",
      [
        Markdown.wrapped("In \(main.lastYear), means over the replications."),
        Markdown.table(["", "Mean", "Band"], rows),
      ])
  }

  /// Where the effects are largest.
  var provinces: PageSection? {
    let tables = ["Employment|Firms", "GDP"].compactMap { provinceTable($0) }
    guard !tables.isEmpty else { return nil }
    let intro = Markdown.wrapped("The three provinces with the largest effects in \(main.lastYear).")
    return PageSection("Provinces", [intro] + tables)
  }

  private func provinceTable(_ variable: String) -> String? {
    let all = (main.effects?.figures ?? []).filter {
      $0.variable == variable && $0.keys["region"] != main.territory && !$0.isZero
    }
    let largest = all.enumerated().sorted {
      (-abs($0.element.mean), $0.offset) < (-abs($1.element.mean), $1.offset)
    }.prefix(3).map(\.element)
    guard let first = largest.first else { return nil }
    let (unit, whole) = (UnitWords(first.unit), main.effect(variable)?.mean ?? 0)
    let rows = largest.map { figure in
      [
        main.about.name(ofPlace: figure.keys["region"] ?? ""), unit.change(figure.mean, isSigned: true),
        figure.band.map { unit.change($0, isSigned: true) } ?? "",
        whole == 0 ? "" : "\(Digits.whole(100 * figure.mean / whole)) %",
      ]
    }
    return Markdown.table(
      ["Province", "\(OutcomeName.text(variable)), \(unit.level)", "Band", "Share of the territory's"], rows)
  }
}

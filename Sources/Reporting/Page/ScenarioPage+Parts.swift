extension ScenarioPage {
  /// Through which channels the effect on GDP came.
  var channelSection: PageSection? {
    let figures = (channels?.figures ?? []).filter { !$0.isZero }
    guard let all = figures.first(where: { $0.variable == "TOTAL" }), all.mean != 0 else { return nil }
    let unit = UnitWords(all.unit)
    let rows = figures.map { figure in
      [
        figure.variable == "TOTAL" ? "together" : OutcomeName.text(figure.variable),
        unit.change(figure.mean, isSigned: true), unit.band(of: figure, isSigned: true),
        "\(Digits.whole(100 * figure.mean / all.mean)) %",
      ]
    }
    let intro = "Through what the effect on GDP of \(main.lastYear) came; the parts add up to the whole."
    return PageSection(
      "Channels",
      [
        Markdown.wrapped(intro),
        Markdown.table(["Channel", "Effect on GDP, \(unit.level)", "Band", "Share"], rows),
      ])
  }

  /// The network of each partnership.
  var networkSection: PageSection? {
    let all = network?.figures ?? []
    let names = all.compactMap { $0.keys["policy"] }
    let tables = names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }.map { name in
      networkTable(name, all.filter { $0.keys["policy"] == name })
    }
    let intro =
      "Firms of the territory and their partners, means over the replications. What happens in a year is added up over the "
      + "years; the rest is that of \(main.lastYear)."
    return tables.isEmpty ? nil : PageSection("Network", [Markdown.wrapped(intro)] + tables)
  }

  private func networkTable(_ policy: String, _ figures: [Figure]) -> String {
    let rows = figures.filter { $0.year == main.lastYear }.map { last in
      let isFlow = Self.flows.contains(last.variable)
      let sum = figures.filter { $0.variable == last.variable }.reduce(0) { $0 + $1.mean }
      let unit = UnitWords(last.unit)
      return [
        OutcomeName.heading(last), unit.level(isFlow ? sum : last.mean), isFlow ? "" : unit.band(of: last),
      ]
    }
    return Markdown.table(["`\(policy)`", "Mean", "Band"], rows)
  }

  /// What happens within a year, and so adds up over years.
  private static let flows = ["Meetings", "Links|Formed", "Links|Ended"]

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
        unit.band(of: figure, isSigned: true),
        whole == 0 ? "" : "\(Digits.whole(100 * figure.mean / whole)) %",
      ]
    }
    return Markdown.table(
      ["Province", "\(OutcomeName.text(variable)), \(unit.level)", "Band", "Share of the territory's"], rows)
  }
}

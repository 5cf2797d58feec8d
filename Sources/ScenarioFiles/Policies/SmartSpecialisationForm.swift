import EconomyModel
import Tables

extension PolicyForm {
  /// Priorities that a region sets for its diversification.
  static let smartSpecialisation = PolicyForm(
    kind: "smart-specialisation",
    fields: [
      PolicyKeys.budget,
      Field(
        "priorities", .table(.init(name: "'priorities'", keys: .slugs, value: .list(.nace))),
        "The divisions of each priority.", required: true),
      Field(
        "innovation", .choice(["incremental", "radical"]),
        "Whether births turn to what is related or to what is not.", builtIn: "incremental"),
      Field(
        "cross_fertilisation", .list(.list(.slug)), "Pairs of priorities that are brought together."),
      Field(
        "university_links", .flag, "Whether universities take part; recorded, no effect is known.",
        builtIn: "false"),
      PolicyKeys.effects("smart_specialisation."),
    ], eligible: { _ in nil }, effects: "smart_specialisation.",
    note: { tree in
      guard let priorities = tree["priorities"], let budget = tree.money("budget") else { return nil }
      let names = priorities.entries.map(\.key).joined(separator: ", ")
      return "\(budget), without recipients; births turn to \(names)"
    }, check: check, instrument: instrument)

  private static func instrument(
    _ source: PolicySource, _ baseline: Baseline, _ parameters: ParameterValues
  ) -> any PolicyInstrument {
    let tree = source.tree
    let priorities = tree["priorities"]?.entries ?? []
    let pairs = pairs(of: tree).map { names in
      names.compactMap { name in priorities.firstIndex { $0.key == name } }
    }
    var strategy = SmartSpecialisation(
      id: source.id, budget: source.real("budget", on: baseline),
      years: source.years ?? baseline.year...baseline.year,
      priorities: priorities.map { divisions(of: $0.value, in: baseline) },
      bringingTogether: pairs.map { ($0[0], $0[1]) },
      direction: Diversification(
        tree.text("innovation").flatMap(Diversification.Innovation.init) ?? .incremental,
        source.parameters("smart_specialisation.", over: parameters)), on: baseline)
    strategy.spending = source.spending
    return strategy
  }

  private static func divisions(of codes: Tree, in baseline: Baseline) -> [Int] {
    var eligible = EligibleFirms()
    eligible.nace = codes.items.compactMap(\.text)
    return baseline.divisions.indices.filter {
      !eligible.nace.isEmpty && eligible.admits(baseline.divisions[$0].code)
    }
  }

  private static func pairs(of tree: Tree) -> [[String]] {
    tree["cross_fertilisation"]?.items.map { $0.items.compactMap(\.text) } ?? []
  }

  private static func check(_ source: PolicySource, _ report: inout ScenarioCheck) {
    let priorities = source.tree["priorities"]
    for entry in priorities?.entries ?? [] {
      if entry.value.items.isEmpty {
        report.error("the priority '\(entry.key)' has no divisions", at: entry.keyOrigin)
      }
      guard let facts = report.facts else { continue }
      for code in entry.value.items { report.checkDivision(code.text ?? "", in: facts, at: code.origin) }
    }
    if let priorities, priorities.entries.isEmpty {
      report.error("a strategy needs a priority, as in 'mechatronics: [C28]'", at: priorities.origin)
    }
    let names = priorities?.entries.map(\.key) ?? []
    for pair in source.tree["cross_fertilisation"]?.items ?? [] { check(pair, among: names, &report) }
  }

  private static func check(_ pair: Tree, among names: [String], _ report: inout ScenarioCheck) {
    for item in pair.items {
      guard let name = item.text, !names.contains(name) else { continue }
      let hint = Suggestion.hint(for: name, among: names)
      report.error("'\(name)' is not one of the priorities\(hint)", at: item.origin)
    }
    guard pair.items.count != 2 || pair.items[0].text == pair.items[1].text else { return }
    report.error("two different priorities are brought together at a time, as in [a, b]", at: pair.origin)
  }
}

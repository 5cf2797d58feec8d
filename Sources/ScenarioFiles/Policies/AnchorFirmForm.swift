import Classifications
import EconomyModel

extension PolicyForm {
  /// A large firm that comes from abroad.
  static let anchorFirm = PolicyForm(
    kind: "anchor-firm",
    fields: [
      Field("persons", .integer(1...1_000_000), "Persons that it employs when it opens.", required: true),
      Field("nace", .nace, "Its division.", required: true),
      Field("nuts", .nuts, "The province in which it opens.", required: true),
      Field("year", .year, "The year in which it opens.", required: true),
      Field(
        "local_sourcing", .fraction(0...1), "The part of its purchases that it buys in the province.",
        required: true),
      Field("incentive", .money, "Public money for its coming.", builtIn: "0 EUR_current"),
      PolicyKeys.effects("anchor_firm."),
    ], needsYears: false, eligible: { _ in nil }, effects: "anchor_firm.",
    note: { tree in
      guard let persons = tree.integer("persons"), let division = tree.text("nace"),
        let province = tree.text("nuts"), let year = tree.year("year")
      else { return nil }
      return "a firm of \(persons) persons in \(division), \(province), from \(year) on"
    }, check: check,
    instrument: { source, baseline, parameters in
      let tree = source.tree
      let row = baseline.regions.firstIndex { $0.code.code == tree.text("nuts") }
      let column = baseline.divisions.firstIndex { $0.code.code == tree.text("nace") }
      guard let row, let column else { preconditionFailure("an anchor needs a cell of the baseline") }
      return AnchorFirm(
        id: source.id, cell: row * baseline.divisions.count + column,
        year: tree.year("year") ?? baseline.year, persons: Double(tree.integer("persons") ?? 1),
        localSourcing: tree.fraction("local_sourcing") ?? 0,
        incentive: source.real("incentive", on: baseline),
        parameters: source.parameters("anchor_firm.", over: parameters))
    })

  private static func check(_ source: PolicySource, _ report: inout ScenarioCheck) {
    let tree = source.tree
    if let entry = tree.entry("when") {
      report.error("an anchor firm opens in 'year' and has no 'when'", at: entry.keyOrigin)
    }
    if let year = tree.year("year"), let origin = tree["year"]?.origin, let time = report.time {
      if !time.contains(year) {
        report.error(
          "'year' is \(year), outside 'time': \(time.lowerBound) to \(time.upperBound)", at: origin)
      } else if year == time.lowerBound {
        report.error("'year' is \(year), the baseline's year; policies act from \(year + 1) on", at: origin)
      }
    }
    guard let facts = report.facts else { return }
    checkPlace(of: tree, in: facts, &report)
  }

  /// The place is one province and one division, in which the baseline has firms.
  private static func checkPlace(of tree: Tree, in facts: BaselineFacts, _ report: inout ScenarioCheck) {
    guard let nuts = tree.text("nuts"), let place = tree["nuts"]?.origin, let nace = tree.text("nace"),
      let activity = tree["nace"]?.origin
    else { return }
    guard let row = facts.regions.firstIndex(where: { $0.code == nuts }) else {
      let known = facts.regions.map(\.code).joined(separator: ", ")
      return report.error("an anchor firm opens in one province, and '\(nuts)' is none: \(known)", at: place)
    }
    guard NACEDivision(nace) != nil else {
      return report.error("an anchor firm has one division, as in C25, not a section", at: activity)
    }
    guard let column = facts.divisions.firstIndex(where: { $0.code == nace }) else {
      return report.checkDivision(nace, in: facts, at: activity)
    }
    guard facts.firms[row * facts.divisions.count + column].reduce(0, +) == 0 else { return }
    report.error(
      "'\(nuts)' has no firms in '\(nace)', from which an anchor firm's output and wages would follow",
      at: activity)
  }
}

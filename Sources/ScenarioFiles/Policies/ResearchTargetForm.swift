import EconomyModel

extension PolicyForm {
  /// Research that moves to a share of gross domestic product.
  static let researchTarget = PolicyForm(
    kind: "research-target",
    fields: [
      Field("performer", .choice(["public", "private"]), "Whose research it is.", required: true),
      Field(
        "share_of_gdp", .record(share), "Research as a share of gross domestic product.", required: true),
      Field("shape", .choice(["linear", "smooth", "step"]), "The form of the path.", builtIn: "linear"),
      Field(
        "after", .choice(["hold", "decay"]),
        "Whether the share stays on target or goes back the way it came.", builtIn: "hold"),
    ], needsYears: false, eligible: { _ in nil }, evidence: "knowledge.",
    note: { tree in
      guard let performer = tree.text("performer"), let aim = tree["share_of_gdp"],
        let share = aim.fraction("to"), let year = aim.year("by")
      else { return nil }
      return "\(performer) research at \(percent(share)) of product by \(year)"
    }, check: check, instrument: instrument)

  private static let share = RecordShape(
    name: "'share_of_gdp'",
    fields: [
      Field("from", .fraction(0...0.2), "The baseline's share.", required: true),
      Field("to", .fraction(0...0.2), "The share aimed at.", required: true),
      Field("by", .year, "The year in which it is reached.", required: true),
    ])

  private static func instrument(
    _ source: PolicySource, _ baseline: Baseline, _ parameters: ParameterValues
  ) -> any PolicyInstrument {
    let tree = source.tree
    let first = max(baseline.year + 1, source.years?.lowerBound ?? 0)
    let aim = tree["share_of_gdp"]
    var target = ResearchTarget(
      id: source.id, performer: tree.text("performer").flatMap(ResearchTarget.Performer.init) ?? .public,
      target: aim?.fraction("to") ?? 0, by: aim?.year("by") ?? first,
      years: first...max(first, source.years?.upperBound ?? .max), parameters: parameters)
    target.path = tree.text("shape").flatMap(ResearchTarget.Path.init) ?? .linear
    target.aftermath = tree.text("after").flatMap(ResearchTarget.Aftermath.init) ?? .hold
    return target
  }

  /// Shares are stated to a hundredth of a percentage point.
  private static let tolerance = 0.00005

  private static func check(_ source: PolicySource, _ report: inout ScenarioCheck) {
    guard let share = source.tree["share_of_gdp"] else { return }
    checkBaseline(of: share, for: source, &report)
    checkYear(of: share, for: source, &report)
    checkSingle(source, &report)
  }

  private static func checkBaseline(
    of share: Tree, for source: PolicySource, _ report: inout ScenarioCheck
  ) {
    let performer = source.tree.text("performer") == "private" ? "business" : "public"
    let name = "knowledge.\(performer)_share_of_gdp"
    guard let from = share.fraction("from"), let origin = share["from"]?.origin,
      let known = report.tree["parameters"]?.fraction(name), abs(from - known) > tolerance * 1.000001
    else { return }
    report.error("the baseline has \(percent(known)) ('\(name)'), not \(percent(from))", at: origin)
  }

  private static func checkYear(of share: Tree, for source: PolicySource, _ report: inout ScenarioCheck) {
    guard let year = share.year("by"), let origin = share["by"]?.origin, let time = report.time else {
      return
    }
    if !time.contains(year) {
      report.error("'by' is \(year), outside 'time': \(time.lowerBound) to \(time.upperBound)", at: origin)
    } else if year == time.lowerBound {
      report.error("'by' is \(year), the baseline's year; policies act from \(year + 1) on", at: origin)
    } else if let years = source.years, !years.contains(year) {
      report.error(
        "'by' is \(year), outside 'when': \(years.lowerBound) to \(years.upperBound)", at: origin)
    }
  }

  /// Two paths for the same research could not both hold.
  private static func checkSingle(_ source: PolicySource, _ report: inout ScenarioCheck) {
    guard let performer = source.tree.text("performer"), let origin = source.tree["performer"]?.origin,
      let first = report.targets(of: performer).first, first.id != source.id
    else { return }
    report.error("'\(first.id)' is a target for \(performer) research already", at: origin)
  }

  private static func percent(_ share: Double) -> String { "\(plain((share * 1e6).rounded() / 1e4)) %" }
}

extension ScenarioCheck {
  /// The research targets for `performer`, in the order of the file.
  fileprivate func targets(of performer: String) -> [PolicySource] {
    let all = (tree["policies"]?.items ?? []).flatMap { policy in
      policy["parts"]?.items.map { PolicySource(tree: $0, programme: policy) }
        ?? [PolicySource(tree: policy, programme: nil)]
    }
    return all.filter {
      $0.tree.text("kind") == PolicyForm.researchTarget.kind && $0.tree.text("performer") == performer
    }
  }
}

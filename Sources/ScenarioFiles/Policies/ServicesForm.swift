import EconomyModel

extension PolicyForm {
  /// Information, consulting or training, for firms or for people who think of founding one.
  static let services = PolicyForm(
    kind: "services",
    fields: PolicyKeys.awards(without: ["paid_over"]) + [
      Field(
        "service", .choice(FirmService.allCases.map(\.rawValue)), "What is offered.", required: true),
      Field(
        "audience", .choice(["founders", "firms"]),
        "Whom it reaches; when left out, founders for information and firms for the others."),
      PolicyKeys.costPerHead, PolicyKeys.effects("services."),
    ], award: { $0.money("cost_per_head") },
    eligible: { isForFounders($0) ? nil : EligibleFirms($0["eligible"]) },
    awardNoun: "heads", effects: "services.",
    additionality: { isForFounders($0) ? ["conversion", "entry_additionality"] : [] }, check: check,
    instrument: { source, baseline, parameters in
      let own = source.parameters("services.", over: parameters)
      let cost = AwardAmount.fixed(source.real("cost_per_head", on: baseline))
      guard isForFounders(source.tree) else {
        let service = source.tree.text("service").flatMap(FirmService.init(rawValue:)) ?? .information
        return source.scheme(of: cost, doing: FirmServices(service, own), on: baseline)
      }
      var scheme = source.scheme(of: cost, doing: FounderServices(own), on: baseline)
      scheme.audience = .founders
      return scheme
    })

  private static func isForFounders(_ tree: Tree) -> Bool {
    let usual = tree.text("service") == FirmService.information.rawValue ? "founders" : "firms"
    return tree.text("audience") ?? usual == "founders"
  }

  private static func check(_ source: PolicySource, _ report: inout ScenarioCheck) {
    let tree = source.tree
    guard isForFounders(tree) else { return }
    if let service = tree["service"], let name = service.text, name != FirmService.information.rawValue {
      report.error("\(name) is for firms; people who found one receive information", at: service.origin)
    }
    let keys = ["select", "exclusive", "de_minimis"].compactMap { tree.entry($0) }
    let criteria = ["employees", "age", "exporter", "member"].compactMap { tree["eligible"]?.entry($0) }
    for entry in keys + criteria where !entry.value.isBuiltIn {
      report.error("'\(entry.key)' has no meaning for people who have no firm yet", at: entry.keyOrigin)
    }
  }
}

extension Tree {
  /// Whether nobody wrote the value.
  fileprivate var isBuiltIn: Bool { if case .builtIn = origin { true } else { false } }
}

import EconomyModel

extension PolicyForm {
  /// Two regions that bring firms of the same supply chains together.
  static let partnership = PolicyForm(
    kind: "partnership",
    fields: PolicyKeys.awards(without: ["capacity", "paid_over"]) + [
      Field(
        "meetings", .integer(1...100_000), "Local firms that meet a partner a year, on average.",
        required: true),
      Field(
        "components", .record(components),
        "Shares of the budget; all three when left out, each with its effect."),
      Field("partner", .record(partner), "The other region.", required: true),
      Field(
        "chains", .list(.record(chain)), "The supply chains that reach from one region to the other.",
        required: true),
      PolicyKeys.effects("partnership."),
    ], effects: "partnership.", note: note, check: checkPartnership,
    instrument: { source, baseline, parameters in
      var scheme = source.scheme(
        of: .fixed(costOfMeeting(source, on: baseline)), doing: NoEffects(), on: baseline)
      let chains = (source.tree["chains"]?.items ?? []).map { SupplyChain($0, in: baseline) }
      scheme.eligibility.limit(to: chains, in: baseline)
      return Partnership(
        scheme: scheme, partner: PartnerRegion(source.tree["partner"]), chains: chains,
        effects: effects(source, parameters))
    })

  private static func note(_ tree: Tree) -> String? {
    guard let meetings = tree.integer("meetings"), let name = tree["partner"]?.text("name"),
      let chains = tree["chains"]?.items.count
    else { return nil }
    return "\(meetings) meetings a year in \(chains) supply chains with \(name)"
  }

  /// The money over all meetings of all years, euro of 2020.
  private static func costOfMeeting(_ source: PolicySource, on baseline: Baseline) -> Double {
    let meetings = (source.tree.integer("meetings") ?? 1) * (source.years?.count ?? 1)
    return source.real("budget", on: baseline) / Double(meetings)
  }

  /// What has no money has no effect.
  private static func effects(_ source: PolicySource, _ parameters: ParameterValues) -> LinkEffects {
    var effects = LinkEffects(source.parameters("partnership.", over: parameters))
    guard let shares = source.tree["components"] else { return effects }
    func isPaid(_ component: String) -> Bool { (shares.fraction(component) ?? 0) > 0 }
    if !isPaid("technology_transfer") { effects.gain = 0 }
    if !isPaid("human_capital") { effects.humanCapital = 0 }
    if !isPaid("joint_ventures") { effects.jointVentureProbability = 0 }
    return effects
  }

  private static let components = RecordShape(
    name: "'components'",
    fields: [
      Field(
        "technology_transfer", .fraction(0...1),
        "Share for technology transfer; without it links add nothing."),
      Field("human_capital", .fraction(0...1), "Share for people who are sent and trained."),
      Field("joint_ventures", .fraction(0...1), "Share for joint ventures; without it there are none."),
    ])

  private static let partner = RecordShape(
    name: "'partner'",
    fields: [
      Field("name", .text, "What the region is called.", required: true),
      Field(
        "firms", .integer(0...10_000_000), "Its firms in the partnership's first year, anchors left out.",
        required: true),
      Field("births", .fraction(0...1), "Births over active firms a year.", required: true),
      Field("deaths", .fraction(0...1), "Deaths over active firms a year.", required: true),
      Field("persons", .number(1...100_000), "Mean persons employed by a firm.", required: true),
    ])

  private static let chain = RecordShape(
    name: "a chain",
    fields: [
      Field("id", .slug, "Name of the chain.", required: true),
      Field("title", .text, "Heading in tables."),
      Field("nace", .list(.nace), "Sections or divisions of its local firms.", required: true),
      Field(
        "firms", .integer(1...10_000_000), "About how many of the eligible local firms belong to it.",
        required: true),
      Field(
        "anchors", .integer(0...100_000), "Corporations of the partner region that buy from it; they stay.",
        builtIn: "0"),
      Field(
        "partner_firms", .integer(0...10_000_000), "The partner region's other firms in it.", builtIn: "0"),
    ])
}

extension SupplyChain {
  /// Reads an item of `chains`.
  fileprivate init(_ tree: Tree, in baseline: Baseline) {
    let own = EligibleFirms(tree)
    self.init(
      id: tree.id ?? "",
      divisions: Set(baseline.divisions.indices.filter { own.admits(baseline.divisions[$0].code) }),
      firms: tree.integer("firms") ?? 0, anchors: tree.integer("anchors") ?? 0,
      partnerFirms: tree.integer("partner_firms") ?? 0)
  }
}

extension PartnerRegion {
  /// Reads `partner`.
  fileprivate init(_ tree: Tree?) {
    self.init(
      name: tree?.text("name") ?? "", firms: tree?.integer("firms") ?? 0,
      birthRate: tree?.fraction("births") ?? 0, deathRate: tree?.fraction("deaths") ?? 0,
      meanPersons: tree?.fraction("persons") ?? 1)
  }
}

extension Eligibility {
  /// Leaves only firms of the chains' divisions.
  fileprivate mutating func limit(to chains: [SupplyChain], in baseline: Baseline) {
    let divisions = chains.reduce(into: Set<Int>()) { $0.formUnion($1.divisions) }
    let reached = cells ?? Set(baseline.cells.indices)
    cells = reached.filter { divisions.contains($0 % baseline.divisions.count) }
  }
}

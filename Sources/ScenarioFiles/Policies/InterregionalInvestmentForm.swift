import EconomyModel

extension PolicyForm {
  /// Projects that firms of several regions carry out together, co-financed.
  static let interregionalInvestment = PolicyForm(
    kind: "interregional-investment",
    fields: PolicyKeys.awards(without: ["capacity"]) + [
      Field(
        "per_project", .money, "What the partners of the region invest in a project, together.",
        required: true),
      Field(
        "intensity", .fraction(0...1), "Share of the investment that is co-financed.", builtIn: "70 %",
        evidence: "P235"),
      Field(
        "ceiling", .money, "The most that a project receives.", builtIn: "10 million EUR_current",
        evidence: "P235"),
      Field("partners", .integer(1...1000), "Firms of the region in a project.", builtIn: "1"),
      Field(
        "research_share", .fraction(0...1),
        "Part of a project that is research and acts as a grant for research does; the rest has no effect.",
        required: true),
      PolicyKeys.effects("research_grants."),
    ], award: award, awardNoun: "awards to partners", effects: "research_grants.",
    instrument: { source, baseline, parameters in
      var effects = ResearchGrants(source.parameters("research_grants.", over: parameters))
      effects.researchShare = source.tree.fraction("research_share") ?? 0
      let partners = source.tree.integer("partners") ?? 1
      let award = InterregionalInvestment.award(
        investment: source.real("per_project", on: baseline), intensity: intensity(source.tree),
        ceiling: source.real("ceiling", on: baseline), partners: partners)
      return InterregionalInvestment(
        source.scheme(of: .fixed(award), doing: effects, on: baseline), partners: partners)
    })

  /// A partner's award in the prices of the investment; a ceiling in other prices is taken at its face value, for messages.
  private static func award(_ tree: Tree) -> Money? {
    guard let investment = tree.money("per_project"), let ceiling = tree.money("ceiling") else { return nil }
    let amount = InterregionalInvestment.award(
      investment: investment.amount, intensity: intensity(tree), ceiling: ceiling.amount,
      partners: tree.integer("partners") ?? 1)
    return Money(amount: amount, base: investment.base)
  }

  private static func intensity(_ tree: Tree) -> Double { tree.fraction("intensity") ?? 0 }
}

import EconomyModel

extension PolicyForm {
  /// Grants for research: the same for each firm, or a share of what it spends.
  static let researchGrants = PolicyForm(
    kind: "research-grants",
    fields: PolicyKeys.awards + [
      Field("per_firm", .money, "The grant to one firm; or 'intensity', 'investment' and 'ceiling'."),
      Field("intensity", .fraction(0...1), "Share of a firm's research project that the grant pays."),
      Field("investment", .money, "Mean cost of the projects of those who ask."),
      Field("ceiling", .money, "The largest grant."),
      PolicyKeys.effects("research_grants."),
    ], award: grantAward, effects: "research_grants.", check: checkGrant,
    instrument: { source, baseline, parameters in
      let effects = ResearchGrants(source.parameters("research_grants.", over: parameters))
      return source.scheme(of: grantAmount(source, on: baseline), doing: effects, on: baseline)
    })
}

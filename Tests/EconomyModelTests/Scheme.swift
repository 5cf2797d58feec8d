@testable import EconomyModel

/// Schemes as the tests need them: grants of 10,000 euro each unless said otherwise, to firms that exist.
enum Scheme {
  static func grants(
    _ id: String = "grants", budget: Double, perFirm: Double = 10_000, years: ClosedRange<Int> = 2020...2020,
    spending: AwardScheme.Spending = .even, eligibility: Eligibility = Eligibility(),
    selection: AwardScheme.Selection = .random, onePerFirm: Bool = true, takeUp: Double = 1,
    effects: any AwardEffects = effects()
  ) -> AwardScheme {
    var scheme = AwardScheme(id: id, budget: budget, amount: .fixed(perFirm), years: years, effects: effects)
    (scheme.spending, scheme.eligibility, scheme.selection) = (spending, eligibility, selection)
    (scheme.onePerFirm, scheme.takeUp) = (onePerFirm, takeUp)
    return scheme
  }

  static func effects(
    additionality: Double = 0, survivalPoints: Double = 0, growth: Double = 0
  ) -> Grants {
    var effects = Grants(ParameterValues())
    effects.entryAdditionality = additionality
    effects.survivalPoints = survivalPoints
    effects.growth = growth
    return effects
  }
}

extension SmallEconomy {
  /// Every year of one replication with `policies`.
  static func history(
    with policies: [any PolicyInstrument], seed: UInt64 = 1, through last: Int = 2022
  ) throws -> [Economy] {
    var settings = settings(seed: seed, through: last)
    settings.policies = policies
    return try history(settings)
  }
}

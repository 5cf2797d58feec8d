@testable import EconomyModel

/// Grants as the tests need them: 10,000 euro each unless said otherwise, to firms that exist.
enum Grants {
  static func programme(
    _ id: String = "grants", budget: Double, perFirm: Double = 10_000, years: ClosedRange<Int> = 2020...2020,
    spending: GrantProgramme.Spending = .even, eligibility: Eligibility = Eligibility(),
    selection: GrantProgramme.Selection = .random, onePerFirm: Bool = true, takeUp: Double = 1,
    effects: GrantEffects = effects()
  ) -> GrantProgramme {
    GrantProgramme(
      id: id, budget: budget, perFirm: perFirm, years: years, spending: spending, eligibility: eligibility,
      selection: selection, onePerFirm: onePerFirm, takeUp: takeUp, effects: effects)
  }

  static func effects(
    additionality: Double = 0, survivalPoints: Double = 0, growth: Double = 0
  ) -> GrantEffects {
    var effects = GrantEffects(ParameterValues())
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

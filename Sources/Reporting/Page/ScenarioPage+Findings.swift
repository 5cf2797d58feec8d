import Experiments

extension ScenarioPage {
  /// What the policies changed in the territory by the last year.
  var findings: PageSection? {
    let core = Outcomes.core.compactMap(main.effect)
    let further = Outcomes.further.compactMap(main.effect).filter { !$0.isZero }
    let against = main.series?.counterfactual.map { " against `\($0)`" } ?? ""
    let intro =
      "What the \(hasPolicies ? "policies" : "scenario") changed in the whole territory (\(main.territory)) by \(main.lastYear)\(against), each "
      + "replication under the same luck. The effect is the mean over \(replicationCount); the band reaches from the 5th to the "
      + "95th percentile. \(prices)"
    return PageSection(
      "What it found",
      [Markdown.list(core.map(Verdict.sentence)), Markdown.wrapped(intro), effectTable(core + further)])
  }

  /// Whether the scenario has policies, and not only shocks.
  var hasPolicies: Bool {
    main.policies?.figures.contains { $0.keys["policy"] != RunAxes.allPolicies } ?? false
  }

  var replicationCount: String {
    if let draws = main.run.facts.draws {
      return "\(draws.count) draws of parameters, each under \(draws.replicationsEach) of luck"
    }
    let count = main.run.facts.replications
    return count == 1 ? "1 replication" : "\(count) replications"
  }

  private func effectTable(_ figures: [Figure]) -> String {
    Markdown.table(
      ["Outcome", "Without", "Effect", "Band", "Effect, %", "Above zero"], figures.map(effectRow))
  }

  private func effectRow(_ effect: Figure) -> [String] {
    let unit = UnitWords(effect.unit)
    let without = main.series?.figure(effect.variable, year: effect.year, isCounterfactual: true)
    let share = without.flatMap { without in
      effect.unit == "dimensionless" || without.mean == 0
        ? nil : Digits.text(100 * effect.mean / without.mean, significant: 2, isSigned: true)
    }
    return [
      OutcomeName.heading(effect), without.map { unit.level($0.mean) } ?? "",
      unit.change(effect.mean, isSigned: true), unit.band(of: effect, isSigned: true),
      share ?? "", effect.probabilityPositive.map { "\(Digits.whole(100 * $0)) %" } ?? "",
    ]
  }
}

/// What an effect says, in a sentence.
enum Verdict {
  static func sentence(_ effect: Figure) -> String {
    let (name, unit) = (OutcomeName.text(effect.variable), UnitWords(effect.unit))
    if effect.isZero { return "**\(name)**: the same with and without the policies, in every replication." }
    let band = effect.band.map { "\(unit.change($0, isSigned: true)) in nine of ten replications" }
    let mean = unit.sentence(effect.mean)
    guard let band, let differs = effect.differsFromZero else { return "**\(name)**: \(mean)." }
    return differs
      ? "**\(name)**: \(mean) (\(band)), \(certainty(of: effect))."
      : "**\(name)**: no effect that differs from zero: \(mean) on average (\(band))."
  }

  private static func certainty(of effect: Figure) -> String {
    let side = effect.mean > 0 ? "above" : "below"
    guard let positive = effect.probabilityPositive else { return "\(side) zero" }
    let share = effect.mean > 0 ? positive : 1 - positive
    return share == 1
      ? "\(side) zero in every replication" : "\(side) zero in \(Digits.whole(100 * share)) % of replications"
  }
}

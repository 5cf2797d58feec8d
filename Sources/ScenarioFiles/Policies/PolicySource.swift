import EconomyModel

/// A policy as it stands in a scenario, with the programme it is part of: its values, typed.
struct PolicySource: Sendable {
  let tree: Tree
  let programme: Tree?

  /// The name, unique in its scenario; the part of a programme has the programme's before a dot.
  var id: String {
    let own = tree.id ?? ""
    return programme?.id.map { "\($0).\(own)" } ?? own
  }

  /// The years of the policy or of its programme.
  var years: ClosedRange<Int>? {
    guard let when = tree["when"] ?? programme?["when"], let from = when.year("from"),
      let to = when.year("to"),
      from <= to
    else { return nil }
    return from...to
  }

  /// How the money is spread over the years.
  var spending: AwardScheme.Spending {
    (tree["when"] ?? programme?["when"])?.text("spend").flatMap(AwardScheme.Spending.init(rawValue:)) ?? .even
  }

  /// The amount at `key` in euro of 2020, 0 where the policy has none; `EUR_current` is money of its first year.
  func real(_ key: String, on baseline: Baseline) -> Double {
    guard let money = tree.money(key) else { return 0 }
    let first = years?.lowerBound ?? tree.year("year") ?? baseline.year
    guard let real = money.inEUR2020(deflators: baseline.deflators, spentIn: first) else {
      preconditionFailure("no price index for \(money)")
    }
    return real
  }

  /// The parameters with those that the policy sets under `effects` in place of the scenario's.
  func parameters(_ prefix: String, over parameters: ParameterValues) -> ParameterValues {
    var own = parameters
    for effect in ScenarioBuilder.settings(tree["effects"]) { own[prefix + effect.name] = effect.value }
    return own
  }

  /// The scheme of a policy that makes awards to firms: money, years, eligibility and selection are the shared keys'.
  func scheme(of amount: AwardAmount, doing effects: any AwardEffects, on baseline: Baseline) -> AwardScheme {
    var scheme = AwardScheme(
      id: id, budget: real("budget", on: baseline), amount: amount,
      years: years ?? baseline.year...baseline.year,
      effects: effects)
    scheme.spending = spending
    scheme.eligibility = EligibleFirms(tree["eligible"]).positions(in: baseline)
    let selection = Selection(tree["select"])
    (scheme.selection, scheme.onePerFirm, scheme.takeUp) = (
      selection.order, selection.onePerFirm, selection.takeUp
    )
    scheme.capacity = tree.integer("capacity")
    scheme.paymentYears = tree.integer("paid_over") ?? 1
    scheme.cumulation = cumulation(on: baseline)
    return scheme
  }

  private func cumulation(on baseline: Baseline) -> AwardScheme.Cumulation {
    if tree.money("de_minimis") != nil { return .atMost(real("de_minimis", on: baseline)) }
    return tree.flag("exclusive") == true ? .exclusive : .allowed
  }
}

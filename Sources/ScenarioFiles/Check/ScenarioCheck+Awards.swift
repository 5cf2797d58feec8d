extension ScenarioCheck {
  /// The budget pays at least one award, and there are places and firms for the awards that it pays.
  mutating func checkNumber(of award: Money, in source: PolicySource, form: PolicyForm) {
    let policy = source.tree
    guard let budget = policy.money("budget"), let place = policy.entry(of: award, in: form) else { return }
    if award.amount == 0 { return error("an award must be more than 0", at: place.value.origin) }
    if budget.amount >= 1e8 * award.amount {
      return error(
        "the budget pays more than 100 million \(form.noun(of: policy)) of \(award)", at: place.value.origin)
    }
    guard let reach = PolicyReach(source, facts: facts, in: tree), let paid = reach.paidAwards else { return }
    guard paid >= 1 || budget.amount == 0 else {
      let cost = form.runningCost(policy).map { " after a running cost of \($0) a year" } ?? ""
      return error("an award of \(award) is more than the budget, \(budget)\(cost)", at: place.value.origin)
    }
    checkRemainder(of: reach, paid: paid, in: policy, at: place.keyOrigin)
    checkEligible(by: reach, paid: paid, in: policy, at: place.keyOrigin)
  }

  private mutating func checkRemainder(of reach: PolicyReach, paid: Int, in policy: Tree, at place: Origin) {
    if let placed = reach.placedAwards, placed < paid {
      return warn(
        "there are places for \(placed) \(reach.noun), but the money is enough for \(paid); the rest of the budget "
          + "stays unspent", at: place)
    }
    guard let rest = reach.remainder, rest > 0, policy.isFixedAward, let budget = policy.money("budget")
    else {
      return
    }
    let left = Money(amount: rest, base: budget.base)
    warn("\(paid) \(reach.noun) leave \(left) of the budget unspent", at: place)
  }

  private mutating func checkEligible(by reach: PolicyReach, paid: Int, in policy: Tree, at place: Origin) {
    guard let eligible = reach.eligible, let number = reach.grants, eligible < number else { return }
    if policy["eligible"]?.flag("member") == true {
      return warn(
        "no firm is a member of a cluster organisation at the start: the budget waits for members that another "
          + "policy makes", at: place)
    }
    warn(
      "about \(eligible) firms are eligible, but the money is enough for \(paid) \(reach.noun); the rest of the "
        + "budget stays unspent", at: place)
  }

  /// The evidence for new firms is about start-up grants; grants to firms of every age need a word of their own.
  mutating func checkAdditionality(of policy: Tree) {
    guard let found = Additionality(of: policy, parameters: tree["parameters"]), found.admitsEveryAge,
      let factor = found.startUpFactor, let evidence = factor.evidence
    else { return }
    warn(
      "\(factor.name) \(plain(factor.value)) is for start-up grants (\(evidence)), and firms of every age are "
        + "eligible: set 'effects.\(factor.name)' (0 for existing firms only) or 'eligible.age'",
      at: policy.nameOrigin)
  }
}

extension Tree {
  /// Whether every award of the policy is the same.
  fileprivate var isFixedAward: Bool { self["intensity"] == nil }

  /// The entry that states the size of an award: the one with its amount, or the first of a formula.
  fileprivate func entry(of award: Money, in form: PolicyForm) -> Entry? {
    let written = entries.filter { if case .builtIn = $0.value.origin { false } else { true } }
    return written.first { $0.key != "budget" && money($0.key) == award }
      ?? written.first { $0.key == form.awardKey } ?? entry("budget")
  }
}

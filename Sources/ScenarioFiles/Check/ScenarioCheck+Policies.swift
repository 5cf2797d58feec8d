import Classifications

extension ScenarioCheck {
  mutating func check(policy: Tree) {
    checkYears(of: policy)
    checkPrices(of: policy)
    guard let parts = policy["parts"] else { return check(instrument: policy, in: nil) }
    checkNames(of: parts, noun: "parts")
    checkSum(of: parts, against: policy)
    for part in parts.items {
      checkYears(of: part)
      checkPrices(of: part)
      check(instrument: part, in: policy)
    }
  }

  private mutating func checkYears(of policy: Tree) {
    guard let when = policy["when"], let from = when.year("from"), let to = when.year("to"),
      let fromOrigin = when["from"]?.origin, let toOrigin = when["to"]?.origin
    else { return }
    if to < from { return error("'to' is \(to), before 'from', \(from)", at: toOrigin) }
    guard let time else { return }
    if to == time.lowerBound {
      error("'to' is \(to), the baseline's year; policies act from \(to + 1) on", at: toOrigin)
    }
    for (key, year, origin) in [("from", from, fromOrigin), ("to", to, toOrigin)] where !time.contains(year) {
      error("'\(key)' is \(year), outside 'time': \(time.lowerBound) to \(time.upperBound)", at: origin)
    }
  }

  /// Money needs a price index for its year.
  private mutating func checkPrices(of policy: Tree) {
    guard let facts, let first = facts.deflators.keys.min(), let last = facts.deflators.keys.max() else {
      return
    }
    for entry in policy.entries {
      let value = entry.value
      guard let money = policy.money(entry.key), case .year(let year) = money.base,
        money.inEUR2020(deflators: facts.deflators, spentIn: year) == nil
      else { continue }
      error("there is no price index for \(year); it goes from \(first) to \(last)", at: value.origin)
    }
  }

  private mutating func checkSum(of parts: Tree, against programme: Tree) {
    guard let budget = programme.money("budget"), let origin = programme["budget"]?.origin else { return }
    let id = programme.id ?? ""
    var total = 0.0
    for part in parts.items {
      guard let money = part.money("budget"), let place = part["budget"]?.origin else { return }
      guard money.base == budget.base else {
        return error("state the parts of '\(id)' in the prices of its budget, \(budget.unit)", at: place)
      }
      total += money.amount
    }
    guard abs(total - budget.amount) > 1e-9 * budget.amount else { return }
    let sum = Money(amount: total, base: budget.base)
    error("the parts of '\(id)' add up to \(sum), its budget is \(budget)", at: origin)
  }

  private mutating func check(instrument tree: Tree, in programme: Tree?) {
    guard let form = PolicyForms.form(of: tree.text("kind")) else { return }
    let source = PolicySource(tree: tree, programme: programme)
    if form.needsYears, tree["when"] == nil, programme?["when"] == nil {
      error("the policy '\(tree.id ?? "")' needs 'when': the years of spending", at: tree.nameOrigin)
    }
    let problems = diagnostics.count
    checkBounds(of: tree["eligible"])
    checkSelection(tree["select"])
    checkCodes(of: tree["eligible"])
    guard diagnostics.count == problems, fits(tree, .kinds(PolicyKeys.policies)) else { return }
    form.check(source, &self)
    checkNothing(in: tree)
    guard diagnostics.count == problems else { return }
    if let award = form.award(tree) { checkNumber(of: award, in: source, form: form) }
    checkAdditionality(of: tree)
  }

  /// What a share of an investment pays must be more than nothing.
  private mutating func checkNothing(in policy: Tree) {
    for key in ["intensity", "investment", "ceiling"] {
      guard let entry = policy.entry(key) else { continue }
      if policy.fraction(key) == 0 || policy.money(key)?.amount == 0 {
        error("an award must be more than 0", at: entry.value.origin)
      }
    }
  }

  /// Whether a policy or shock has the right shape.
  func fits(_ tree: Tree, _ shape: Shape) -> Bool {
    var check = ShapeCheck(parameters: parameters)
    check.check(tree, against: shape, of: "")
    return check.diagnostics.isEmpty
  }

  private mutating func checkBounds(of eligible: Tree?) {
    for key in ["employees", "age"] {
      guard let bounds = eligible?[key], let least = bounds.years("at_least"),
        let most = bounds.years("at_most"),
        most < least, let origin = bounds["at_most"]?.origin
      else { continue }
      error("'at_most' is \(plain(most)), below 'at_least', \(plain(least)): no firm is eligible", at: origin)
    }
  }

  private mutating func checkSelection(_ select: Tree?) {
    guard let select, let rule = select.text("by"), let origin = select["by"]?.origin else { return }
    if rule == "ranked", select["on"] == nil {
      error("ranked firms need 'on', what they are ranked on", at: origin)
    }
    if rule != "ranked", let entry = select.entry("on") {
      error("'on' has a meaning only for firms that are ranked, not \(rule)", at: entry.keyOrigin)
    }
  }

  mutating func checkCodes(of eligible: Tree?) {
    guard let facts else { return }
    for code in eligible?["nace"]?.items ?? [] {
      guard let text = code.text, Shape.nace.problem(with: text) == nil else { continue }
      checkDivision(text, in: facts, at: code.origin)
    }
    for code in eligible?["nuts"]?.items ?? [] {
      guard let region = code.text.flatMap({ NUTSRegion($0) }) else { continue }
      checkRegion(region, in: facts, at: code.origin)
    }
  }
}

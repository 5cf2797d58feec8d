/// How many awards a policy can make.
struct AwardNumber {
  /// As many as the money pays; nil where budget and award are in prices of different years.
  let paid: Int?
  /// As many as the policy has places for in its years; nil where places are not limited.
  let placed: Int?
  /// What is left of the budget after the awards that the money pays, in its own unit.
  let remainder: Double?

  /// The awards that can be made: the smaller of the two.
  var awards: Int? { paid.map { min($0, placed ?? $0) } }

  /// Reads the policy; nil for one without awards or with an award of nothing.
  ///
  /// - Parameter start: the baseline's year, in which policies do not act yet.
  init?(_ source: PolicySource, of form: PolicyForm, after start: Int?) {
    guard let budget = source.tree.money("budget"), let award = form.award(source.tree), award.amount > 0
    else { return nil }
    let running = form.runningCost(source.tree) ?? Money(amount: 0, base: budget.base)
    let years = source.years.map { years in years.count { $0 > start ?? .min } } ?? 1
    let money = budget.amount - running.amount * Double(years)
    placed = form.places(source.tree, years)
    guard budget.base == award.base, budget.base == running.base, money / award.amount < 1e9 else {
      (paid, remainder) = (nil, nil)
      return
    }
    let number = max(0, (money / award.amount + 1e-9).rounded(.down))
    paid = Int(number)
    let rest = money - number * award.amount
    remainder = rest > 1e-6 * award.amount ? rest : 0
  }
}

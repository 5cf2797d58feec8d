/// Money for what surrounds firms: research on the economy, information, marketing of the place. It has no recipients, and
/// since no evidence gives it an effect it has none: it is spent, and counts in the cost of a programme.
public struct SystemSupport: PolicyInstrument {
  public var id: String
  /// Money for all years, euro of 2020.
  public var budget: Double
  /// The years of spending.
  public var years: ClosedRange<Int>
  public var spending = AwardScheme.Spending.even

  public init(id: String, budget: Double, years: ClosedRange<Int>) {
    precondition(budget >= 0, "money is not negative")
    (self.id, self.budget, self.years) = (id, budget, years)
  }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard years.contains(year) else { return }
    let promised = economy.ledger.committed[id, default: 0]
    let money = max(0, spending.share(upTo: year, in: years) * budget - promised)
    var account = PolicyAccount(policy: id)
    (account.budget, account.committed, account.overhead) = (money, money, money)
    levers.accounts.append(account)
  }
}

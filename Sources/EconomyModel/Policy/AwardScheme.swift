import Stochastics

/// Awards to firms until the money, the places or those who ask are used up: what grants, services, vouchers and
/// guarantees have in common. What an award does is the instrument's own (`AwardEffects`).
public struct AwardScheme: PolicyInstrument {
  /// How the money is spread over the years.
  public enum Spending: String, CaseIterable, Sendable { case even, front, back }
  /// Whom a scheme serves.
  public enum Audience: Sendable {
    /// Firms, each of which receives an award; a share of the awards may create further firms.
    case firms
    /// People without a firm, of whom a share founds one and so becomes a recipient. The others are counted as heads, and
    /// what they cost is overhead.
    case founders
  }
  /// How recipients are picked among those who ask.
  public enum Selection: Equatable, Sendable {
    /// By lot. First come, first served is the same: who comes first is luck.
    case random
    /// The smallest or the largest first.
    case byPersons(ascending: Bool)
    /// The youngest or the oldest first.
    case byAge(ascending: Bool)
  }
  /// Which other support a recipient may have.
  public enum Cumulation: Equatable, Sendable {
    /// Any.
    case allowed
    /// None from another policy so far.
    case exclusive
    /// So much public money in three years at most, euro of 2020, this award included.
    case atMost(Double)
  }

  public var id: String
  /// Money for all years, euro of 2020.
  public var budget: Double
  /// The award to one firm, or what it costs to serve one person.
  public var amount: AwardAmount
  /// The years in which awards are made.
  public var years: ClosedRange<Int>
  public var spending = Spending.even
  public var audience = Audience.firms
  /// What the scheme costs a year beside its awards, euro of 2020; it is paid first.
  public var runningCost = 0.0
  public var eligibility = Eligibility()
  public var selection = Selection.random
  /// Whether a firm can have only one award.
  public var onePerFirm = true
  /// Share of the eligible firms that ask, a fraction.
  public var takeUp = 1.0
  /// Awards, or people served, a year at most; nil for as many as the money pays.
  public var capacity: Int?
  /// Over how many years an award is paid out, in equal instalments.
  public var paymentYears = 1
  /// Whether the money is a guarantee, which flows only when the firm closes while instalments are open.
  public var isGuarantee = false
  /// Whether recipients are members of a cluster organisation in the year of the award.
  public var makesMembers = false
  public var cumulation = Cumulation.allowed
  /// What an award does.
  public var effects: any AwardEffects

  public init(
    id: String, budget: Double, amount: AwardAmount, years: ClosedRange<Int>, effects: any AwardEffects
  ) {
    precondition(budget >= 0, "money is not negative")
    (self.id, self.budget, self.amount, self.years, self.effects) = (id, budget, amount, years, effects)
  }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard years.contains(year) else { return }
    let available = money(upTo: year) - economy.ledger.committed[id, default: 0]
    let running = min(runningCost, max(0, available))
    let queue = queue(in: economy, year: year, luck: luck)
    let round = round(of: queue, paidFrom: available - running, in: economy, year: year, luck: luck)
    levers.inducements += round.inducements
    levers.grants += round.grants
    for grant in round.grants {
      let persons = Double(economy.firms.persons(in: grant.row))
      levers.research[grant.firm.cell] +=
        effects.research(persons: persons, amount: grant.payment.amount) / 1e6
    }
    levers.accounts.append(account(of: round, queue, available: available, running: running))
  }

  private func account(
    of round: AwardRound, _ queue: AwardQueue, available: Double, running: Double
  ) -> PolicyAccount {
    var account = PolicyAccount(policy: id)
    (account.committed, account.overhead) = (round.spent + running, round.overhead + running)
    account.budget = max(available, account.committed)
    account.unspent = account.budget - account.committed
    (account.eligible, account.refused) = (
      queue.eligible.reduce(0, +), queue.applicants.count - round.grants.count
    )
    (account.recipients, account.induced) = (
      round.grants.count + round.inducements.count, round.inducements.count
    )
    account.heads = round.heads
    account.cells = queue.cells(refusing: queue.applicants.dropFirst(round.grants.count))
    return account
  }

  /// The money that may be promised by the end of `year`.
  func money(upTo year: Int) -> Double { spending.share(upTo: year, in: years) * budget }
}

extension AwardScheme.Spending {
  /// The share of a budget for `years` that may be spent by the end of `year`.
  func share(upTo year: Int, in years: ClosedRange<Int>) -> Double {
    let (elapsed, all) = (Double(year - years.lowerBound + 1), Double(years.count))
    switch self {
    case .even: return elapsed / all
    case .front: return 1 - (1 - elapsed / all) * (1 - elapsed / all)
    case .back: return (elapsed / all) * (elapsed / all)
    }
  }
}

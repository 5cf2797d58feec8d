import Stochastics

/// Grants of a fixed amount to firms and would-be founders, until the money is used up.
///
/// An award goes to somebody who asks. A share of those who ask founds a firm that would not exist without the grant
/// (entry additionality, P198); the others have a firm already and would have gone on without it (deadweight).
///
///     an award induces a firm with probability a,   persons at birth n = 1 + (n̄_g − 1) · Exp(1)             (1.1)
public struct GrantProgramme: PolicyInstrument, Equatable {
  /// How the money is spread over the years.
  public enum Spending: String, CaseIterable, Sendable { case even, front, back }
  /// How recipients are picked among those who ask.
  public enum Selection: Equatable, Sendable {
    /// By lot. First come, first served is the same: who comes first is luck.
    case random
    /// The smallest or the largest first.
    case byPersons(ascending: Bool)
    /// The youngest or the oldest first.
    case byAge(ascending: Bool)
  }

  public var id: String
  /// Money for all years, euro of 2020.
  public var budget: Double
  /// One award, euro of 2020.
  public var perFirm: Double
  /// The years in which awards are made.
  public var years: ClosedRange<Int>
  public var spending: Spending
  public var eligibility: Eligibility
  public var selection: Selection
  /// Whether a firm can have only one award.
  public var onePerFirm: Bool
  /// Share of the eligible firms that ask, a fraction.
  public var takeUp: Double
  /// Effects; the defaults are the parameters `grants.…`.
  public var effects: GrantEffects

  public init(
    id: String, budget: Double, perFirm: Double, years: ClosedRange<Int>, spending: Spending = .even,
    eligibility: Eligibility = Eligibility(), selection: Selection = .random, onePerFirm: Bool = true,
    takeUp: Double = 1, effects: GrantEffects
  ) {
    precondition(perFirm > 0 && budget >= 0, "money is not negative and an award is more than nothing")
    self.id = id
    self.budget = budget
    self.perFirm = perFirm
    self.years = years
    self.spending = spending
    self.eligibility = eligibility
    self.selection = selection
    self.onePerFirm = onePerFirm
    self.takeUp = takeUp
    self.effects = effects
  }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard years.contains(year) else { return }
    let available = money(upTo: year) - committed(in: economy)
    let affordable = max(0, Int((available / perFirm + 1e-9).rounded(.down)))
    let applicants = applicants(in: economy, year: year, luck: luck)
    let (inducements, served) = awards(
      upTo: affordable, applicants: applicants.count, in: economy, year: year, luck: luck)
    let chosen = applicants.prefix(served)
    levers.inducements += inducements
    levers.grants += chosen.map {
      Levers.Grant(policy: id, firm: $0, amount: perFirm, terms: effects.terms(from: year))
    }
    let awarded = inducements.count + chosen.count
    let spent = Double(awarded) * perFirm
    // Rounding of the spending profile may leave a hair less than nothing.
    let unspent = max(0, available - spent)
    levers.accounts.append(
      PolicyAccount(
        policy: id, budget: spent + unspent, committed: spent, paid: spent, outstanding: 0,
        unspent: unspent, eligible: eligibleCount(in: economy, year: year),
        refused: applicants.count - chosen.count, recipients: awarded, induced: inducements.count))
  }

  /// The money that may be promised by the end of `year`.
  func money(upTo year: Int) -> Double {
    let (elapsed, all) = (Double(year - years.lowerBound + 1), Double(years.count))
    switch spending {
    case .even: return budget * elapsed / all
    case .front: return budget * (1 - (1 - elapsed / all) * (1 - elapsed / all))
    case .back: return budget * (elapsed / all) * (elapsed / all)
    }
  }

  private func committed(in economy: borrowing Economy) -> Double {
    economy.awards.reduce(0) { $1.policy == id ? $0 + $1.amount : $0 }
  }
}

/// Research of one performer that moves from the baseline's share of gross domestic product to a target.
///
///     share = share₀ + (target − share₀) · f(p),   p = (t − t₀) / (t₁ − t₀) within 0…1                      (5.6)
///
/// t₀ is the year before the first and t₁ that of the target; f is p, 3 p² − 2 p³, or a step from 0 to 1 in t₁. A target for
/// private research is the path itself, whoever pays for it. Of public research, what goes beyond the baseline's share
/// of last year's product is public money, spent without recipients; business research follows by (5.7).
public struct ResearchTarget: PolicyInstrument {
  /// Who does the research.
  public enum Performer: String, CaseIterable, Sendable { case `public`, `private` }
  /// The form of the path, f of (5.6).
  public enum Path: String, CaseIterable, Sendable { case linear, smooth, step }
  /// What follows the year of the target.
  public enum Aftermath: String, CaseIterable, Sendable {
    /// The share stays on target.
    case hold
    /// The share goes back the way it came.
    case decay
  }

  public var id: String
  public var performer: Performer
  /// The share of gross domestic product aimed at.
  public var target: Double
  /// The year in which it is reached.
  public var targetYear: Int
  /// The years in which the share may differ from the baseline's; the first is the first with a step of the path.
  public var years: ClosedRange<Int>
  public var path = Path.linear
  public var aftermath = Aftermath.hold
  /// The share that the baseline has: `knowledge.public_share_of_gdp` or `knowledge.business_share_of_gdp`.
  public let baselineShare: Double

  /// - Precondition: `targetYear` is not before the first of `years`.
  public init(
    id: String, performer: Performer, target: Double, by targetYear: Int, years: ClosedRange<Int>,
    parameters: ParameterValues
  ) {
    precondition(targetYear >= years.lowerBound, "a path does not end before it begins")
    (self.id, self.performer, self.target) = (id, performer, target)
    (self.targetYear, self.years) = (targetYear, years)
    baselineShare =
      switch performer {
      case .public: parameters["knowledge.public_share_of_gdp"]
      case .private: parameters["knowledge.business_share_of_gdp"]
      }
  }

  /// The share of gross domestic product in `year`, equation (5.6).
  public func share(in year: Int) -> Double {
    guard years.contains(year) else { return baselineShare }
    let start = years.lowerBound - 1
    let elapsed = Double(year - start) / Double(targetYear - start)
    let progress = aftermath == .decay && elapsed > 1 ? max(0, 2 - elapsed) : min(1, elapsed)
    return baselineShare + (target - baselineShare) * path.level(at: progress)
  }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard years.contains(year) else { return }
    let share = share(in: year)
    var account = PolicyAccount(policy: id)
    switch performer {
    case .private: levers.businessResearchShare = share
    case .public:
      levers.publicResearchShare = share
      let money = max(0, share - baselineShare) * economy.regions.gdp.reduce(0, +) * 1e6
      (account.budget, account.committed, account.overhead) = (money, money, money)
    }
    levers.accounts.append(account)
  }
}

extension ResearchTarget.Path {
  /// f of (5.6) at the part `p` of the way, a fraction.
  func level(at p: Double) -> Double {
    switch self {
    case .linear: p
    case .smooth: p * p * (3 - 2 * p)
    case .step: p < 1 ? 0 : 1
    }
  }
}

import Indicators

/// Priorities that a region sets for its diversification. Money buys a strategy and no firm; what comes of it, where it is
/// spent, is that births turn to the priorities' divisions, as far as these are related to what the province has.
///
/// No evidence says how much money moves how many births, so the direction is the same whatever is spent. Births of a
/// province as a whole stay what they are: see κ_r in (4.6).
public struct SmartSpecialisation: PolicyInstrument {
  public var id: String
  /// Money for all years, euro of 2020.
  public var budget: Double
  /// The years of spending.
  public var years: ClosedRange<Int>
  public var spending = AwardScheme.Spending.even
  /// How births turn to the priorities.
  public let direction: Diversification
  private let divisions: [Int]
  private let relatedness: Relatedness

  /// - Parameters:
  ///   - priorities: the divisions of each priority, by position.
  ///   - pairs: priorities that are brought together, by position in `priorities`.
  public init(
    id: String, budget: Double, years: ClosedRange<Int>, priorities: [[Int]],
    bringingTogether pairs: [(Int, Int)] = [], direction: Diversification, on baseline: Baseline
  ) {
    precondition(budget >= 0, "money is not negative")
    (self.id, self.budget, self.years, self.direction) = (id, budget, years, direction)
    divisions = Set(priorities.joined()).sorted()
    var values = baseline.relatedness
    for (one, other) in pairs {
      for left in priorities[one] {
        for right in priorities[other] where left != right {
          values[left][right] = direction.broughtTogether(baseline.relatedness[left][right])
          values[right][left] = values[left][right]
        }
      }
    }
    relatedness = Relatedness(industries: values.count, values: values.flatMap { $0 })
  }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard years.contains(year) else { return }
    let promised = economy.ledger.committed[id, default: 0]
    let money = max(0, spending.share(upTo: year, in: years) * budget - promised)
    var account = PolicyAccount(policy: id)
    (account.budget, account.committed, account.overhead) = (money, money, money)
    levers.accounts.append(account)
    if money > 0 { direct(&levers, in: economy) }
  }

  private func direct(_ levers: inout Levers, in economy: borrowing Economy) {
    let quotients = Array(economy.clusters.locationQuotients.prefix(economy.cellCount))
    let raised = relatednessDensities(quotients: quotients, relatedness: relatedness)
    for region in 0..<economy.regionCount {
      let cells = economy.cells(of: region)
      let scale = DensityScale(
        cells.filter { economy.initialFirms[$0] > 0 }.map { economy.cells.density[$0] })
      for division in divisions {
        let cell = cells.lowerBound + division
        levers.direction[cell] *= direction.factor(
          density: scale.standardised(economy.cells.density[cell]),
          raised: scale.standardised(raised[cell] ?? 0))
      }
    }
  }
}

/// Mean and standard deviation of the relatedness densities of a province.
private struct DensityScale {
  let mean: Double
  let deviation: Double

  init(_ densities: [Double]) {
    let count = Double(max(1, densities.count))
    let mean = densities.reduce(0, +) / count
    self.mean = mean
    deviation = (densities.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
  }

  /// Standard deviations above the mean; 0 where all densities are the same.
  func standardised(_ density: Double) -> Double { deviation > 0 ? (density - mean) / deviation : 0 }
}

import EconomyModel
import Recording

/// What the policies changed, firm by firm against its own twin and in the whole economy.
///
///     gross = Σ x(recipients, with) − Σ x(recipients, without)                                           (10.1)
///     net = Σ x(all firms, with) − Σ x(all firms, without)                                               (10.2)
///     displaced = Σ x(other firms, without) − Σ x(other firms, with), in markets with recipients         (10.3)
///     other = Σ x(firms, with) − Σ x(firms, without), in markets without recipients                      (10.4)
///     net = gross − displaced + other
///
/// x are persons employed, firms and gross value added of the year, as in every other table: firms that close at its end are
/// counted. A firm that a policy created has no twin: all of it is gross effect. Effects on a firm of several policies are
/// divided among them by the money promised so far, so that gross effects add up. The net effect belongs to all policies.
struct Additionality {
  private let scenario: PanelRecorder
  private let counterfactual: PanelRecorder
  private let markets: Markets
  private let axes: RunAxes
  private let discounting: Discounting

  init(
    of scenario: PanelRecorder, against counterfactual: PanelRecorder, in markets: Markets, axes: RunAxes,
    discounting: Discounting
  ) {
    (self.scenario, self.counterfactual, self.markets) = (scenario, counterfactual, markets)
    (self.axes, self.discounting) = (axes, discounting)
  }

  /// The row of all policies together.
  private var all: Int { axes.policies.count - 1 }

  /// The scenario's result with the accounts of additionality and the channels filled in.
  func accounted() -> ArmResult {
    var result = scenario.result
    for year in 0..<axes.years.count {
      addUp(&result.policies, year)
      fillRecipients(&result.policies, year)
      fillNet(&result.policies, year)
      fill(&result.channels, year)
    }
    discount(&result.policies)
    for index in result.lists.awards.indices {
      let firm = result.lists.awards[index].firm
      result.lists.awards[index].with = scenario.history.outcomes[firm] ?? .none
      result.lists.awards[index].without = counterfactual.history.outcomes[firm] ?? .none
    }
    return result
  }

  /// Money and awards of all policies together.
  private func addUp(_ panel: inout Panel, _ year: Int) {
    for variable in PolicyVariable.ofAccounts {
      panel[variable, all, year] = (0..<all).reduce(0) { $0 + panel[variable, $1, year] }
    }
  }

  /// Recipients and their twins, and equation (10.1).
  private func fillRecipients(_ panel: inout Panel, _ year: Int) {
    let (with, without) = (scenario.history.years[year], counterfactual.history.years[year])
    for (place, effect) in EffectVariables.all.enumerated() {
      for policy in 0...all {
        panel[effect.with, policy, year] = with.whole[policy][place]
        panel[effect.without, policy, year] = without.whole[policy][place]
        for variable in [effect.displaced, effect.other, effect.net] { panel[variable, policy, year] = .nan }
      }
      for policy in 0..<all {
        panel[effect.gross, policy, year] = with.shared[policy][place] - without.shared[policy][place]
      }
      panel[effect.gross, all, year] = (0..<all).reduce(0) { $0 + panel[effect.gross, $1, year] }
    }
    for policy in 0...all {
      panel[.exporters, policy, year] = with.whole[policy][3]
      panel[.exportersWithout, policy, year] = without.whole[policy][3]
    }
  }

  /// Equations (10.2) to (10.4).
  private func fillNet(_ panel: inout Panel, _ year: Int) {
    let (with, without) = (scenario.books[year].cells, counterfactual.books[year].cells)
    let elsewhere = markets.cells(without: scenario.history.years[year].hasRecipients)
    for (place, effect) in EffectVariables.all.enumerated() {
      let (total, base) = (with.outcome(place), without.outcome(place))
      let net = total.reduce(0, +) - base.reduce(0, +)
      let other = elsewhere.reduce(0) { $0 + total[$1] - base[$1] }
      panel[effect.net, all, year] = net
      panel[effect.other, all, year] = other
      panel[effect.displaced, all, year] = panel[effect.gross, all, year] + other - net
    }
    for policy in 0..<all { panel[.netTaxBase, policy, year] = .nan }
    panel[.netTaxBase, all, year] = with.taxBase - without.taxBase
  }

  /// Equation (9.4), all years so far.
  private func discount(_ panel: inout Panel) {
    let flows: [(PolicyVariable, PolicyVariable)] = [
      (.paid, .discountedPaid), (.netValueAdded, .discountedValueAdded), (.netTaxBase, .discountedTaxBase),
    ]
    for (flow, value) in flows {
      for policy in 0...all {
        var sum = 0.0
        for (year, calendarYear) in axes.years.enumerated() {
          sum += panel[flow, policy, year] * discounting.factor(calendarYear)
          panel[value, policy, year] = sum
        }
      }
    }
  }

  /// The change of gross domestic product by channel, province by province and in the territory.
  private func fill(_ panel: inout Panel, _ year: Int) {
    let change = ProductChange(
      with: scenario.books[year], without: counterfactual.books[year],
      recipients: scenario.history.years[year], twins: counterfactual.history.years[year])
    for region in axes.regions.indices {
      for (channel, value) in change.channels(of: region).enumerated() {
        panel[channel, region + 1, year] = value
        panel[channel, 0, year] += value
      }
    }
  }
}

extension Panel {
  fileprivate subscript(variable: PolicyVariable, policy: Int, year: Int) -> Double {
    get { self[variable.rawValue, policy, year] }
    set { self[variable.rawValue, policy, year] = newValue }
  }
}

extension CellBooks {
  /// The column of a place of `Tally`: persons employed, firms or gross value added in euro of 2020.
  fileprivate func outcome(_ place: Int) -> [Double] {
    place == 0 ? employment : place == 1 ? firms : grossValueAdded.map { 1e6 * $0 }
  }

  /// Payroll and gross operating surplus of all firms, euro of 2020.
  fileprivate var taxBase: Double { 1e6 * (payroll.reduce(0, +) + operatingSurplus.reduce(0, +)) }
}

import Recording

/// What the policies changed, firm by firm against its own twin and in the whole economy.
///
///     gross = Σ n(recipients, with) − Σ n(recipients, without)                                   (10.1)
///     net = Σ n(all firms, with) − Σ n(all firms, without)                                       (10.2)
///     displaced = gross − net                                                                    (10.3)
///
/// Persons employed in the year, as in every other table: firms that close at its end are counted. A firm that a policy created has no twin: all its persons are
/// gross effect. The net effect belongs to all policies together.
struct Additionality {
  private let scenario: PanelRecorder
  private let counterfactual: PanelRecorder

  init(of scenario: PanelRecorder, against counterfactual: PanelRecorder) {
    (self.scenario, self.counterfactual) = (scenario, counterfactual)
  }

  /// The scenario's result with the accounts of additionality filled in.
  func accounted(_ axes: RunAxes) -> ArmResult {
    var result = scenario.result
    let all = axes.policies.count - 1
    for year in 0..<axes.years.count {
      addUp(&result.policies, all, year)
      for policy in axes.policies.indices { fill(&result.policies, policy, year, isAll: policy == all) }
    }
    return result
  }

  /// Money and recipients of all policies together.
  private func addUp(_ panel: inout Panel, _ all: Int, _ year: Int) {
    for variable in PolicyVariable.allCases.indices {
      panel[variable, all, year] = (0..<all).reduce(0) { $0 + panel[variable, $1, year] }
    }
  }

  private func fill(_ panel: inout Panel, _ policy: Int, _ year: Int, isAll: Bool) {
    let with = scenario.recipientsEmployment[year][policy]
    let without = counterfactual.recipientsEmployment[year][policy]
    let net = isAll ? scenario.employment[year] - counterfactual.employment[year] : .nan
    panel[PolicyVariable.recipientsEmployment.rawValue, policy, year] = with
    panel[PolicyVariable.recipientsEmploymentWithout.rawValue, policy, year] = without
    panel[PolicyVariable.grossEmployment.rawValue, policy, year] = with - without
    panel[PolicyVariable.netEmployment.rawValue, policy, year] = net
    panel[PolicyVariable.displacedEmployment.rawValue, policy, year] = with - without - net
  }
}

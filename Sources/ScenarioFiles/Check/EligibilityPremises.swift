import EconomyModel
import Indicators

/// What a scenario says that decides which of the baseline's firms are eligible.
public struct EligibilityPremises: Sendable {
  /// The shares of founder groups and exporters.
  public var parameters = ParameterValues()
  /// When a division of a province counts as an agglomeration.
  public var rule = AgglomerationRule()
  /// The area that location quotients compare with.
  public var reference = "EU"

  /// Those of a scenario that says nothing.
  public init() {}

  /// Reads the scenario, leaving out what does not fit.
  init(_ scenario: Tree) {
    for setting in ScenarioBuilder.settings(scenario["parameters"]) {
      let definition = ParameterCatalogue.definition(named: setting.name)
      if definition?.allowed.contains(setting.value) == true { parameters[setting.name] = setting.value }
    }
    guard let clusters = scenario["clusters"] else { return }
    reference = clusters.text("reference") ?? reference
    rule = AgglomerationRule(
      locationQuotientAtLeast: clusters["location_quotient"]?.fraction("at_least")
        ?? rule.locationQuotientAtLeast,
      shareAtLeast: clusters["employment_share"]?.fraction("at_least") ?? rule.shareAtLeast)
  }
}

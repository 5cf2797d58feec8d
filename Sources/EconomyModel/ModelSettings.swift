import Indicators

/// Everything a run is told beside the data: years, luck, parameters, policies and shocks.
public struct ModelSettings: Sendable {
  /// The seed of all luck.
  public var seed: UInt64
  /// The first year, which is the baseline's, and the last.
  public var years: ClosedRange<Int>
  /// The value of every parameter.
  public var parameters = ParameterValues()
  /// The reading of the demographic rates.
  public var demography = DemographyPreset.official
  /// The reference area of location quotients, a name of `Baseline.referenceAreas`.
  public var referenceArea: String
  /// When a division in a province counts as an agglomeration, (4.2).
  public var agglomeration = AgglomerationRule()
  /// The cluster categories of strength (4.3): each division's category, by position; nil for each its own.
  public var categories: ClusterCategories?
  /// The policies, in any order.
  public var policies: [any PolicyInstrument] = []
  /// The shocks, in any order.
  public var shocks: [any Shock] = []
  /// The instructions that passes over firms use; no result depends on them.
  public var instructions = InstructionSet.best

  public init(seed: UInt64, years: ClosedRange<Int>, referenceArea: String) {
    (self.seed, self.years, self.referenceArea) = (seed, years, referenceArea)
  }

  /// The same without policies: what the counterfactual runs on.
  public var withoutPolicies: ModelSettings {
    var settings = self
    settings.policies = []
    return settings
  }
}

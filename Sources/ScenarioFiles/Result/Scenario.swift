import Classifications
import EconomyModel

/// A scenario that can be run: resolved, checked, and in the model's terms.
public struct Scenario: Sendable {
  /// What counts as a firm.
  public enum Concept: String, Sendable {
    case enterprise
    case localUnit = "local-unit"
  }
  /// The rows of tables by region.
  public enum Detail: String, Sendable { case provinces, territory }

  /// When an industry counts as an agglomeration.
  public struct Clusters: Hashable, Sendable {
    /// The map from divisions to cluster categories.
    public var categories: String
    /// The area that location quotients compare with.
    public var reference: String
    /// The least location quotient.
    public var locationQuotient: Double
    /// The least share of the region's employment, 0 to 1.
    public var employmentShare: Double
  }

  /// Who wrote the scenario, and why.
  public struct About: Hashable, Sendable {
    /// Heading of tables and reports; the name when the file has none.
    public var title: String
    /// The question that the scenario answers.
    public var question: String
    /// What a reader should know before using the figures.
    public var description: String
    /// Who wrote it.
    public var authors: [String]
    /// The licence of its text.
    public var licence: String
    /// Where its figures come from.
    public var sources: [String]
  }

  /// What is written, and against what it is compared.
  public struct Outputs: Hashable, Sendable {
    /// The path of the scenario that effects are measured against; nil for the same one without policies.
    public var comparison: String?
    /// Names of tables; empty for all.
    public var tables: [String]
    /// Quantiles of bands, 0 to 1; empty for the program's own.
    public var quantiles: [Double]
  }

  /// The name, used for folders.
  public var name: String
  /// The variant that was chosen.
  public var variant: String?
  /// The heading of the variant; nil where none was chosen or it has none.
  public var variantTitle: String?
  /// Who wrote it, and why.
  public var about: About
  /// The name of the baseline.
  public var baseline: String
  /// What counts as a firm.
  public var concept: Concept
  /// The territory; nil for the baseline's.
  public var region: NUTSRegion?
  /// The rows of tables by region.
  public var detail: Detail
  /// The baseline's year.
  public var startYear: Int
  /// The last year simulated.
  public var endYear: Int
  /// The year of real money in tables.
  public var priceBase: Int
  /// The seed of all luck.
  public var seed: UInt64
  /// How often luck is drawn anew.
  public var replications: Int
  /// The reading of the demographic rates.
  public var demography: DemographyPreset
  /// When an industry counts as an agglomeration.
  public var clusters: Clusters
  /// The policies, the parts of programmes in place of their programme, in the order of the file.
  public var policies: [PolicyPlan]
  /// What happens without any policy, in the order of the file.
  public var shocks: [ShockPlan]
  /// Parameters that the scenario sets, in alphabetical order.
  public var parameters: [ParameterSetting]
  /// The variants that the file offers.
  public var variants: [String]
  /// What is written.
  public var outputs: Outputs
  /// What is drawn anew for every sample; nil where nothing is.
  public var uncertainty: Uncertainty?
  /// What is asked of `distretto sensitivity` when its command line says nothing else.
  public var sensitivity: Sensitivity
  /// One line a value that bears on results, independent of layout, comments and the order of keys: what a
  /// run's content hash covers.
  public var canonicalText: String
  /// The resolved scenario as YAML, each value with a comment that says where it came from.
  public var resolvedText: String
  /// What it was made of.
  let builder: ScenarioBuilder
}

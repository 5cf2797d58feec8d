import Recording

/// What a run's numbers are about: scenario, places, divisions, years and variables, each in its order.
public struct RunAxes: Hashable, Codable, Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The code of the whole territory, for example `ITC4`.
  public var territory: String
  /// The codes of the provinces.
  public var regions: [String]
  /// The codes of the divisions. The cell of region `r` and division `d` is `r * divisions.count + d`.
  public var divisions: [String]
  /// The years, without a gap.
  public var years: ClosedRange<Int>
  /// The policies' names and, last, that of all together, `TOTAL`; empty where nothing is compared.
  public var policies: [String]
  /// Variables of the territory and its provinces.
  public var areaVariables: [OutputVariable]
  /// Variables of cells.
  public var cellVariables: [OutputVariable]
  /// Variables of divisions of areas as possible agglomerations.
  public var clusterVariables: [OutputVariable]
  /// The name of what effects are measured against and each replication is simulated under too, nil for
  /// nothing.
  public var counterfactual: String?
  /// The probabilities of the quantiles beside the median, ascending.
  public var probabilities: [Double]
  /// The tables to write, by name; empty for all.
  public var tables: [String] = []
  /// The supply chains of all partnerships, those of one beside each other.
  public var chains: [NetworkChain] = []
  /// Whether tables by area have rows of the territory only.
  public var isTerritoryOnly = false
  /// Index of prices by calendar year, 2020 being 1, as far as it is known.
  public var priceIndex: [Int: Double] = [:]
  /// How sure the parameters are that say what a policy does, `low`, `medium` or `high`, by its name: the least sure of them.
  public var confidence: [String: String] = [:]

  /// The parameters under which the economy is simulated, draw by draw, as often as luck is drawn under each; nil for
  /// those of the scenario alone.
  public var draws: ParameterDraws?
  /// What is asked of the draws; nil for how uncertain the results are.
  public var study: SensitivityStudy?

  /// The bands that are written unless the scenario asks for others: the middle 50 % and 90 %.
  public static let usualProbabilities = [0.05, 0.25, 0.75, 0.95]

  public init(
    scenario: String, territory: String, regions: [String], divisions: [String], years: ClosedRange<Int>,
    policies: [String], areaVariables: [OutputVariable], cellVariables: [OutputVariable],
    clusterVariables: [OutputVariable], counterfactual: String?,
    probabilities: [Double] = usualProbabilities
  ) {
    (self.scenario, self.territory, self.regions) = (scenario, territory, regions)
    (self.divisions, self.years, self.policies) = (divisions, years, policies)
    (self.areaVariables, self.cellVariables) = (areaVariables, cellVariables)
    (self.clusterVariables, self.counterfactual) = (clusterVariables, counterfactual)
    self.probabilities = probabilities
  }

  /// The territory, then its provinces.
  public var areas: [String] { [territory] + regions }
  /// The areas, by position, that tables by area have rows of.
  var shownAreas: Range<Int> { 0..<(isTerritoryOnly ? 1 : areas.count) }
  /// The number of cells.
  public var cellCount: Int { regions.count * divisions.count }
  /// Whether effects are measured.
  public var hasCounterfactual: Bool { counterfactual != nil }
  /// Simulations a replication: the scenario, and its counterfactual where it has one.
  public var armCount: Int { hasCounterfactual ? 2 : 1 }

  func shape(of kind: PanelKind) -> PanelShape {
    switch kind {
    case .areas: PanelShape(variables: areaVariables.count, units: regions.count + 1, years: years.count)
    case .cells: PanelShape(variables: cellVariables.count, units: cellCount, years: years.count)
    case .clusters:
      PanelShape(
        variables: clusterVariables.count, units: (regions.count + 1) * divisions.count, years: years.count)
    case .policies:
      PanelShape(variables: PolicyVariable.allCases.count, units: policies.count, years: years.count)
    case .channels:
      PanelShape(
        variables: Channel.allCases.count, units: hasCounterfactual ? regions.count + 1 : 0,
        years: years.count)
    }
  }
}

/// Which of a simulation's panels.
enum PanelKind: Int, CaseIterable {
  case areas, cells, clusters, policies, channels
}

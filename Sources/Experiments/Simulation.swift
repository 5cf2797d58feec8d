import EconomyModel
import Recording

/// An economy ready to be simulated, replication by replication, with and without its policies.
public struct Simulation: Sendable {
  private let baseline: Baseline
  private let firms: FirmTable
  private let settings: ModelSettings
  private let counterfactual: ModelSettings
  private let path: DemandPath
  private let axes: RunAxes

  /// - Parameters:
  ///   - firms: the synthetic firms of `baseline`.
  ///   - counterfactual: what effects are measured against.
  ///   - axes: what is taken down.
  /// - Throws: `AccountingError` when the books of the reference run do not close.
  /// - Complexity: that of one replication.
  public init(
    baseline: Baseline, firms: FirmTable, settings: ModelSettings, counterfactual: ModelSettings,
    axes: RunAxes
  ) throws(AccountingError) {
    (self.baseline, self.firms, self.settings) = (baseline, firms, settings)
    (self.counterfactual, self.axes) = (counterfactual, axes)
    path = try DemandPath(baseline: baseline, firms: firms, settings: settings)
  }

  /// Simulates the scenario and, where there is one, its counterfactual under the same luck.
  ///
  /// - Parameters:
  ///   - replication: which draw of luck, the first being 1.
  ///   - yearSimulated: called after each year of each economy.
  /// - Throws: `AccountingError` when an identity of the books does not hold.
  public func replicate(
    _ replication: Int, yearSimulated: () -> Void
  ) throws(AccountingError) -> ReplicationResult {
    var scenario = PanelRecorder(axes)
    try simulate(settings, replication, into: &scenario, yearSimulated)
    guard axes.hasCounterfactual else {
      return ReplicationResult(replication: replication, arms: [scenario.result])
    }
    var compared = PanelRecorder(axes, following: scenario.awards)
    try simulate(counterfactual, replication, into: &compared, yearSimulated)
    let additionality = Additionality(
      of: scenario, against: compared, in: Markets(of: baseline), axes: axes,
      discounting: Discounting(settings.parameters, from: axes.years.lowerBound))
    return ReplicationResult(
      replication: replication, arms: [additionality.accounted(), compared.result])
  }

  /// Simulates the same and takes down nothing but the variables of areas that the run is about.
  ///
  /// - Parameters:
  ///   - replication: which draw of luck, the first being 1.
  ///   - yearSimulated: called after each year of each economy.
  /// - Throws: `AccountingError` when an identity of the books does not hold.
  public func outcomes(
    of replication: Int, yearSimulated: () -> Void
  ) throws(AccountingError) -> ReplicationResult {
    var arms: [ArmResult] = []
    for settings in [settings, counterfactual].prefix(axes.armCount) {
      var recorder = OutcomeRecorder(axes)
      try simulate(settings, replication, into: &recorder, yearSimulated)
      arms.append(recorder.result)
    }
    return ReplicationResult(replication: replication, arms: arms)
  }

  private func simulate(
    _ settings: ModelSettings, _ replication: Int, into recorder: inout some Recorder,
    _ yearSimulated: () -> Void
  ) throws(AccountingError) {
    var model = Model(
      baseline: baseline, firms: firms, settings: settings, replication: replication, path: path)
    for _ in settings.years {
      try model.step(into: &recorder)
      yearSimulated()
    }
  }
}

extension RunAxes {
  /// What is taken down of `settings` on `baseline`.
  ///
  /// - Parameters:
  ///   - counterfactual: the name of what effects are measured against, nil where nothing is.
  ///   - probabilities: quantiles beside the median; empty for the program's own.
  public init(
    scenario: String, counterfactual: String?, baseline: Baseline, settings: ModelSettings,
    probabilities: [Double]
  ) {
    let policies = settings.policies.map(\.id).sorted()
    self.init(
      scenario: scenario, territory: baseline.territory.code, regions: baseline.regions.map(\.code.code),
      divisions: baseline.divisions.map(\.code.code), years: settings.years,
      policies: counterfactual == nil ? [] : policies + [Self.allPolicies],
      areaVariables: Measure.areas.map(\.variable), cellVariables: Measure.cells.map(\.variable),
      clusterVariables: Measure.clusters.map(\.variable),
      counterfactual: counterfactual,
      probabilities: probabilities.isEmpty ? Self.usualProbabilities : probabilities)
    priceIndex = baseline.deflators
    chains = settings.policies.chains
  }

  /// The name under which all policies together stand in the tables.
  public static let allPolicies = "TOTAL"
}

import Baselines
import EconomyModel
import Experiments
import ScenarioFiles

/// What is simulated: a scenario, and what its effects are measured against, on one baseline.
struct ComparedEconomies {
  let scenario: Scenario
  /// What effects are measured against; the scenario without its policies when nil.
  let comparison: Scenario?
  let baseline: Baseline
  /// How many years to simulate after the baseline's; nil for all that the scenario asks for.
  let years: Int?

  /// What the model is told of both, under the same luck and in the same years.
  ///
  /// - Parameters:
  ///   - numbers: values that are drawn: both have the same, as far as both have such a value.
  ///   - places: where they stand.
  func settings(
    _ numbers: [Double] = [], at places: [UncertainValue] = []
  ) -> (scenario: ModelSettings, counterfactual: ModelSettings) {
    let settings = scenario.setting(numbers, at: places).settings(on: baseline).shortened(to: years)
    var compared = comparison?.setting(numbers, at: places).settings(on: baseline) ?? settings.withoutPolicies
    (compared.seed, compared.years) = (settings.seed, settings.years)
    return (settings, compared)
  }

  /// The economies ready to be simulated.
  ///
  /// - Throws: `AccountingError` when the books of the reference run do not close.
  /// - Complexity: that of one replication.
  func simulation(
    _ numbers: [Double] = [], at places: [UncertainValue] = [], takingDown axes: RunAxes
  ) throws -> Simulation {
    let (settings, counterfactual) = settings(numbers, at: places)
    let firms = SyntheticFirms(of: baseline, seed: settings.seed, parameters: settings.parameters).table()
    return try Simulation(
      baseline: baseline, firms: firms, settings: settings, counterfactual: counterfactual, axes: axes)
  }

  /// Simulates the runs of an ensemble, each draw under the luck of the replications.
  ///
  /// - Parameters:
  ///   - places: where the numbers of `draws` stand.
  ///   - jobs: how many runs are simulated at a time.
  ///   - simulate: simulates one draw of luck.
  func simulator(
    of draws: ParameterDraws, at places: [UncertainValue], axes: RunAxes, jobs: Int,
    _ simulate: @escaping @Sendable (Simulation, Int, () -> Void) throws -> ReplicationResult
  ) -> ReplicationSimulator {
    let cache = SampleCache(keeping: jobs + 1) { draw in
      try simulation(draws.numbers[draw], at: places, takingDown: axes)
    }
    return { run, yearSimulated in
      let place = draws.place(ofRun: run)
      var result = try simulate(cache.value(of: place.draw), place.luck, yearSimulated)
      result.replication = run
      return result
    }
  }
}

extension ModelSettings {
  /// The same with at most `count` simulated years after the baseline's.
  fileprivate func shortened(to count: Int?) -> ModelSettings {
    guard let count else { return self }
    var settings = self
    settings.years = years.lowerBound...years.lowerBound + min(count, years.count - 1)
    return settings
  }
}

extension ParameterDraws {
  /// The draws that a scenario asks for.
  ///
  /// - Throws: `DesignError` for more values than the method has dimensions.
  init(of uncertainty: Uncertainty, seed: UInt64, replicationsEach: Int) throws {
    let points = try uncertainty.method.points(
      uncertainty.samples, dimensions: uncertainty.values.count, seed: seed)
    self.init(
      of: uncertainty.values.map(DrawnParameter.init),
      numbers: points.map { zip(uncertainty.values, $0).map { $0.distribution.quantile($1) } },
      replicationsEach: replicationsEach)
  }
}

extension DrawnParameter {
  /// The value as tables describe it.
  init(_ value: UncertainValue) {
    self.init(
      path: value.path, unit: value.unit, distribution: value.distribution.distribution.description,
      bounds: value.distribution.bounds, isFromEvidence: value.isFromEvidence)
  }
}

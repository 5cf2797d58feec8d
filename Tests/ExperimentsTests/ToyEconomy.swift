import Foundation
import Recording

@testable import Experiments

/// A run of two provinces, two divisions and three years whose numbers are made up from their places.
struct ToyEconomy {
  var replications = 3
  var jobs = 1
  var hasPolicy = true
  var draws: ParameterDraws?
  var study: SensitivityStudy?
  /// What the policy adds to the territory's employment in the last year of a run.
  var effect: @Sendable (Int) -> Double = { _ in 0 }

  var axes: RunAxes {
    let persons = OutputVariable("Employment", column: "employment", unit: "person", "persons employed")
    let rate = OutputVariable(
      "Rate", column: "rate", unit: "dimensionless", aggregation: .none, "a rate without meaning in 2020")
    let stands = OutputVariable(
      "Agglomeration", column: "probability", unit: "dimensionless", aggregation: .none, "whether it stands")
    var axes = RunAxes(
      scenario: "toy", territory: "ITC4", regions: ["ITC41", "ITC42"], divisions: ["C25", "C28"],
      years: 2019...2021, policies: hasPolicy ? ["grants", "TOTAL"] : [], areaVariables: [persons, rate],
      cellVariables: [persons, rate], clusterVariables: [stands],
      counterfactual: hasPolicy ? "toy without policies" : nil)
    (axes.draws, axes.study) = (draws, study)
    return axes
  }

  var experiment: Experiment {
    let identity = RunIdentity(scenario: "toy", version: "1.0.0", scenarioText: "toy", inputs: [])
    return Experiment(
      axes: axes,
      manifest: Manifest(
        identity: identity, seed: 1, replications: replications, years: 2019...2021,
        firmConcept: "enterprise",
        baseline: "toy", resumedReplications: 0, jobs: jobs, started: .now),
      package: DataPackage(
        name: "toy", title: "Toy", description: "Made up", version: "1.0.0", licences: [], sources: [],
        contributors: [], resources: []),
      resolvedScenario: "scenario: toy\n")
  }

  /// The policy adds `replication` persons to the first division of the first province in the last year.
  func result(of replication: Int) -> ReplicationResult {
    let arms = (0..<axes.armCount).map { arm in
      var result = ArmResult(axes)
      for unit in 0..<3 {
        for year in 0..<3 { result.areas[0, unit, year] = Double(100 * unit + 10 * year + replication) }
        result.areas[1, unit, 1] = .nan
      }
      if arm == 0 { result.areas[0, 0, 2] += effect(replication) }
      for cell in 0..<4 { result.cells[0, cell, 2] = Double(cell) / 3 }
      if arm == 0 { result.cells[0, 0, 2] += Double(replication) }
      result.clusters[0, 1, 2] = replication == 1 ? 1 : 0
      result.lists.events = [ClusterEvent(year: 2021, place: 1, isFormation: true)]
      if arm == 0, hasPolicy {
        result.policies[PolicyVariable.paid.rawValue, 0, 0] = 5000
        result.lists.awards = [
          AwardRecord(
            policy: 0, year: 2019, firm: .max, cell: 3, age: 4, rank: .further, traits: [.women],
            employment: 2.5, amount: 5000)
        ]
      }
      return result
    }
    return ReplicationResult(replication: replication, arms: arms)
  }

  /// Runs the experiment in `output`, with a simulator that may fail.
  func run(
    in output: String, resuming: Bool = true, observer: CountingObserver = CountingObserver(),
    failingAt failure: Int? = nil
  ) async throws -> Experiment.Outcome {
    try await experiment.run(in: output, resuming: resuming, observer: observer) {
      simulator(failingAt: failure)
    }
  }

  /// Runs a part of the experiment in `output`, with a simulator that may fail.
  @discardableResult func run(
    _ shard: Shard, in output: String, failingAt failure: Int? = nil
  ) async throws -> Experiment.Outcome {
    try await experiment.run(shard, in: output, resuming: true, observer: CountingObserver()) {
      simulator(failingAt: failure)
    }
  }

  private func simulator(failingAt failure: Int?) -> ReplicationSimulator {
    { replication, yearSimulated in
      if replication == failure { throw ToyFailure() }
      for _ in 0..<3 * axes.armCount { yearSimulated() }
      return result(of: replication)
    }
  }

  /// The run's folder in `output`.
  func paths(in output: String) -> RunPaths {
    RunPaths(output: output, identity: experiment.manifest.identity)
  }
}

struct ToyFailure: Error {}

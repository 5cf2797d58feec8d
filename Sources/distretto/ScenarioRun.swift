import Baselines
import EconomyModel
import Experiments
import Foundation
import Recording
import ScenarioFiles
import Tables

/// A scenario with its data, put together for an experiment.
struct ScenarioRun {
  let experiment: Experiment
  let economies: ComparedEconomies

  /// - Parameters:
  ///   - comparison: what effects are measured against; the scenario without its policies when nil.
  ///   - years: how many years to simulate after the baseline's; nil for all that the scenario asks for.
  init(
    _ scenario: Scenario, against comparison: Scenario?, baselines: String, jobs: Int?, years: Int?
  ) throws {
    let folder = "\(baselines)/\(scenario.baseline)"
    let baseline = try loadBaseline(at: folder, concept: FirmConcept(scenario.concept))
    economies = ComparedEconomies(
      scenario: scenario, comparison: comparison, baseline: baseline, years: years)
    let settings = economies.settings().scenario
    let draws = try scenario.uncertainty.map {
      try ParameterDraws(of: $0, seed: scenario.seed, replicationsEach: scenario.replications)
    }
    var axes = RunAxes(
      scenario: scenario.runName, counterfactual: scenario.counterfactualName(comparison), baseline: baseline,
      settings: settings,
      probabilities: scenario.outputs.quantiles.filter { $0 != 0.5 }.sorted())
    axes.tables = scenario.outputs.tables
    axes.isTerritoryOnly = scenario.detail == .territory
    axes.confidence = scenario.confidence
    axes.draws = draws
    let identity = RunIdentity(
      scenario: scenario.runName, version: Program.version,
      scenarioText: Self.text(scenario, comparison, years),
      inputs: try Self.inputs(in: folder, of: scenario.baseline))
    var manifest = Manifest(
      identity: identity, seed: scenario.seed, replications: draws?.runs ?? scenario.replications,
      years: settings.years,
      firmConcept: scenario.concept.rawValue, baseline: scenario.baseline, resumedReplications: 0,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, started: .now)
    manifest.lowConfidenceParameters = scenario.lowConfidenceParameters.map(\.name)
    manifest.draws = draws?.facts
    experiment = Experiment(
      axes: axes, manifest: manifest, package: scenario.package(of: baseline),
      resolvedScenario: scenario.resolvedText)
  }

  /// How much there is to simulate where parameters are drawn.
  var size: EnsembleSize? {
    experiment.axes.draws.map { EnsembleSize(of: $0, armCount: experiment.axes.armCount) }
  }

  /// Draws the synthetic firms and finds the path of demand; where parameters are drawn, for each draw when it is needed.
  func simulator() throws -> ReplicationSimulator {
    let axes = experiment.axes
    guard let draws = axes.draws, let uncertainty = economies.scenario.uncertainty else {
      let simulation = try economies.simulation(takingDown: axes)
      return { try simulation.replicate($0, yearSimulated: $1) }
    }
    return economies.simulator(of: draws, at: uncertainty.values, axes: axes, jobs: experiment.manifest.jobs)
    {
      try $0.replicate($1, yearSimulated: $2)
    }
  }

  /// Everything that the command line and the files say about results.
  private static func text(_ scenario: Scenario, _ comparison: Scenario?, _ years: Int?) -> String {
    let compared = comparison.map { "compared with\n\($0.canonicalText)" } ?? ""
    let shortened = years.map { "years simulated: \($0)\n" } ?? ""
    return scenario.canonicalText + compared + shortened
  }

  private static func inputs(in folder: String, of baseline: String) throws -> [InputFile] {
    try baselineFiles.map { name in
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      return InputFile(name: "\(baseline)/\(name)", digest: SHA256Digest(of: Array(bytes)))
    }
  }
}

extension FirmConcept {
  fileprivate init(_ concept: Scenario.Concept) {
    switch concept {
    case .enterprise: self = .enterprise
    case .localUnit: self = .localUnit
    }
  }
}

extension Scenario {
  /// The name of the run's folder and in its tables: the scenario's and, after a full stop, the variant's.
  fileprivate var runName: String { variant.map { "\(name).\($0)" } ?? name }

  /// The name of what effects are measured against, nil where there is nothing to measure.
  fileprivate func counterfactualName(_ comparison: Scenario?) -> String? {
    if let comparison { return comparison.runName == runName ? "\(runName) (compared)" : comparison.runName }
    return policies.isEmpty ? nil : "\(runName) without policies"
  }

  /// How sure the effects of each policy are, and of all policies together.
  fileprivate var confidence: [String: String] {
    var confidence: [String: String] = [:]
    for policy in policies { confidence[policy.id] = policy.confidence?.rawValue }
    confidence[RunAxes.allPolicies] = policies.flatMap(\.effects).leastConfidence?.rawValue
    return confidence
  }

  fileprivate func package(of baseline: Baseline) -> DataPackage {
    var package = DataPackage(
      name: runName, title: [about.title, variantTitle].compactMap { $0 }.joined(separator: ": "),
      description: [about.question, about.description].filter { !$0.isEmpty }.joined(separator: "\n\n"),
      version: Program.version,
      licences: about.licence.isEmpty ? [] : [DataReference(title: about.licence)],
      sources: about.sources.map { DataReference(title: $0) } + [
        DataReference(title: "Baseline \(baseline.name)")
      ],
      contributors: (about.authors + [Program.nameAndVersion]).map { DataReference(title: $0) },
      resources: [])
    package.lowConfidenceParameters = lowConfidenceParameters.map(\.name)
    package.question = about.question
    package.places = baseline.regions.map { DataPlace(code: $0.code.code, name: $0.name) }
    return package
  }
}

import ArgumentParser
import Experiments
import Foundation
import ScenarioFiles

/// How scenarios are simulated, and where their runs go.
struct RunOptions: ParsableArguments {
  @Option(help: "How often the economy is simulated, each time with its own luck.")
  var replications: Int?

  @Option(help: "Replications simulated at a time; the number of processors when left out.")
  var jobs: Int?

  @Option(help: "Years simulated after the baseline's; all that the scenario asks for when left out.")
  var years: Int?

  @Option(help: "The seed of all luck.")
  var seed: UInt64?

  @Option(name: .customLong("set"), help: "A value laid over the scenario's, as path=value; may be repeated.")
  var settings: [String] = []

  @Option(help: "The folder of all runs.")
  var output = "Outputs"

  @OptionGroup var baselines: BaselineOptions

  @Flag(
    inversion: .prefixedNo, help: "Use what an interrupted run has finished, or compute all of it afresh.")
  var resume = true

  func validate() throws {
    if let replications, replications < 1 { throw ValidationError("--replications is at least 1") }
    if let years, years < 1 { throw ValidationError("--years is at least 1") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
    if output.isEmpty { throw ValidationError("--output names a folder") }
  }

  /// Everything on the command line that overrides the files, as `path=value`.
  var overrides: [String] {
    settings + (replications.map { ["run.replications=\($0)"] } ?? [])
      + (seed.map { ["run.seed=\($0)"] } ?? [])
  }
}

/// A scenario that a user named: the file, and one of its variants or none.
struct NamedScenario {
  let file: String
  let variant: String?
}

/// A valid scenario, and what its effects are measured against where the file names that.
struct ComparableScenario {
  let file: String
  let scenario: Scenario
  let comparison: Scenario?
}

extension RunOptions {
  /// Reads every file, and the scenarios they are compared with, and reports all problems together.
  ///
  /// - Throws: `ExitCode` 2 once the problems stand on standard error.
  func load(_ names: [NamedScenario], quiet: Bool) throws -> [ComparableScenario] {
    let scenarios = read(
      names.map { baselines.loader(for: $0.file).load($0.file, variant: $0.variant, options: overrides) },
      quiet: quiet)
    let comparisons = try scenarios.map { try $0.flatMap { try comparison(of: $0, quiet: quiet) } }
    let valid = scenarios.compactMap { $0 }
    guard valid.count == names.count else { throw invalidFile }
    if !quiet { valid.flatMap(warningsOfDraws).forEach(complain) }
    return names.indices.map {
      ComparableScenario(file: names[$0].file, scenario: valid[$0], comparison: comparisons[$0])
    }
  }

  /// Settings of the command line that draws of the scenario leave without effect.
  private func warningsOfDraws(in scenario: Scenario) -> [String] {
    let paths = settings.compactMap { $0.split(separator: "=").first.map(String.init) }
    return (scenario.uncertainty?.values ?? []).map(\.path).filter(paths.contains).map {
      "--set \($0): warning: 'uncertainty' of '\(scenario.name)' draws this value, so the setting has no effect"
    }
  }

  /// Simulates a scenario unless its run is there already.
  ///
  /// - Throws: `FileError`, `RunFolderError`, and what the model throws.
  func run(
    _ named: ComparableScenario, quiet: Bool, with helpers: some ReplicationHelpers = NoHelpers()
  ) async throws -> (ScenarioRun, Experiment.Outcome) {
    let run = try prepared(named)
    let outcome = try await run.experiment.run(
      in: output, resuming: resume, observer: ProgressBar(quiet: quiet), with: helpers
    ) {
      if let size = run.size, !quiet { complain(size.text) }
      return try run.simulator()
    }
    return (run, outcome)
  }

  /// A scenario with its data, not yet simulated.
  ///
  /// - Throws: `BaselineError`, or the system's reason why a file of the baseline cannot be read.
  func prepared(_ named: ComparableScenario) throws -> ScenarioRun {
    try ScenarioRun(
      named.scenario, against: named.comparison,
      baselines: baselines.folder(of: named.scenario.baseline, for: named.file), jobs: jobs, years: years)
  }

  /// The scenario that effects are measured against: the same firms on the same data, under the same options.
  private func comparison(of scenario: Scenario, quiet: Bool) throws -> Scenario? {
    guard let path = scenario.outputs.comparison else { return nil }
    let own = ["policies", "uncertainty", "sensitivity"]
    let shared = overrides.filter { option in !own.contains { option.hasPrefix($0) } }
    let loaded = baselines.loader(for: path).load(path, options: shared)
    guard let other = read([loaded], quiet: quiet)[0] else { throw invalidFile }
    guard (other.baseline, other.concept) == (scenario.baseline, scenario.concept) else {
      complain(
        "\(path): error: '\(scenario.name)' is compared with it, so it needs the same baseline and concept of firm"
      )
      throw invalidFile
    }
    return other
  }

  /// The scenarios that are valid, nil for the others, whose problems are printed, each once.
  private func read(_ loaded: [LoadedScenario], quiet: Bool) -> [Scenario?] {
    var said: Set<String> = []
    for diagnostic in loaded.flatMap(\.diagnostics) where !quiet || diagnostic.severity == .error {
      if said.insert("\(diagnostic)").inserted { complain("\(diagnostic)") }
    }
    return loaded.map(\.scenario)
  }
}

import ArgumentParser
import Foundation
import ScenarioFiles

/// Simulates scenarios and writes a folder for each.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulates scenarios and writes a folder of results for each.",
    discussion: """
      The path of the folder is the last line of standard output. A run that is there already, computed from \
      the same scenario, data and program version, is not computed again. An interrupted run goes on where it \
      was when the same line is typed again.
      """)

  @Argument(help: "The scenario files.")
  var files: [String]

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

  @Option(help: "The variant of the scenarios to run.")
  var variant: String?

  @Option(help: "The folder of all runs.")
  var output = "Outputs"

  @OptionGroup var baselines: BaselineOptions

  @Flag(
    inversion: .prefixedNo, help: "Use what an interrupted run has finished, or compute all of it afresh.")
  var resume = true

  @Flag(help: "Print nothing but errors and the folders' paths.")
  var quiet = false

  @Flag(help: "Print one line of JSON a scenario: path, status and key figures.")
  var json = false

  func validate() throws {
    if let replications, replications < 1 { throw ValidationError("--replications is at least 1") }
    if let years, years < 1 { throw ValidationError("--years is at least 1") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
    if output.isEmpty { throw ValidationError("--output names a folder") }
  }

  func run() async throws {
    let interruption = Interruption.watch()
    defer { interruption.stop() }
    let pairs = try loadScenarios()
    do {
      for (file, (scenario, comparison)) in zip(files, pairs) {
        let folder = baselines.folder(of: scenario.baseline, for: file)
        let run = try ScenarioRun(
          scenario, against: comparison, baselines: folder, jobs: jobs, years: years)
        let outcome = try await run.experiment.run(
          in: output, resuming: resume, observer: ProgressBar(quiet: quiet), prepare: run.simulator)
        let report = try RunReport(of: run.experiment, outcome: outcome, output: output)
        print(json ? report.json.line : quiet ? report.path : report.text)
      }
    } catch {
      complain("distretto: error: \(error)")
      throw ExitCode(1)
    }
  }

  /// Reads every file, and the scenarios they are compared with, and reports all problems together.
  private func loadScenarios() throws -> [(Scenario, against: Scenario?)] {
    let scenarios = read(files.map { baselines.loader(for: $0).load($0, variant: variant, options: options) })
    let comparisons = try scenarios.map { try $0.flatMap(comparison) }
    let valid = scenarios.compactMap { $0 }
    guard valid.count == files.count else { throw invalidFile }
    return Array(zip(valid, comparisons)).map { ($0.0, against: $0.1) }
  }

  /// The scenario that effects are measured against: the same firms on the same data, under the same options.
  private func comparison(of scenario: Scenario) throws -> Scenario? {
    guard let path = scenario.outputs.comparison else { return nil }
    let shared = options.filter { !$0.hasPrefix("policies") }
    guard let other = read([baselines.loader(for: path).load(path, options: shared)])[0] else {
      throw invalidFile
    }
    guard (other.baseline, other.concept) == (scenario.baseline, scenario.concept) else {
      complain(
        "\(path): error: '\(scenario.name)' is compared with it, so it needs the same baseline and concept of firm"
      )
      throw invalidFile
    }
    return other
  }

  /// The scenarios that are valid, nil for the others, whose problems are printed.
  private func read(_ loaded: [LoadedScenario]) -> [Scenario?] {
    for diagnostic in loaded.flatMap(\.diagnostics) where !quiet || diagnostic.severity == .error {
      complain("\(diagnostic)")
    }
    return loaded.map(\.scenario)
  }

  /// Everything on the command line that overrides the files, as `path=value`.
  private var options: [String] {
    settings + (replications.map { ["run.replications=\($0)"] } ?? [])
      + (seed.map { ["run.seed=\($0)"] } ?? [])
  }
}

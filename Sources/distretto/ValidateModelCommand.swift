import ArgumentParser
import Baselines
import EconomyModel
import Experiments
import Foundation
import Recording
import ScenarioFiles
import Tables

/// `distretto validate-model`: what the model reproduces of the real economy, at full size.
struct ValidateModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate-model",
    abstract: "Compares simulated economies with what is published about Lombardy.",
    discussion: """
      Simulates baseline-2003.yaml and baseline-2019.yaml under several seeds and prints, for every stylised fact, the \
      target, the median and the band over the seeds, the tolerance and whether the median lies within it. Exit status \
      1 when one does not. The facts and the misses are discussed in the documentation, article Validation.
      """)

  @Option(help: "How many seeds, from 1.")
  var seeds = 20

  @Option(help: "Seeds simulated at a time; the number of processors when left out.")
  var jobs: Int?

  @Option(help: "The folder with baseline-2003.yaml and baseline-2019.yaml.", completion: .directory)
  var scenarios = "Scenarios"

  @Option(name: .customLong("set"), help: "A value laid over the scenarios', as path=value; may be repeated.")
  var settings: [String] = []

  @OptionGroup var baselines: BaselineOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    if seeds < 1 { throw ValidationError("--seeds is at least 1") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
  }

  func run() async throws {
    let studies = try ["baseline-2003", "baseline-2019"].map(study)
    do {
      let reports = try await reports(of: studies)
      print(
        json
          ? JSONValue.array(reports.map(\.json)).pretty
          : reports.map(\.text).joined(separator: "\n"), terminator: "")
      if reports.contains(where: { !$0.passes }) { throw ExitCode(1) }
    } catch let error as AccountingError {
      complain("\(error)")
      throw ExitCode(1)
    }
  }

  private func reports(of studies: [ValidationStudy]) async throws -> [FactReport] {
    let progress = ProgressBar(quiet: quiet)
    progress.began(
      total: seeds * studies.reduce(0) { $0 + $1.yearCount }, done: 0, replications: seeds * studies.count)
    defer { progress.ended() }
    var reports: [FactReport] = []
    for study in studies {
      let histories = try await study.histories(
        seeds: 1...UInt64(seeds), jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        yearSimulated: progress.yearSimulated)
      reports.append(FactReport(baseline: study.baseline.name, histories: histories))
    }
    return reports
  }

  private func study(_ name: String) throws -> ValidationStudy {
    let path = "\(scenarios)/\(name).yaml"
    let loaded = baselines.loader(for: path).load(path, options: settings)
    for diagnostic in loaded.diagnostics { complain("\(diagnostic)") }
    guard let scenario = loaded.scenario else { throw invalidFile }
    let baseline = try loadBaseline(
      at: "\(baselines.folder(of: scenario.baseline, for: path))/\(scenario.baseline)")
    let settings = scenario.settings(on: baseline)
    return ValidationStudy(baseline: baseline, settings: settings) { seed in
      SyntheticFirms(of: baseline, seed: seed, parameters: settings.parameters).table()
    }
  }
}

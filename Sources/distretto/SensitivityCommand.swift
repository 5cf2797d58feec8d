import ArgumentParser
import Experiments
import Foundation
import Recording
import ScenarioFiles

/// `distretto sensitivity`: which parameters matter most.
struct SensitivityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity", abstract: "Says which parameters of a scenario matter most for a result.",
    discussion: """
      Every draw of parameters is simulated under the same luck, as often as the scenario's replications. The section \
      'sensitivity' of the scenario says what is varied and what is asked, else its 'uncertainty'; options stand above \
      both. The number of simulations and the time they may take are printed before they begin. An interrupted study goes \
      on where it was when the same line is typed again; the path of its folder is the last line.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var question: SensitivityOptions

  @Option(help: "The variant of the scenario.")
  var variant: String?

  @OptionGroup var options: RunOptions

  @Flag(help: "Print nothing but errors and the results.")
  var quiet = false

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print comma-separated values: the table of indices.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("give --json or --csv, not both") }
  }

  func run() async throws {
    let interruption = Interruption.watch()
    defer { interruption.stop() }
    var options = options
    options.settings += question.overrides
    let scenario = try options.load([NamedScenario(file: file, variant: variant)], quiet: quiet)[0]
    do {
      let study = try SensitivityRun(
        of: options.prepared(scenario.withoutDraws), asking: scenario.scenario.sensitivity)
      try await run(study, options)
    } catch let error as SensitivityError {
      complain("\(file): error: \(error)")
      throw invalidFile
    } catch {
      complain("distretto: error: \(error)")
      throw ExitCode(1)
    }
  }

  private func run(_ study: SensitivityRun, _ options: RunOptions) async throws {
    let bar = ProgressBar(quiet: quiet)
    _ = try await study.experiment.run(in: options.output, resuming: options.resume, observer: bar) {
      try study.simulator { if !quiet { complain($0) } }
    }
    guard let asked = study.experiment.axes.study else { return }
    let report = try SensitivityReport(of: study.experiment, study: asked, output: options.output)
    let bytes = csv ? report.csv : Array((json ? report.json.pretty : report.text + "\n").utf8)
    try writeToStandardOutput(bytes)
  }
}

extension ComparableScenario {
  /// The same, its parameters as they stand.
  fileprivate var withoutDraws: ComparableScenario {
    var scenario = scenario
    scenario.uncertainty = nil
    return ComparableScenario(file: file, scenario: scenario, comparison: comparison)
  }
}

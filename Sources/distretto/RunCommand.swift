import ArgumentParser
import Foundation

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

  @OptionGroup var options: RunOptions

  @Option(help: "The variant of the scenarios to run.")
  var variant: String?

  @Flag(help: "Print nothing but errors and the folders' paths.")
  var quiet = false

  @Flag(help: "Print one line of JSON a scenario: path, status and key figures.")
  var json = false

  func run() async throws {
    let interruption = Interruption.watch()
    defer { interruption.stop() }
    let scenarios = try options.load(files.map { NamedScenario(file: $0, variant: variant) }, quiet: quiet)
    do {
      for scenario in scenarios {
        let (run, outcome) = try await options.run(scenario, quiet: quiet)
        let report = try RunReport(of: run.experiment, outcome: outcome, output: options.output)
        print(json ? report.json.line : quiet ? report.path : report.text)
      }
    } catch {
      complain("distretto: error: \(error)")
      throw ExitCode(1)
    }
  }
}

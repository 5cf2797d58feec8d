import ArgumentParser
import ScenarioFiles

/// `distretto validate`: every problem of scenario files at once.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks scenario files and reports every problem, with line, column and suggestion.",
    discussion: "Exit status 0 when every file can be run, 2 when one cannot. Warnings do not count.")

  @Argument(help: "The scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]
  @Flag(help: "Writes the report as JSON to standard output.")
  var json = false
  @OptionGroup var baselines: BaselineOptions

  func run() throws {
    let results = files.map { baselines.loader(for: $0).load($0) }
    if json {
      print(ValidationReport(results).json)
    } else {
      for result in results { report(result) }
    }
    if results.contains(where: { $0.scenario == nil }) { throw invalidFile }
  }

  private func report(_ result: LoadedScenario) {
    for diagnostic in result.diagnostics { complain("\(diagnostic)") }
    print(result.summary)
  }
}

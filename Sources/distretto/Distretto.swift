import ArgumentParser
import Recording

/// The command line of Distretto.
@main
struct Distretto: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distretto",
    abstract: "Simulates the firms of a regional economy, with and without a policy.",
    version: Program.version,
    subcommands: [
      InitCommand.self, ValidateCommand.self, ValidateModelCommand.self, ShowCommand.self, RunCommand.self,
      MergeCommand.self, CompareCommand.self, ReportCommand.self, SensitivityCommand.self,
      SchemaCommand.self, BaselineCommand.self, IndicatorsCommand.self,
      FitCommand.self, ExplainCommand.self,
    ])
}

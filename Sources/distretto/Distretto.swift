import ArgumentParser

/// The command line of Distretto.
@main
struct Distretto: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distretto",
    abstract: "Simulates the firms of a regional economy, with and without a policy.",
    subcommands: [
      InitCommand.self, ValidateCommand.self, ShowCommand.self, SchemaCommand.self, BaselineCommand.self,
      IndicatorsCommand.self,
    ])
}

import ArgumentParser

/// The command line of Distretto.
@main
struct Distretto: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distretto",
    abstract: "Simulates the firms of a regional economy, with and without a policy.",
    subcommands: [BaselineCommand.self])
}

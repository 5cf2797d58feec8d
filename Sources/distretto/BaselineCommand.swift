import ArgumentParser
import Baselines

/// What can be done with baselines.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Builds the data that an economy starts from.",
    subcommands: [Build.self])

  /// Builds baselines from the official tables beside them.
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Builds baselines from the official tables beside them and prints the files written.")

    @Argument(help: "The baselines to build; all of them when none is named.")
    var names: [String] = []

    @Option(help: "The folder with the official tables, where the baselines are written.")
    var baselines = "Scenarios/baselines"

    func run() throws {
      let builder = try BaselineBuilder(folder: baselines)
      for name in names.isEmpty ? BaselineBuilder.names : names {
        for path in try builder.build(name) { print(path) }
      }
    }
  }
}

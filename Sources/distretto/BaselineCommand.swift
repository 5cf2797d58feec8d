import ArgumentParser
import Baselines
import Tables

/// What can be done with baselines.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Builds the data that an economy starts from.",
    subcommands: [Build.self, Margins.self])

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

  /// Prints the published margins of a baseline beside the sums of its cells.
  struct Margins: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints published margins beside the sums of a baseline's cells, as CSV.")

    @Argument(help: "The baseline.")
    var name: String

    @Option(help: "The folder with the official tables and the baselines.")
    var baselines = "Scenarios/baselines"

    func run() throws {
      var table = CSVWriter(columns: ["measure", "region", "category", "published", "fitted", "met"])
      for margin in try BaselineBuilder(folder: baselines).margins(of: name) {
        for text in [margin.measure, margin.region, margin.category] { table.field(text) }
        table.field(margin.published)
        table.field(margin.fitted)
        table.field(margin.isMet ? "yes" : "no")
        table.endRecord()
      }
      print(String(decoding: table.bytes, as: UTF8.self), terminator: "")
    }
  }
}

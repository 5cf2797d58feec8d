import ArgumentParser
import Baselines
import Tables

/// What can be done with baselines.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Builds and checks the data that an economy starts from.",
    subcommands: [Build.self, Margins.self])

  /// Builds baselines from the official tables beside them.
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Builds baselines from the official tables beside them and prints the files written.")

    @Argument(help: "The baselines to build; all of them when none is named.")
    var names: [String] = []

    @OptionGroup var folder: BaselineOptions

    func run() throws {
      try reportingBaselineErrors { () throws(BaselineError) in
        let builder = try BaselineBuilder(folder: folder.folder)
        for name in names.isEmpty ? BaselineBuilder.names : names {
          for path in try builder.build(name) { print(path) }
        }
      }
    }
  }

  /// Prints the published margins of a baseline beside the sums of its cells.
  struct Margins: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints published margins beside the sums of a baseline's cells, as CSV.")

    @Argument(help: "The baseline.")
    var name: String

    @OptionGroup var folder: BaselineOptions

    func run() throws {
      var table = CSVWriter(columns: ["measure", "region", "category", "published", "fitted", "met"])
      try reportingBaselineErrors { () throws(BaselineError) in
        for margin in try BaselineBuilder(folder: folder.folder).margins(of: name) {
          for text in [margin.measure, margin.region, margin.category] { table.field(text) }
          table.field(margin.published)
          table.field(margin.fitted)
          table.field(margin.isMet ? "yes" : "no")
          table.endRecord()
        }
      }
      try writeToStandardOutput(table.bytes)
    }
  }
}

/// Runs `work`; an error is told on standard error.
///
/// - Throws: `ExitCode` 1 where a file cannot be written, 2 where what was read or named is not valid.
private func reportingBaselineErrors(_ work: () throws(BaselineError) -> Void) throws {
  do throws(BaselineError) { try work() } catch {
    complain("error: \(error)")
    if case .unwritable = error { throw ExitCode(1) }
    throw invalidFile
  }
}

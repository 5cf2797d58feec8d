import ArgumentParser
import Experiments
import Foundation
import Recording

/// `distretto compare`: runs side by side.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Shows runs side by side, and how surely they differ.",
    discussion: """
      A run is a folder, Outputs/<scenario>/<hash>, or a scenario file, which is run first unless its run is there. \
      Runs of one baseline and seed are compared replication by replication, under the same luck, so that \
      the bands are those of the difference. Of others only the means are compared. The options about simulating \
      are for scenario files.
      """)

  @Argument(help: ArgumentHelp("Folders of runs, or scenario files.", valueName: "run"))
  var runs: [String]

  @Option(
    parsing: .singleValue,
    help: "A variant of the scenario files, compared along with the files themselves; may be repeated.")
  var variant: [String] = []

  @Option(help: "The run that others are compared with: its scenario or folder (default: the first).")
  var against: String?

  @Option(
    parsing: .singleValue, help: "An outcome to compare instead of the headline's; may be repeated.")
  var variable: [String] = []

  @Option(help: "The year that is compared (default: the last that all runs have).")
  var year: Int?

  @Option(help: "A province, by its NUTS code (default: the whole territory).")
  var region: String?

  @Option(help: "A NACE division, for example C25, of which only means are known (default: all together).")
  var division: String?

  @OptionGroup var options: RunOptions

  @Flag(help: "Show no progress and no notes.")
  var quiet = false

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print comma-separated values, a row for each run and variable.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("give --json or --csv, not both") }
    if runs.count < 2, variant.isEmpty { throw ValidationError("a comparison takes two runs or more") }
    if !variant.isEmpty, runs.allSatisfy(FinishedRun.isNamed(by:)) {
      throw ValidationError("--variant is of scenario files, and these are folders of runs")
    }
  }

  func run() async throws {
    do {
      let question = ComparisonQuestion(
        variables: variable, region: region, division: division, year: year, against: against)
      let names = runs.map { NamedRun($0, variants: [nil] + variant) }
      try write(Comparison(reading: try await options.finishedRuns(names, quiet: quiet), as: question))
    } catch let error as ExitCode {
      throw error
    } catch {
      complain("distretto: error: \(error)")
      throw error is ComparisonError ? invalidFile : ExitCode(1)
    }
  }

  private func write(_ comparison: Comparison) throws {
    if !quiet, json || csv {
      for note in ComparisonText(comparison).notes { complain("distretto: note: \(note)") }
    }
    let text = ComparisonText(comparison, width: Terminal.width, isBold: Terminal.canEmphasise).text
    let bytes = csv ? comparison.csv : Array((json ? comparison.json.pretty : text).utf8)
    try writeToStandardOutput(bytes)
  }
}

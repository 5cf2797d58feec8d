import ArgumentParser
import Experiments
import Foundation
import Recording

/// Puts the parts of runs together.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Makes runs of the parts that 'run --shard' computed.",
    discussion: """
      Name the folders of all parts, for example Outputs/calm/*.shard-*; parts of several scenarios and variants may be \
      named together. The run has the same bytes as one that was computed in one go, manifest.json left aside. When a \
      part is missing, doubled, damaged, unfinished or does not belong to the others, all such parts are listed, \
      nothing is written, and the exit status is 2. The parts stay where they are.
      """)

  @Argument(help: ArgumentHelp("The folders of all parts.", valueName: "folder"))
  var folders: [String]

  @Option(help: "The folder of all runs.")
  var output = "Outputs"

  @Flag(help: "Print nothing but errors and the folders' paths.")
  var quiet = false

  @Flag(help: "Print one line of JSON a run: path, status and key figures.")
  var json = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output names a folder") }
  }

  func run() async throws {
    let interruption = Interruption.watch()
    defer { interruption.stop() }
    do {
      for shards in try ShardSet.gather(folders, version: Program.version) {
        let outcome = try shards.merge(in: output)
        let report = try RunReport(of: shards.experiment, outcome: outcome, output: output)
        print(json ? report.json.line : quiet ? report.path : report.text)
      }
    } catch let error as ShardProblems {
      for problem in error.problems { complain("distretto: error: \(problem)") }
      throw invalidFile
    } catch {
      complain("distretto: error: \(error)")
      throw ExitCode(1)
    }
  }
}

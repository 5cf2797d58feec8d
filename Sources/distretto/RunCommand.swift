import ArgumentParser
import Experiments

/// Simulates scenarios and writes a folder for each.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulates scenarios and writes a folder of results for each.",
    discussion: """
      The path of the folder is the last line of standard output. A run that is there already, computed from \
      the same scenario, data and program version, is not computed again. An interrupted run goes on where it \
      was when the same line is typed again.

      With --shard i/n only replications i, i+n, i+2n … are computed, in a folder <hash>.shard-i-of-n; when all n \
      parts are there, distretto merge makes the run of them. Under mpirun, in a build with --traits MPI, the processes \
      share the replications, --jobs at a time each (1 unless given).
      """)

  @Argument(help: "The scenario files.")
  var files: [String]

  @OptionGroup var options: RunOptions

  @Option(help: "The variant of the scenarios to run.")
  var variant: String?

  @Option(
    help: ArgumentHelp(
      "The part of the replications to compute, the first of seven being 1/7.", valueName: "i/n"))
  var shard: Shard?

  @Flag(help: "Print nothing but errors and the folders' paths.")
  var quiet = false

  @Flag(help: "Print one line of JSON a scenario: path, status and key figures.")
  var json = false
}

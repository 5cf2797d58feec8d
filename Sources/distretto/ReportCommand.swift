import ArgumentParser
import Experiments
import Foundation
import Recording
import Reporting

/// `distretto report`: what a scenario and its variants found, as a page.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a page of what a scenario and its variants found.",
    discussion: """
      Of a scenario file, the file and all its variants are run first, unless their runs are there. Of folders of runs, \
      Outputs/<scenario>/<hash>, the first is what the page is about and the others stand beside it as variants. \
      The page is Markdown; the same runs give the same page. The options about simulating are for scenario files.
      """)

  @Argument(help: ArgumentHelp("A scenario file, or folders of runs.", valueName: "run"))
  var runs: [String]

  @Option(help: "The file to write the page to (default: standard output).", completion: .file())
  var to: String?

  @OptionGroup var options: RunOptions

  @Flag(help: "Show no progress.")
  var quiet = false

  func run() async throws {
    do {
      let names = runs.map {
        FinishedRun.isNamed(by: $0) ? NamedRun($0, variants: []) : options.allVariants(of: $0)
      }
      let finished = try await options.finishedRuns(names, quiet: quiet)
      let page = Array(try ScenarioPage(of: finished, command: commandLine).markdown.utf8)
      if let to { try OutputFile.store(page, at: to) } else { try writeToStandardOutput(page) }
    } catch let error as ExitCode {
      throw error
    } catch {
      complain("distretto: error: \(error)")
      throw error is ComparisonError ? invalidFile : ExitCode(1)
    }
  }

  /// The command with everything that bears on the page.
  private var commandLine: String {
    (["distretto", "report"] + (runs + options.words).map(Self.quoted)).joined(separator: " ")
  }

  /// The word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=".contains($0) }
    return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: #"'\''"#))'"
  }
}

extension RunOptions {
  /// The options that bear on results, as words of a command line.
  fileprivate var words: [String] {
    let numbers = [
      replications.map { ["--replications", "\($0)"] }, years.map { ["--years", "\($0)"] },
      seed.map { ["--seed", "\($0)"] }, baselines.baselines.map { ["--baselines", $0] },
    ]
    return numbers.compactMap { $0 }.flatMap { $0 } + settings.flatMap { ["--set", $0] }
  }
}

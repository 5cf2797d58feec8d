import ArgumentParser
import ScenarioFiles

/// `distretto show`: the resolved scenario, each value with its origin.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints the resolved scenario: each value, and where it came from.",
    discussion:
      "Later sources win: built-in values, the file it extends, fragments it applies, the file itself, "
      + "a variant, --set.")

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String
  @Flag(help: "Prints only what this file, the variant and --set change.")
  var changes = false
  @Option(help: "A variant of the scenario.")
  var variant: String?
  @Option(help: "Lays a value over everything else, as in time.end=2030.")
  var set: [String] = []
  @OptionGroup var baselines: BaselineOptions

  func run() throws {
    let result = baselines.loader(for: file).load(file, variant: variant, options: set)
    for diagnostic in result.diagnostics { complain("\(diagnostic)") }
    guard result.scenario != nil, let text = result.resolvedText(changes: changes) else { throw invalidFile }
    print(text, terminator: "")
  }
}

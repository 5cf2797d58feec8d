import ArgumentParser
import RegressionFiles
import ScenarioFiles

/// `distretto schema`: the JSON Schema of scenario and specification files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Prints the JSON Schema of scenario files, or of specification files of regressions, for editors.",
    discussion: """
      Keep it beside your scenarios (distretto schema > scenario.schema.json) and begin a scenario with
      # yaml-language-server: $schema=scenario.schema.json
      """)

  @Flag(help: "Print a table of every key, with what it takes and means, in Markdown instead.")
  var keys = false

  @Flag(help: "Of specification files of regressions instead of scenarios.")
  var regressions = false

  func run() {
    let ofRegressions = keys ? RegressionSchema.keys : RegressionSchema.text
    let ofScenarios = keys ? KeyTable.markdown : JSONSchema().text
    print(regressions ? ofRegressions : ofScenarios, terminator: "")
  }
}

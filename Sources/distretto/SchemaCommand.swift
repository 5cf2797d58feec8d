import ArgumentParser
import ScenarioFiles

/// `distretto schema`: the JSON Schema of scenario files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of scenario files, for editors.",
    discussion: """
      Keep it beside your scenarios (distretto schema > scenario.schema.json) and begin a scenario with
      # yaml-language-server: $schema=scenario.schema.json
      """)

  @Flag(help: "Print a table of every key, with what it takes and means, in Markdown instead.")
  var keys = false

  func run() {
    print(keys ? KeyTable.markdown : JSONSchema().text, terminator: "")
  }
}

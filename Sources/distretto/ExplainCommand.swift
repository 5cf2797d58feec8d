import ArgumentParser
import Reference
import Tables

/// Prints what a name means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints what a parameter, an output variable, an indicator or an instrument means.",
    discussion: "Meaning, unit, equation, default, range of the evidence, source and confidence.")

  @Argument(help: "A name, for example growth.laplace_scale or 'Employment|Firms'.")
  var name: String?

  @Flag(help: "Print every name.")
  var list = false

  @Option(help: "The folder with the evidence table, whose rows are printed below a parameter.")
  var evidence = "Scenarios/evidence"

  func validate() throws {
    if list == (name != nil) { throw ValidationError("give a name, or --list for all of them") }
  }

  func run() throws {
    let entries = name.map(Glossary.entries(named:)) ?? Glossary.all
    guard !entries.isEmpty else {
      let hint =
        Glossary.nearest(to: name ?? "").map { "; did you mean '\($0)'?" } ?? "; --list prints all names"
      complain("error: nothing is called '\(name ?? "")'\(hint)")
      throw ExitCode(64)
    }
    if list {
      for entry in entries {
        print("\(entry.name)\t\(entry.kind.rawValue)\t\(entry.unit ?? "")\t\(entry.meaning)")
      }
    } else {
      let table = EvidenceTable(in: evidence)
      for entry in entries {
        print(entry.text)
        for id in entry.setting?.evidence ?? [] {
          if let row = table?.text(of: id) { print(row) }
        }
      }
    }
  }
}

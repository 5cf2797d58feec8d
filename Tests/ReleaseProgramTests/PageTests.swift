import Foundation
import Testing

@testable import distretto

@Suite("Pages of the scenarios that ship", .serialized)
struct PageTests {
  @Test("every scenario has a page, every page a scenario and a link")
  func complete() throws {
    #expect(
      try Pages.scenarios().filter { try !Pages.names().contains($0) } == [], "bash .ci/pages writes them")
    let list = try String(contentsOfFile: "\(Pages.articles)/Scenarios.md", encoding: .utf8)
    for name in try Pages.names() {
      #expect(FileManager.default.fileExists(atPath: "\(Pages.root)/Scenarios/\(name).yaml"))
      #expect(list.contains("- <doc:\(name)>\n"))
    }
  }

  @Test(
    "a page is of the runs that scenario, data and program make today",
    arguments: try Pages.names())
  func identities(name: String) throws {
    let replications = try #require(try Pages.replications(of: name))
    let options = try RunOptions.parse([
      "--replications", replications, "--baselines", "\(Pages.root)/Scenarios/baselines",
    ])
    let run = options.allVariants(of: "\(Pages.root)/Scenarios/\(name).yaml")
    let named = run.variants.map { NamedScenario(file: run.name, variant: $0) }
    let identities = try options.load(named, quiet: true).map {
      try options.prepared($0).experiment.manifest.identity
    }
    let digests = identities.map { ($0.scenario, $0.digest.description) }
    #expect(
      try Pages.digests(of: name) == Dictionary(uniqueKeysWithValues: digests),
      "what the page tells is out of date; bash .ci/pages \(name) writes it anew")
  }

  @Test(
    "a page is byte for byte what the program makes of its scenario today",
    .enabled(if: OptimisedProgram.exists, Comment(rawValue: OptimisedProgram.needed)),
    arguments: try Pages.names())
  func content(name: String) throws {
    let replications = try #require(try Pages.replications(of: name))
    let arguments = ["report", "Scenarios/\(name).yaml", "--replications", replications]
    try OptimisedProgram.run(arguments) { ending throws in
      #expect(ending.status == 0, "\(ending.errors)")
      #expect(
        try ending.output == Pages.text(of: name),
        "the numbers have changed; bash .ci/pages \(name) writes the page anew")
    }
  }
}

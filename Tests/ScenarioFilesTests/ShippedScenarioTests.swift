import Classifications
import EconomyModel
import Foundation
import Testing

@testable import ScenarioFiles

@Suite("Scenarios that ship with the program")
struct ShippedScenarioTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Scenarios").standardizedFileURL.path

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// The parameters of the model, and a baseline of the year and territory in its name with every division.
  private let loader = ScenarioLoader { name in
    let year = Int(name.suffix(4)) ?? 0
    let divisions = NACEDivision.all
    let territory = name.hasPrefix("europe") ? "EU" : "ITC4"
    return .found(
      BaselineFacts(
        name: name, year: year, territory: NUTSRegion(territory)!, regions: [NUTSRegion("ITC4C")!],
        divisions: divisions, referenceAreas: ["EU", "Italy"],
        deflators: Dictionary(uniqueKeysWithValues: (1995...2024).map { ($0, 1.0) }),
        firms: Array(repeating: [1000, 100, 10, 5, 1], count: divisions.count),
        demography: Bench.demography))
  }

  @Test("every one, and every variant of it, can be run", arguments: try names())
  func valid(name: String) throws {
    let loaded = loader.load("\(Self.folder)/\(name)")
    let scenario = try #require(loaded.scenario, "\(loaded.diagnostics)")
    #expect(scenario.name + ".yaml" == name)
    #expect(!scenario.about.question.isEmpty)
    for variant in scenario.variants {
      let loaded = loader.load("\(Self.folder)/\(name)", variant: variant)
      #expect(loaded.scenario?.variant == variant, "\(loaded.diagnostics)")
    }
  }

  @Test("Saturno's eight million pay 320 grants at the ceiling and 576 as reported")
  func saturno() throws {
    let path = "\(Self.folder)/saturno-2003-2005.yaml"
    let loaded = loader.load(path)
    let parts = ["saturno.grants", "saturno.information", "saturno.consulting", "saturno.system"]
    #expect(loaded.reach.map(\.id) == parts)
    #expect(loaded.reach.map(\.grants) == [320, 2500, 2500, nil])
    let reported = loader.load(path, variant: "as-reported")
    #expect(reported.reach.map(\.grants) == [576, 2500, 2500, nil])
    #expect(loaded.scenario?.variantTitle == nil)
    #expect(
      reported.scenario?.variantTitle == "Grants as the press reported them, 576 of 17,000 euro (P190, P191)")
    #expect(loaded.scenario?.outputs.comparison == "\(Self.folder)/baseline-2003.yaml")
  }

  @Test("what init writes can be run as it is", arguments: ScenarioTemplate.allCases)
  func templates(template: ScenarioTemplate) throws {
    let bench = try Bench([template.fileName: template.text])
    let loaded = loader.load("\(bench.folder)/\(template.fileName)")
    #expect(loaded.diagnostics.isEmpty && loaded.scenario != nil, "\(loaded.diagnostics)")
  }
}

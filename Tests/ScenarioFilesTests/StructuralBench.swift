import Classifications
import EconomyModel
import Testing

@testable import ScenarioFiles

/// Scenarios with one policy, checked against a baseline of two provinces and three divisions and set up on it.
enum StructuralBench {
  static let loader = ScenarioLoader { _ in .found(BaselineFacts(baseline)) }

  /// The messages about a scenario with `policies`, without places.
  static func messages(_ policies: String) throws -> [String] {
    try load(policies).diagnostics.map(\.message)
  }

  /// The first policy of a valid scenario, as the model has it.
  static func instrument<Instrument: PolicyInstrument>(
    _ policies: String, as type: Instrument.Type
  ) throws -> Instrument {
    let loaded = try load(policies)
    let scenario = try #require(loaded.scenario, "\(loaded.diagnostics)")
    return try #require(scenario.settings(on: baseline).policies.first as? Instrument)
  }

  static func load(_ policies: String) throws -> LoadedScenario {
    let bench = try Bench(["s.yaml": plainScenario + "policies:\n  - \(policies)\n"])
    return loader.load("\(bench.folder)/s.yaml")
  }

  /// 100 sole owners and 50 micro firms a cell, but no programmers in the second province.
  static let baseline = Baseline(
    name: "lombardy-2003", year: 2003, territory: NUTSRegion("ITC4")!,
    regions: ["ITC41", "ITC4C"].map {
      BaselineRegion(
        code: NUTSRegion($0)!, name: $0, population: 1e4, populationGrowth: 0, gdp: 100, otherValueAdded: 10,
        otherEmployment: 100)
    },
    divisions: ["C13", "C25", "J62"].map {
      BaselineDivision(
        code: NACEDivision($0)!, employmentTrend: 0, productivityTrend: 0, birthRate: 0.05, deathRate: 0.05,
        displacement: 0, isLocal: false, researchIntensity: 1)
    },
    cells: (0..<6).map {
      BaselineCell(
        firms: $0 == 5 ? [0, 0, 0, 0, 0] : [100, 50, 0, 0, 0], personsEmployed: $0 == 5 ? 0 : 400,
        payroll: 8, labourCost: 10, grossValueAdded: 15)
    }, referenceAreas: ["EU": [1, 1, 1], "Italy": [1, 1, 1]],
    relatedness: [[0, 0.5, 0.1], [0.5, 0, 0.2], [0.1, 0.2, 0]], deflators: [2003: 0.8, 2004: 0.82, 2020: 1],
    demography: Bench.demography)
}

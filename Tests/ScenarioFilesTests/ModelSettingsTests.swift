import Classifications
import EconomyModel
import Testing

@testable import ScenarioFiles

@Suite("On a baseline, a scenario is what the model is told")
struct ModelSettingsTests {
  private static let text =
    plainScenario + """
      run: {seed: 7}
      demography: {preset: seed}
      clusters: {reference: Italy, location_quotient: {at_least: 2}, employment_share: {at_least: 3 %}}
      policies:
        - id: young
          kind: grants
          budget: 1 million EUR_2003
          per_firm: 8000 EUR_current
          when: {from: 2004, to: 2006, spend: front}
          eligible: {employees: {at_most: 9}, age: {at_least: 1, at_most: 2 years}, nace: [C], nuts: [ITC4C]}
          effects: {growth: 0.05}
      shocks: [{id: slump, kind: demand, change: {2005: -3 %, 2006: 0.01}, nace: [C25]}]
      parameters: {grants.entry_additionality: 0.5}

      """

  /// Two provinces, three divisions, one hundred sole owners a cell.
  static func baseline() throws -> Baseline {
    let regions = try ["ITC41", "ITC4C"].map {
      BaselineRegion(
        code: try #require(NUTSRegion($0)), name: $0, population: 1, populationGrowth: 0, gdp: 1,
        otherValueAdded: 0, otherEmployment: 0)
    }
    let divisions = try ["C13", "C25", "J62"].map {
      BaselineDivision(
        code: try #require(NACEDivision($0)), employmentTrend: 0, productivityTrend: 0, birthRate: 0.07,
        deathRate: 0.07, displacement: 0, isLocal: false, researchIntensity: 1)
    }
    let cell = BaselineCell(
      firms: [100, 0, 0, 0, 0], personsEmployed: 110, payroll: 1, labourCost: 1, grossValueAdded: 2)
    return Baseline(
      name: "lombardy-2003", year: 2003, territory: try #require(NUTSRegion("ITC4")), regions: regions,
      divisions: divisions, cells: Array(repeating: cell, count: 6),
      referenceAreas: ["EU": [1, 1, 1], "Italy": [1, 1, 1]],
      relatedness: Array(repeating: [0, 0, 0], count: 3), deflators: [2003: 0.8, 2004: 0.5, 2020: 1],
      demography: BaselineDemography(
        birthRate: 0.07, deathRate: 0.07, exitByAge: [0.1, 0.1, 0.1, 0.1, 0.1],
        exitByEmployees: [0.1, 0.05, 0.02, 0.01]))
  }

  private func settings() throws -> ModelSettings {
    let baseline = try Self.baseline()
    let bench = try Bench(["s.yaml": Self.text])
    let loader = ScenarioLoader { _ in .found(BaselineFacts(baseline)) }
    let loaded = loader.load("\(bench.folder)/s.yaml")
    return try #require(loaded.scenario, "\(loaded.diagnostics)").settings(on: baseline)
  }

  @Test("years, luck, thresholds and parameters")
  func world() throws {
    let settings = try settings()
    #expect(settings.seed == 7 && settings.years == 2003...2012 && settings.demography == .seed)
    #expect(settings.referenceArea == "Italy")
    #expect(
      settings.agglomeration.locationQuotientAtLeast == 2 && settings.agglomeration.shareAtLeast == 0.03)
    #expect(settings.parameters["grants.entry_additionality"] == 0.5)
    #expect(settings.parameters["grants.growth"] == ParameterValues()["grants.growth"])
  }

  @Test("grants in euro of 2020, to the cells and sizes that are eligible, with their own effects")
  func grants() throws {
    let grants = try #require(try settings().policies.first as? AwardScheme)
    #expect(grants.id == "young" && grants.years == 2004...2006 && grants.spending == .front)
    #expect(grants.budget == 1_250_000)
    #expect(grants.amount == .fixed(16000), "current prices are those of 2004")
    #expect(grants.eligibility.cells == [3, 4])
    #expect(grants.eligibility.employees == 0...9 && grants.eligibility.age == 1...2)
    let effects = try #require(grants.effects as? Grants)
    #expect(effects.growth == 0.05 && effects.entryAdditionality == 0.5)
  }

  @Test("demand that leaves its trend in one division")
  func shocks() throws {
    let shock = try #require(try settings().shocks.first as? DemandShock)
    #expect(shock == DemandShock(id: "slump", divisions: [1], change: [2005: -0.03, 2006: 0.01]))
  }
}

import Classifications
import EconomyModel
import Testing

@testable import ScenarioFiles

@Suite("A scenario becomes the model's settings")
struct SettingsTests {
  private func scenario(_ lines: String) throws -> Scenario {
    let bench = try Bench(["s.yaml": plainScenario + lines])
    let loaded = bench.load("s.yaml")
    return try #require(loaded.scenario, "\(loaded.diagnostics)")
  }

  @Test("who is eligible: employees, age, sections, divisions, regions")
  func eligibility() throws {
    let scenario = try scenario(
      """
      policies:
        - id: a
          kind: grants
          budget: 100 EUR_2003
          per_firm: 10 EUR_2003
          when: {from: 2004, to: 2005}
          eligible: {employees: {at_least: 1, at_most: 9}, age: {at_most: 2 years}, nace: [C, J62], nuts: [ITC4C]}
      """)
    let eligible = EligibleFirms(try #require(scenario.policies.first).source.tree["eligible"])
    #expect(eligible.leastEmployees == 1 && eligible.mostEmployees == 9)
    #expect(eligible.leastAge == nil && eligible.mostAge == 2)
    #expect(eligible.admits(NACEDivision("C25")!) && eligible.admits(NACEDivision("J62")!))
    #expect(!eligible.admits(NACEDivision("J63")!))
    #expect(eligible.admits(NUTSRegion("ITC4C")!) && !eligible.admits(NUTSRegion("ITC41")!))
  }

  @Test("the firms that are eligible are counted by class, and within a class by a Pareto distribution")
  func count() {
    var eligible = EligibleFirms()
    #expect(Bench.facts.eligibleFirms(eligible) == 6 * 166)
    eligible.mostEmployees = 249
    #expect(Bench.facts.eligibleFirms(eligible) == 6 * 164)
    eligible.mostEmployees = 0
    #expect(Bench.facts.eligibleFirms(eligible) == 6 * 100)
    eligible.mostEmployees = nil
    eligible.leastEmployees = 250
    eligible.nace = ["C"]
    #expect(Bench.facts.eligibleFirms(eligible) == 4 * 2)
    eligible.leastEmployees = 1
    eligible.mostEmployees = 4
    // Of 50 firms with 1.5 to 10.5 persons, those below 5.5: (1/1.5 − 1/5.5) / (1/1.5 − 1/10.5) = 0.848.
    #expect(Bench.facts.eligibleFirms(eligible) == 170)
  }

  @Test("the firms of an age are those that the survival curve leaves")
  func ages() {
    var eligible = EligibleFirms()
    // Births are a tenth, none closes in its year of birth, a fifth in the next: 0.1 + 0.1 + 0.08.
    eligible.mostAge = 2
    #expect(Bench.facts.eligibleFirms(eligible) == Int((6 * 166 * 0.28).rounded()))
    eligible.leastAge = 1
    #expect(Bench.facts.eligibleFirms(eligible) == Int((6 * 166 * 0.18).rounded()))
    eligible = EligibleFirms()
    eligible.leastAge = 1
    #expect(Bench.facts.eligibleFirms(eligible) == Int((6 * 166 * 0.9).rounded()))
    let demography = Bench.demography
    #expect(abs(demography.share(of: 0...9) + demography.share(of: 10...Int.max) - 1) < 1e-12)
    #expect(demography.share(of: 6...9) > 0 && demography.share(of: 1000...Int.max) < 1e-3)
  }

  @Test("founder groups, exporters and members are counted by their expected shares")
  func traits() {
    var eligible = EligibleFirms()
    eligible.founders = [.women, .immigrants]
    #expect(Bench.facts.eligibleFirms(eligible) == Int((996 * (1 - 0.81 * 0.875)).rounded()))
    eligible.founders = [.under35]
    let young = (0..<15).reduce(0.0) {
      $0 + Bench.demography.share(of: $1...$1) * 0.27 * (1 - Double($1) / 15)
    }
    #expect(Bench.facts.eligibleFirms(eligible) == Int((996 * young).rounded()))
    eligible = EligibleFirms()
    eligible.isExporter = true
    // 150 micro firms and owners, 10 small, 4 medium and 2 large ones a cell; programmers are 0.15 as likely to export.
    let exporters = 150 * 0.12 + 10 * 0.5 + 4 * 0.8 + 2 * 0.9
    #expect(Bench.facts.eligibleFirms(eligible) == Int((exporters * (4 + 2 * 0.15)).rounded()))
    var premises = EligibilityPremises()
    premises.parameters["exports.services_ratio"] = 0
    #expect(Bench.facts.eligibleFirms(eligible, under: premises) == Int((exporters * 4).rounded()))
    var local = Bench.facts
    local.localDivisions = [NACEDivision("C13")!, NACEDivision("J62")!]
    #expect(local.eligibleFirms(eligible) == Int((exporters * 2).rounded()))
    eligible = EligibleFirms()
    eligible.isMember = true
    #expect(Bench.facts.eligibleFirms(eligible) == 0)
    eligible.isMember = false
    #expect(Bench.facts.eligibleFirms(eligible) == 996)
  }

  @Test("agglomerations are those of the baseline under the scenario's thresholds")
  func agglomerations() {
    var (facts, eligible) = (Bench.facts, EligibleFirms())
    facts.employment = [900, 50, 50, 100, 100, 800]
    facts.referenceSizes = ["EU": [1, 1, 1]]
    eligible.isInCluster = true
    #expect(facts.eligibleFirms(eligible) == 2 * 166)
    eligible.isInCluster = false
    #expect(facts.eligibleFirms(eligible) == 4 * 166)
    var premises = EligibilityPremises()
    premises.rule.locationQuotientAtLeast = 2.5
    #expect(facts.eligibleFirms(eligible, under: premises) == 5 * 166)
  }

  @Test("how recipients are found")
  func selection() throws {
    let scenario = try scenario(
      """
      policies:
        - {id: a, kind: grants, budget: 1 EUR_2003, per_firm: 1 EUR_2003, when: {from: 2004, to: 2005, spend: back},
           select: {by: ranked, on: age, order: lowest-first, one_per_firm: false, take_up: 27 %}}
        - {id: b, kind: grants, budget: 1 EUR_2003, per_firm: 1 EUR_2003, when: {from: 2004, to: 2005}}
      """)
    let sources = scenario.policies.map(\.source)
    let (ranked, plain) = (Selection(sources[0].tree["select"]), Selection(sources[1].tree["select"]))
    #expect(ranked.order == .byAge(ascending: true))
    #expect(!ranked.onePerFirm && ranked.takeUp == 0.27)
    #expect(sources.map(\.spending) == [.back, .even])
    #expect(plain.order == .random && plain.onePerFirm && plain.takeUp == 1)
  }

  @Test("a seed as large as it gets, and one too large")
  func seeds() throws {
    #expect(try scenario("run: {seed: 9223372036854775807}\n").seed == 9_223_372_036_854_775_807)
    let bench = try Bench(["s.yaml": plainScenario + "run: {seed: 9223372036854775808}\n"])
    #expect(
      bench.load("s.yaml").diagnostics.map(\.message) == [
        "'9223372036854775808' is too large: at most 9223372036854775807"
      ])
  }
}

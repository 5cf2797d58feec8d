import Testing

@testable import Experiments

@Suite("Runs side by side")
struct ComparisonTests {
  private let place = Comparison.Place(region: "ITC4", year: 2021)

  private func facts(_ scenario: String, seed: String = "1", replications: Int = 3) -> RunFacts {
    RunFacts(
      scenario: scenario, digest: "\(scenario)-0123456789ab", version: "1.0.0", baseline: "toy",
      inputs: ["toy/cells.csv 00"], firmConcept: "enterprise", priceBase: "EUR_2020", seed: seed,
      replications: replications, years: 2019...2021)
  }

  private func run(_ facts: RunFacts, _ values: [Double], unit: String = "firm") throws -> ComparedRun {
    let numbered = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0 + 1, $1) })
    let firms = try #require(Outcome(variable: "Firms", unit: unit, replications: numbered))
    return ComparedRun(
      facts: facts, folder: facts.id, counterfactual: nil, outcomes: [firms], policyFigures: [])
  }

  private func difference(of run: ComparedRun, from reference: ComparedRun) -> Spread? {
    Comparison(of: [reference, run], against: 0, variables: ["Firms"], at: place, territory: "ITC4")
      .outcomes[1].difference
  }

  @Test("under the same luck, the band is that of the differences and not the difference of the bands")
  func paired() throws {
    let (calm, busy) = (try run(facts("calm"), [10, 500, 90]), try run(facts("busy"), [11, 503, 88]))
    let found = try #require(difference(of: busy, from: calm))
    #expect(abs(found.mean - 2.0 / 3) < 1e-12)
    // Of -2, 1 and 3: quantile(c(-2, 1, 3), c(.05, .95)) of R.
    let band = try #require(found.band)
    #expect(abs(band.lowerBound + 1.7) < 1e-12)
    #expect(abs(band.upperBound - 2.8) < 1e-12)
    #expect(found.probabilityPositive == 2.0 / 3)
  }

  @Test("replications are paired by their numbers, as far as both runs have them and they have a meaning")
  func commonReplications() throws {
    let long = try run(facts("long", replications: 4), [10, 20, .nan, 1e9])
    let short = try run(facts("short"), [11, 22, 33])
    #expect(difference(of: short, from: long) == Spread(of: [1, 2]))
    #expect(difference(of: long, from: short) == Spread(of: [-1, -2]))
  }

  @Test("under other luck, only the means are compared, and the reason is given")
  func unpaired() throws {
    let (calm, lucky) = (try run(facts("calm"), [1, 2, 3]), try run(facts("lucky", seed: "7"), [4, 5, 9]))
    #expect(difference(of: lucky, from: calm) == Spread(mean: 4))
    #expect(Pairing(of: lucky.facts, with: calm.facts).reasons == ["its seed is 7, not 1"])
  }

  @Test(
    "other data, concept of firm, first year or program is other luck; another last year is not",
    arguments: [
      (\RunFacts.baseline, "its baseline is other, not toy"),
      (\.firmConcept, "its concept of a firm is other, not enterprise"),
      (\.version, "its program's version is other, not 1.0.0"),
    ] as [(WritableKeyPath<RunFacts, String> & Sendable, String)])
  func reasons(path: WritableKeyPath<RunFacts, String> & Sendable, reason: String) {
    var other = facts("other")
    other[keyPath: path] = "other"
    #expect(Pairing(of: other, with: facts("calm")).reasons == [reason])
    other = facts("other")
    other.years = 2019...2040
    #expect(Pairing(of: other, with: facts("calm")) == .paired)
    other.years = 2018...2021
    #expect(Pairing(of: other, with: facts("calm")).reasons == ["its first year is 2018, not 2019"])
    other = facts("other")
    other.inputs = ["toy/cells.csv 01"]
    #expect(
      Pairing(of: other, with: facts("calm")).reasons == ["its baseline has the same name and other data"])
  }

  @Test("what a run lacks, or has in another unit, is not compared")
  func missing() throws {
    let calm = try run(facts("calm"), [1, 2, 3])
    var bare = calm
    (bare.facts, bare.outcomes) = (facts("bare"), [])
    let comparison = Comparison(
      of: [calm, bare], against: 0, variables: ["Firms"], at: place, territory: "ITC4")
    #expect(comparison.outcomes.map(\.level?.mean) == [2, nil])
    #expect(comparison.outcomes[1].difference == nil)
    #expect(difference(of: try run(facts("persons"), [1, 2, 3], unit: "person"), from: calm) == nil)
  }

  @Test("runs of one scenario are told apart by their folders")
  func names() throws {
    let runs = try [facts("calm"), facts("calm", seed: "2"), facts("busy")].map { try run($0, [1]) }
    let comparison = Comparison(
      of: runs, against: 2, variables: ["Firms"], at: place, territory: "ITC4")
    #expect(comparison.members.map(\.name) == ["calm/calm-0123456", "calm/calm-0123456", "busy"])
    #expect(comparison.members.map { $0.pairing == nil } == [false, false, true])
  }

  @Test("a row of comma-separated values is one run and variable; what is not known is empty")
  func csv() throws {
    let (calm, busy) = (try run(facts("calm"), [1, 2, 3]), try run(facts("busy"), [2, 3, 4]))
    let comparison = Comparison(
      of: [calm, busy], against: 0, variables: ["Firms"], at: place, territory: "ITC4")
    #expect(
      String(decoding: comparison.csv, as: UTF8.self) == """
        run,scenario,variable,unit,region,division,year,mean,q05,q95,difference_mean,difference_q05,\
        difference_q95,probability_positive
        calm/calm-0123456,calm,Firms,firm,ITC4,TOTAL,2021,2,1.1,2.9,,,,
        busy/busy-0123456,busy,Firms,firm,ITC4,TOTAL,2021,3,2.1,3.9,1,1,1,1

        """)
  }
}

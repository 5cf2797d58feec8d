import Testing

@testable import Experiments

@Suite("Stylised facts")
struct StylisedFactTests {
  /// Facts that the model misses; the article Validation says by how much and why.
  private static let knownMisses: Set = [
    "lombardy-2003/hill", "lombardy-2003/rank-size", "lombardy-2003/other-agglomerations",
    "lombardy-2019/below-ten", "lombardy-2019/agglomerations", "lombardy-2019/other-agglomerations",
  ]

  @Test("Lombardy from 2003: over twenty seeds the economy shows", arguments: ids(of: "lombardy-2003"))
  func lombardy2003(fact: String) async throws {
    try await judge(fact, of: "lombardy-2003", on: ReducedStudy.lombardy2003.value)
  }

  @Test("Lombardy from 2019: over twenty seeds the economy shows", arguments: ids(of: "lombardy-2019"))
  func lombardy2019(fact: String) async throws {
    try await judge(fact, of: "lombardy-2019", on: ReducedStudy.lombardy2019.value)
  }

  private static func ids(of baseline: String) -> [String] {
    StylisedFact.facts(for: baseline).map(\.id)
  }

  private func judge(_ id: String, of baseline: String, on histories: [EconomyHistory]) throws {
    let fact = try #require(StylisedFact.facts(for: baseline).first { $0.id == id })
    let verdict = fact.verdict(on: histories)
    try #require(verdict.values.count >= 20)
    withKnownIssue("\(fact.statement): \(verdict.median)", isIntermittent: false) {
      #expect(verdict.passesButForSampling, "\(fact.statement): \(verdict.median) against \(fact.target)")
    } when: {
      Self.knownMisses.contains("\(baseline)/\(id)")
    }
  }

  @Test("owners who hired as young firms do would leave too few survivors alone")
  func hiringOwners() async throws {
    let histories = try await ReducedStudy.histories(
      of: "baseline-2019", through: 2023, seeds: 1...3,
      with: ["parameters.growth.size_floor=0.45", "parameters.growth.young_scale=2"])
    let fact = try #require(StylisedFact.lombardy2019.first { $0.id == "owners-after-3" })
    #expect(!fact.verdict(on: histories).passes)
  }
}

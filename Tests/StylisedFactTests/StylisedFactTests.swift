import EconomyModel
import Indicators
import Testing

@testable import Experiments

@Suite("Stylised facts")
struct StylisedFactTests {
  /// Facts that the model misses; the article Validation says by how much and why.
  /// The tail of 2003 is not among them: fifty firms of a hundredth of Lombardy cannot tell 1.22 from 1.2.
  private static let knownMisses: Set = ["lombardy-2019/below-ten"]

  @Test("Lombardy from 2003: over twenty seeds the economy shows", arguments: ids(of: "lombardy-2003"))
  func lombardy2003(fact: String) async throws {
    try await judge(fact, of: "lombardy-2003", on: ReducedStudy.lombardy2003.value)
  }

  @Test("Lombardy from 2019: over twenty seeds the economy shows", arguments: ids(of: "lombardy-2019"))
  func lombardy2019(fact: String) async throws {
    try await judge(fact, of: "lombardy-2019", on: ReducedStudy.lombardy2019.value)
  }

  private static func ids(of baseline: String) -> [String] {
    // A hundredth of a division is too few firms to tell an agglomeration: those are tested on all firms below.
    StylisedFact.facts(for: baseline).map(\.id).filter { !$0.hasSuffix("agglomerations") }
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

  @Test(
    "the agglomerations of 2013 are in the data of 2003, and all but clothing in those of 2019",
    arguments: [2003: 7, 2019: 6])
  func agglomerationsInTheData(year: Int, expected: Int) throws {
    let baseline = try ReducedStudy.baseline("lombardy-\(year)")
    var employment = CellMatrix(regions: 1, industries: baseline.divisions.count)
    for (cell, content) in baseline.cells.enumerated() {
      employment.values[cell % baseline.divisions.count] += content.personsEmployed
    }
    let reference = ReferenceArea(sizes: try #require(baseline.referenceAreas["EU"]))
    let found = zip(baseline.divisions, agglomerations(of: employment, reference: reference))
      .filter(\.1).map(\.0.code.code)
    #expect(found.count { StylisedFact.agglomerationsOf2013.contains($0) } == expected)
    #expect(found.contains("C14") == (year == 2003))
    #expect(found.contains("J63"))
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

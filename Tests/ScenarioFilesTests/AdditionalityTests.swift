import Testing

@testable import ScenarioFiles

@Suite("A report says how many grants create firms")
struct AdditionalityTests {
  private func load(_ eligible: String, more: String = "") throws -> LoadedScenario {
    let text = grantsScenario.replacing("{employees: {at_most: 249}}", with: eligible)
    let bench = try Bench(["s.yaml": text + more])
    return ScenarioLoader { _ in .found(Bench.facts) }.load("\(bench.folder)/s.yaml")
  }

  private func lastLine(_ loaded: LoadedScenario) throws -> Substring {
    try #require(loaded.summary.split(separator: "\n").last)
  }

  @Test("grants to young firms, after the evidence on start-up grants")
  func startUps() throws {
    let loaded = try load("{age: {at_most: 2 years}}")
    #expect(loaded.diagnostics.isEmpty)
    #expect(
      try lastLine(loaded) == """
          saturno.grants: 32 grants for about 279 eligible firms; about 13 of them create firms that would not exist \
        otherwise (entry_additionality 0.4, P198: start-up grants)
        """)
  }

  @Test("where age excludes new firms, no grant creates one")
  func oldFirms() throws {
    let loaded = try load("{age: {at_least: 1}}")
    #expect(loaded.diagnostics.isEmpty)
    #expect(
      try lastLine(loaded) == """
          saturno.grants: 32 grants for about 896 eligible firms; none of them creates a firm: 'eligible.age' \
        excludes new firms
        """)
  }

  @Test("firms of every age need a word on it, and a value of one's own is that word")
  func everyAge() throws {
    #expect(
      try load("{nuts: [ITC4]}").diagnostics.map(\.message) == [
        "entry_additionality 0.4 is for start-up grants (P198), and firms of every age are eligible: "
          + "set 'effects.entry_additionality' (0 for existing firms only) or 'eligible.age'"
      ])
    let own = try load("{nuts: [ITC4]}", more: "        effects: {entry_additionality: 0}\n")
    #expect(own.diagnostics.isEmpty)
    #expect(
      try lastLine(own) == """
          saturno.grants: 32 grants for about 996 eligible firms; none of them creates a firm that would not \
        exist otherwise (entry_additionality 0)
        """)
    let all = try load("{nuts: [ITC4]}", more: "parameters: {grants.entry_additionality: 50 %}\n")
    #expect(all.diagnostics.isEmpty && all.reach.map(\.inducedShare) == [0.5])
  }
}

import EconomyModel
import Testing

@testable import ScenarioFiles

@Suite("Partnerships, as their files say")
struct PartnershipFormTests {
  private static let text =
    plainScenario + """
      policies:
        - id: metalmec
          kind: partnership
          budget: 160 thousand EUR_2003
          when: {from: 2004, to: 2005}
          eligible: {employees: {at_most: 249}, nuts: [ITC4C]}
          select: {one_per_firm: false}
          meetings: 20
          components: {technology_transfer: 50 %, human_capital: 50 %, joint_ventures: 0}
          partner: {name: Pernambuco, firms: 500, births: 8 %, deaths: 6 %, persons: 24}
          chains:
            - {id: wind, nace: [C25], firms: 30, anchors: 2, partner_firms: 40}
            - {id: automotive, nace: [C], firms: 50, partner_firms: 100}
          effects: {link_probability: 20 %, human_capital: 0.001}

      """

  private func loaded(_ old: String = "", _ new: String = "") throws -> LoadedScenario {
    let text = old.isEmpty ? Self.text : Self.text.replacing(old, with: new)
    try #require(old.isEmpty || text != Self.text)
    let bench = try Bench(["s.yaml": text])
    return ScenarioLoader { _ in .found(Bench.facts) }.load("\(bench.folder)/s.yaml")
  }

  private func partnership(_ old: String = "", _ new: String = "") throws -> Partnership {
    let loaded = try loaded(old, new)
    let scenario = try #require(loaded.scenario, "\(loaded.diagnostics)")
    let settings = scenario.settings(on: try ModelSettingsTests.baseline())
    return try #require(settings.policies.first as? Partnership)
  }

  @Test("the money goes to meetings, the firms are those of the chains")
  func scheme() throws {
    let scheme = try partnership().scheme
    #expect(scheme.budget == 200_000 && scheme.amount == .fixed(5000) && scheme.years == 2004...2005)
    #expect(scheme.eligibility.cells == [3, 4] && scheme.eligibility.employees == 0...249)
    #expect(!scheme.onePerFirm && scheme.capacity == nil)
  }

  @Test("chains, partner and effects are as stated, and a component without money does nothing")
  func rest() throws {
    let partnership = try partnership()
    #expect(
      partnership.chains == [
        SupplyChain(id: "wind", divisions: [1], firms: 30, anchors: 2, partnerFirms: 40),
        SupplyChain(id: "automotive", divisions: [0, 1], firms: 50, anchors: 0, partnerFirms: 100),
      ])
    #expect(
      partnership.partner
        == PartnerRegion(name: "Pernambuco", firms: 500, birthRate: 0.08, deathRate: 0.06, meanPersons: 24))
    let effects = partnership.effects
    #expect(effects.linkProbability == 0.2 && effects.humanCapital == 0.001 && effects.gain == 0.009)
    #expect(effects.jointVentureProbability == 0)
  }

  @Test("without components each of the three has its effect")
  func components() throws {
    let line = "    components: {technology_transfer: 50 %, human_capital: 50 %, joint_ventures: 0}\n"
    #expect(try partnership(line).effects.jointVentureProbability == 0.02)
  }

  @Test("a report says how many meetings, chains and with whom")
  func report() throws {
    let loaded = try loaded()
    #expect(loaded.diagnostics.isEmpty)
    #expect(
      loaded.summary.hasSuffix("\n  metalmec: 20 meetings a year in 2 supply chains with Pernambuco"))
  }

  @Test(
    "what does not add up is said",
    arguments: [
      (
        "joint_ventures: 0}", "joint_ventures: 10 %}",
        "the components add up to 110 % of the budget, not to 100 %"
      ),
      (
        "firms: 500,", "firms: 100,", "the chains have 140 partner firms, the partner region only 100"
      ),
      (
        ", anchors: 2, partner_firms: 40", "",
        "nobody meets the firms of 'wind': it needs 'anchors' or 'partner_firms'"
      ),
      ("nace: [C25]", "nace: [C10]", "the baseline 'lombardy-2003' has no firms in 'C10'"),
      ("id: automotive", "id: wind", "two chains are called 'wind', the first at"),
      ("firms: 30", "firms: 300", "about 164 firms are eligible for 'wind', fewer than its 300"),
      ("meetings: 20", "meetings: 90", "90 meetings a year, and only about 80 firms in the chains"),
      ("births: 8 %", "births: 8", "'8' is a fraction above 1; write '8 %'"),
    ])
  func problems(old: String, new: String, message: String) throws {
    let messages = try loaded(old, new).diagnostics.map(\.message)
    #expect(messages.count == 1 && messages[0].hasPrefix(message), "\(messages)")
  }
}

import EconomyModel
import Testing

@testable import ScenarioFiles

@Suite("Shocks, as their files say")
struct ShockFormTests {
  private func loaded(_ shock: String, more: String = "") throws -> LoadedScenario {
    let bench = try Bench(["s.yaml": plainScenario + "shocks:\n  - {id: s, \(shock)}\n" + more])
    return ScenarioLoader { _ in .found(Bench.facts) }.load("\(bench.folder)/s.yaml")
  }

  private func shock<Kind: Shock>(_ text: String, as _: Kind.Type) throws -> Kind {
    let loaded = try loaded(text)
    let scenario = try #require(loaded.scenario, "\(loaded.diagnostics)")
    let baseline = try ModelSettingsTests.baseline()
    return try #require(scenario.settings(on: baseline).shocks.first as? Kind)
  }

  private func messages(_ shock: String, more: String = "") throws -> [String] {
    try loaded(shock, more: more).diagnostics.map(\.message)
  }

  @Test("demand by division, a division before its section, in some provinces")
  func demand() throws {
    let shock = try shock(
      "kind: demand, change: {2005: -5 %}, by: {C: {2005: -10 %, 2006: 0.05}, C25: {2005: -20 %}}, nuts: [ITC4C]",
      as: DemandShock.self)
    #expect(
      shock
        == DemandShock(
          id: "s", regions: [1], change: [2005: -0.05],
          own: [0: [2005: -0.1, 2006: 0.05], 1: [2005: -0.2]]))
  }

  @Test("trade, with exposures that are stated")
  func trade() throws {
    let shock = try shock("kind: trade, change: {2005: -8 %}, exposure: {C: 40 %}", as: TradeShock.self)
    #expect(shock.change == [2005: -0.08] && shock.exposure == [0: 0.4, 1: 0.4])
    #expect(shock.valueAddedShare == ParameterValues()["production.value_added_share"])
  }

  @Test("the price of energy, its cost and who pays it")
  func energy() throws {
    let shock = try shock(
      "kind: energy-price, change: {2005: 60 %}, cost_share: {C25: 12 %}, pass_through: 0.4",
      as: EnergyPriceShock.self)
    #expect(shock.change == [2005: 0.6] && shock.costShare == [1: 0.12] && shock.passThrough == 0.4)
    let own = try self.shock(
      "kind: energy-price, change: {2005: 60 %}, cost_share: {C25: 12 %}", as: EnergyPriceShock.self)
    #expect(own.passThrough == ParameterValues()["energy.pass_through"])
  }

  @Test("work that leaves, and a labour force that shrinks")
  func others() throws {
    let gone = try shock(
      "kind: delocalisation, nace: [C13], share: {2005: 5 %, 2006: 10 %}", as: DelocalisationShock.self)
    #expect(gone.divisions == [0] && gone.regions == nil && gone.share == [2005: 0.05, 2006: 0.1])
    #expect(gone.subcontracted == 0.85)
    let force = try shock("kind: labour-force, change: {2006: -1 %}", as: LabourForceShock.self)
    #expect(force == LabourForceShock(id: "s", change: [2006: -0.01]))
  }

  @Test(
    "what is wrong with a shock is said, with its place",
    arguments: [
      ("kind: demand, by: {C10: {2005: 1 %}}", "the baseline 'lombardy-2003' has no firms in 'C10'"),
      (
        "kind: demand, by: {25: {2005: 1 %}}",
        "'25' is not a NACE section or division, as in C or C25; did you mean 'C25'?"
      ),
      ("kind: demand, by: {C25: {205: 1 %}}", "'205' is not a year, as in 2003"),
      (
        "kind: demand, change: {2005: 1 %}, nuts: [ITC4B]",
        "'ITC4B' is not a region of the baseline 'lombardy-2003'; known here: ITC41, ITC4C"
      ),
      ("kind: demand, by: {C25: {2050: 1 %}}", "2050 is not simulated (2003 to 2012): no effect"),
      (
        "kind: trade, change: {2005: 1 %}, exposure: {C: 40}",
        "'40' is a fraction above 1; write '40 %'"
      ),
      (
        "kind: energy-price, change: {2005: 1}",
        "an energy-price shock needs 'cost_share': cost of energy over output of sections or divisions; others are not hit"
      ),
      (
        "kind: energy-price, change: {2004: 1, 2005: 6, 2006: 7}, cost_share: {C25: 10 %}",
        "in 2005 energy would cost 'C25' all its value added, 0.3 of output, unless customers pay more of it "
          + "('pass_through')"
      ),
      (
        "kind: delocalisation, share: {2005: 5 %}",
        "a delocalisation shock needs 'nace': sections or divisions that are hit"
      ),
      (
        "kind: delocalization, nace: [C], share: {2005: 5 %}",
        "'delocalization' is not a kind of shock; did you mean 'delocalisation'?"
      ),
    ])
  func problems(shock: String, message: String) throws {
    #expect(try messages(shock) == [message])
  }

  @Test("a parameter that the scenario sets counts in the check of energy")
  func parameters() throws {
    let shock = "kind: energy-price, change: {2005: 6}, cost_share: {C25: 10 %}"
    #expect(try messages(shock, more: "parameters: {production.value_added_share: 0.4}\n").isEmpty)
  }
}

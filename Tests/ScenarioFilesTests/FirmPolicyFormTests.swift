import Classifications
import EconomyModel
import Testing

@testable import ScenarioFiles

@Suite("Policies for firms and founders, as their files say")
struct FirmPolicyFormTests {
  private static let text =
    plainScenario + """
      policies:
        - id: all
          kind: programme
          budget: 8 million EUR_2003
          when: {from: 2004, to: 2005}
          parts:
            - {id: info, kind: services, service: information, budget: 1 million EUR_2003, cost_per_head: 400 EUR_2003, capacity: 900, eligible: {nace: [C]}, effects: {conversion: 0.05}}
            - {id: advice, kind: services, service: consulting, budget: 1 million EUR_2003, cost_per_head: 4000 EUR_2003, select: {take_up: 50 %}}
            - {id: class, kind: training, budget: 1 million EUR_2003, cost_per_head: 4000 EUR_2003, effects: {training_gain: 0.04}}
            - {id: nest, kind: incubators, budget: 1 million EUR_2003, places: 20, cost_per_place: 8000 EUR_2003, stay: 3 years}
            - {id: study, kind: system-support, purpose: research, budget: 1 million EUR_2003}
            - {id: fairs, kind: internationalisation, mode: vouchers, budget: 1 million EUR_2003, per_firm: 2000 EUR_2003, eligible: {exporter: false}}
            - {id: desk, kind: internationalisation, mode: one-stop, budget: 1 million EUR_2003, running_cost: 200 thousand EUR_2003, cost_per_head: 1000 EUR_2003, capacity: 250}
            - {id: fund, kind: loan-guarantee, budget: 1 million EUR_2003, loan: 50000 EUR_2003, coverage: 80 %, years: 5}

      """

  private func loaded() throws -> LoadedScenario {
    let bench = try Bench(["s.yaml": Self.text])
    return ScenarioLoader { _ in .found(Bench.facts) }.load("\(bench.folder)/s.yaml")
  }

  private func instrument<Instrument>(_ id: String, as _: Instrument.Type) throws -> Instrument {
    let scenario = try #require(try loaded().scenario)
    let plan = try #require(scenario.policies.first { $0.id == "all.\(id)" })
    let baseline = try ModelSettingsTests.baseline()
    return try #require(plan.instrument(on: baseline, under: ParameterValues()) as? Instrument)
  }

  @Test("information is for people who think of founding a firm, unless the file says otherwise")
  func information() throws {
    let info = try instrument("info", as: AwardScheme.self)
    #expect(info.audience == .founders && info.amount == .fixed(500) && info.capacity == 900)
    #expect(info.eligibility.cells == [0, 1, 3, 4] && info.years == 2004...2005)
    let effects = try #require(info.effects as? FounderServices)
    #expect(effects.conversion == 0.05 && effects.additionality == 0.4)
  }

  @Test("consulting and training are for firms, each with its own gain")
  func firms() throws {
    let advice = try instrument("advice", as: AwardScheme.self)
    #expect(advice.audience == .firms && advice.takeUp == 0.5 && advice.amount == .fixed(5000))
    #expect((advice.effects as? FirmServices)?.gain == 0.082)
    let training = try instrument("class", as: AwardScheme.self)
    #expect(training.audience == .firms && (training.effects as? FirmServices)?.gain == 0.04)
  }

  @Test("a stay in an incubator costs its years, and new firms are those of two years at most")
  func incubators() throws {
    let nest = try instrument("nest", as: Incubator.self)
    #expect(nest.places == 20 && nest.id == "all.nest")
    #expect(nest.scheme.amount == .fixed(30_000) && nest.scheme.paymentYears == 3)
    #expect(nest.scheme.eligibility.age == 0...2)
  }

  @Test("support of the system is money and years")
  func system() throws {
    let study = try instrument("study", as: SystemSupport.self)
    #expect(study.budget == 1_250_000 && study.years == 2004...2005 && study.spending == .even)
  }

  @Test("vouchers and desks")
  func internationalisation() throws {
    let fairs = try instrument("fairs", as: AwardScheme.self)
    #expect(fairs.amount == .fixed(2500) && fairs.runningCost == 0 && fairs.eligibility.isExporter == false)
    #expect((fairs.effects as? Internationalisation)?.exportLift == 0.19)
    let desk = try instrument("desk", as: AwardScheme.self)
    #expect(desk.amount == .fixed(1250) && desk.runningCost == 250_000 && desk.capacity == 250)
    #expect((desk.effects as? Internationalisation)?.exportLift == 0.095)
  }

  @Test("a guarantee covers its share of the loan until the loan is repaid")
  func guarantee() throws {
    let fund = try instrument("fund", as: AwardScheme.self)
    #expect(fund.amount == .fixed(50_000) && fund.isGuarantee && fund.paymentYears == 5)
    #expect(fund.effects is LoanGuarantees)
  }

  @Test("a sentence for every policy says what its money is enough for")
  func sentences() throws {
    let loaded = try loaded()
    let unspent = "the rest of the budget stays unspent"
    #expect(
      loaded.diagnostics.map(\.message) == [
        "there are places for 1800 heads, but the money is enough for 2500; \(unspent)",
        "there are places for 20 stays, but the money is enough for 41; \(unspent)",
        "there are places for 500 heads, but the money is enough for 600; \(unspent)",
      ])
    #expect(
      loaded.summary.split(separator: "\n").dropFirst().joined(separator: "\n") == """
          all.info: 1800 heads; about 36 of them create firms that would not exist otherwise (conversion 0.05; \
        entry_additionality 0.4, P198: start-up grants)
          all.advice: 250 heads for about 996 eligible firms
          all.class: 250 heads for about 996 eligible firms
          all.nest: 20 stays for about 279 eligible firms; about 8 of them create firms that would not exist \
        otherwise (entry_additionality 0.4, P198: start-up grants)
          all.study: 1 million EUR_2003 for research, without recipients and without an effect in the model
          all.fairs: 500 vouchers for about 876 eligible firms
          all.desk: 500 heads for about 996 eligible firms
          all.fund: 25 guarantees for about 996 eligible firms
        """)
  }

  @Test(
    "what does not go together is an error or a warning that says so",
    arguments: [
      (
        "kind: services, service: consulting, audience: founders, cost_per_head: 400 EUR_2003",
        "consulting is for firms; people who found one receive information"
      ),
      (
        "kind: services, service: information, cost_per_head: 400 EUR_2003, select: {take_up: 1}",
        "'select' has no meaning for people who have no firm yet"
      ),
      (
        "kind: services, service: information, cost_per_head: 400 EUR_2003, eligible: {age: {at_most: 3}}",
        "'age' has no meaning for people who have no firm yet"
      ),
      (
        "kind: services, service: advice, cost_per_head: 400 EUR_2003",
        "'advice' is not one of: information, consulting, training"
      ),
      (
        "kind: services, service: consulting, cost_per_head: 2 million EUR_2003",
        "an award of 2 million EUR_2003 is more than the budget, 400000 EUR_2003"
      ),
      (
        "kind: training", "a training policy needs 'cost_per_head': what it costs to serve one head"
      ),
      (
        "kind: training, cost_per_head: 400 EUR_2003, eligible: {member: true}",
        "no firm is a member of a cluster organisation at the start: the budget waits for members that another "
          + "policy makes"
      ),
      (
        "kind: incubators, places: 20, cost_per_place: 10000 EUR_2003, stay: 1.5 years",
        "'stay' is 1.5 years; it is 1 to 20 whole years"
      ),
      (
        "kind: incubators, places: 20, cost_per_place: 10000 EUR_2003, stay: 2, eligible: {age: {at_most: 9}}",
        "incubators take new firms, of at most 5 years"
      ),
      (
        "kind: internationalisation, mode: vouchers", "the mode vouchers needs 'per_firm'"
      ),
      (
        "kind: internationalisation, mode: vouchers, per_firm: 2000 EUR_2003, running_cost: 1 EUR_2003",
        "'running_cost' has no meaning with the mode vouchers"
      ),
      (
        "kind: internationalisation, mode: one-stop, running_cost: 0.3 million EUR_2003, cost_per_head: 1 EUR_2003",
        "an award of 1 EUR_2003 is more than the budget, 400000 EUR_2003 after a running cost of 300000 EUR_2003 a year"
      ),
      (
        "kind: loan-guarantee, loan: 10000 EUR_2003, coverage: 0 %, years: 5", "an award must be more than 0"
      ),
      (
        "kind: loan-guarantee, loan: 10000 EUR_2003, coverage: 80, years: 5",
        "'80' is a fraction above 1; write '80 %'"
      ),
      (
        "kind: loan-guarantee, loan: 10000 EUR_2003, coverage: 80 %, years: 0",
        "'years' is 0; it is 1 to 30 whole years"
      ),
      (
        "kind: system-support", "a system-support policy needs 'purpose': what the money is for"
      ),
    ])
  func faults(keys: String, expected: String) throws {
    let policy = "{id: p, \(keys), budget: 400 thousand EUR_2003, when: {from: 2004, to: 2005}}"
    let bench = try Bench(["s.yaml": plainScenario + "policies:\n  - \(policy)\n"])
    #expect(bench.load("s.yaml").diagnostics.map(\.message) == [expected])
  }
}

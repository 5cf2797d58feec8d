import Designs
import Testing

@testable import ScenarioFiles

@Suite("What a scenario leaves uncertain")
struct UncertaintyTests {
  private static let parameters = [
    KnownParameter(
      name: "growth.laplace_scale", unit: "log points", meaning: "Scale", central: 0.2, allowed: 0...1.5,
      evidence: "P117", range: 0.1...0.4),
    KnownParameter(
      name: "grants.growth", unit: "log points", meaning: "Growth of recipients", central: 0, allowed: -1...1,
      evidence: "P203", range: 0...0),
    KnownParameter(
      name: "grants.entry_additionality", unit: "", meaning: "Share", central: 0.4, allowed: 0...1,
      evidence: "P198", range: 0.2...0.6),
  ]

  private func load(_ lines: String, options: [String] = []) throws -> LoadedScenario {
    let bench = try Bench(["s.yaml": grantsScenario + lines + "\n"])
    let loader = ScenarioLoader(parameters: Self.parameters) { _ in .found(Bench.facts) }
    return loader.load("\(bench.folder)/s.yaml", options: options)
  }

  private func uncertain(_ entries: String, _ options: String = "samples: 10") throws -> LoadedScenario {
    try load("uncertainty: {\(options), parameters: [\(entries)]}")
  }

  private func problems(_ loaded: LoadedScenario) -> [String] {
    loaded.diagnostics.filter { $0.severity == .error }.map(\.message)
  }

  @Test("a parameter without a distribution is triangular over the range of its evidence")
  func evidence() throws {
    let loaded = try uncertain("{path: parameters.growth.laplace_scale}")
    let uncertainty = try #require(loaded.scenario?.uncertainty, "\(loaded.diagnostics)")
    #expect(uncertainty.method == .latinHypercube && uncertainty.samples == 10)
    let value = try #require(uncertainty.values.first)
    #expect(value.isFromEvidence && value.unit == "log points")
    #expect(value.distribution.distribution == .triangular(0.1, 0.2, 0.4))
    #expect(value.distribution.bounds == 0...1.5)
  }

  @Test(
    "a policy's effect has the evidence of the parameter it stands for, a share and money need a distribution"
  )
  func policies() throws {
    let effect = try uncertain("{path: policies.saturno.grants.effects.entry_additionality}")
    let value = try #require(effect.scenario?.uncertainty?.values.first, "\(effect.diagnostics)")
    #expect(value.distribution.distribution == .triangular(0.2, 0.4, 0.6))
    let money = try uncertain(
      "{path: policies.saturno.grants.per_firm, distribution: 'uniform(20000, 30000)'}",
      "samples: 10, method: monte-carlo")
    let amount = try #require(money.scenario?.uncertainty?.values.first, "\(money.diagnostics)")
    #expect(amount.unit == "EUR_2003" && !amount.isFromEvidence)
    #expect(amount.text(of: 25000.5) == "25000.5 EUR_2003")
    #expect(
      problems(try uncertain("{path: policies.saturno.grants.per_firm}")) == [
        "'policies.saturno.grants.per_firm' has no range of evidence to draw from; name its 'distribution'"
      ])
  }

  @Test(
    "what cannot be drawn is said, and where",
    arguments: [
      (
        "{path: parameters.grants.growth}",
        "'parameters.grants.growth' has no range of evidence to draw from; name its 'distribution'"
      ),
      (
        "{path: run.seed, distribution: 'uniform(1, 2)'}",
        "'run.seed' is not a number that can be drawn: a parameter, a share, money or years"
      ),
      (
        "{path: time.end, distribution: 'uniform(2005, 2010)'}",
        "'time.end' is not a number that can be drawn: a parameter, a share, money or years"
      ),
      (
        "{path: parameters.growth.laplace_scale, distribution: 'uniform(1, 2)'}",
        "uniform(1, 2) goes beyond what 'parameters.growth.laplace_scale' can be, 0 to 1.5; 'at_least' or 'at_most' would cut it"
      ),
      (
        "{path: parameters.growth.laplace_scale, distribution: 'uniform(0.1, 0.2)', at_least: 0.5}",
        "uniform(0.1, 0.2) has nothing between 0.5 and 1.5"
      ),
      (
        "{path: parameters.growth.laplace_scale, at_least: 0.3, at_most: 0.2}",
        "nothing lies between 'at_least' and 'at_most'"
      ),
      (
        "{path: parameters.growth.laplace_scale}, {path: parameters.growth.laplace_scale}",
        "'parameters.growth.laplace_scale' is there twice"
      ),
      (
        "{path: policies.saturno.grants.budget, distribution: 'uniform(800000, 900000)'}",
        "with 'policies.saturno.grants.budget' at 900000 EUR_2003: the parts of 'saturno' add up to 900000 EUR_2003, its budget is 800000 EUR_2003"
      ),
    ])
  func wrong(entries: String, message: String) throws {
    #expect(problems(try uncertain(entries)) == [message])
  }

  @Test("a normal distribution is cut where the parameter ends, any other where the file says so")
  func truncation() throws {
    let loaded = try uncertain(
      "{path: parameters.grants.entry_additionality, distribution: 'normal(0.4, 0.5)'}, "
        + "{path: parameters.growth.laplace_scale, distribution: 'uniform(1, 2)', at_most: 1.2}")
    let values = try #require(loaded.scenario?.uncertainty?.values, "\(loaded.diagnostics)")
    #expect(values.map(\.distribution.bounds) == [0...1, 0...1.2])
    #expect(abs(values[1].distribution.quantile(0.5) - 1.1) < 1e-12)
  }

  @Test("too many dimensions for Sobol's sequence are refused before anything is simulated")
  func dimensions() throws {
    let many = (0..<21).map { _ in "parameters.growth.laplace_scale" }.joined(separator: ", ")
    let found = problems(try load("sensitivity: {method: sobol, parameters: [\(many)]}"))
    #expect(found.contains("the method 'sobol' takes at most 20 parameters, and 21 are named"))
  }

  @Test("an ensemble of nothing, or of more runs than a folder holds, is refused")
  func size() throws {
    #expect(problems(try uncertain("")) == ["nothing is drawn: 'parameters' names no value"])
    let many = try load(
      "uncertainty: {samples: 20000, parameters: [{path: parameters.growth.laplace_scale}]}",
      options: ["run.replications=100"])
    #expect(
      problems(many) == [
        "20000 draws of parameters under 100 draws of luck each are more than 1000000 runs"
      ])
  }

  @Test("a draw sets the scenario's values, and leaves out those that another scenario does not have")
  func draw() throws {
    let loaded = try uncertain(
      "{path: parameters.growth.laplace_scale}, "
        + "{path: policies.saturno.grants.per_firm, distribution: 'uniform(20000, 30000)'}")
    let scenario = try #require(loaded.scenario, "\(loaded.diagnostics)")
    let values = try #require(scenario.uncertainty?.values)
    let drawn = scenario.setting([0.3, 20000], at: values)
    #expect(drawn.parameters == [ParameterSetting(name: "growth.laplace_scale", value: 0.3)])
    #expect(drawn.canonicalText.contains("per_firm = 20000 EUR_2003"))
    let bench = try Bench(["p.yaml": plainScenario])
    let plain = try #require(bench.load("p.yaml").scenario)
    #expect(plain.setting([0.3, 20000], at: values).parameters == drawn.parameters)
  }

  @Test(
    "what is drawn makes another run; a question about sensitivity does not, and neither touches other scenarios"
  )
  func hash() throws {
    let plain = try #require(try load("").scenario)
    let asked = try load("sensitivity: {method: morris, parameters: [parameters.growth.laplace_scale]}")
    #expect(try #require(asked.scenario, "\(asked.diagnostics)").canonicalText == plain.canonicalText)
    let drawn = try uncertain("{path: parameters.growth.laplace_scale}")
    let text = try #require(drawn.scenario).canonicalText
    #expect(text != plain.canonicalText)
    #expect(text.contains("uncertainty.parameters.0.path = parameters.growth.laplace_scale\n"))
    #expect(plain.uncertainty == nil && !plain.canonicalText.contains("uncertainty"))
  }

  @Test("a question has what is usual where nothing is said, and varies what is drawn")
  func question() throws {
    let drawn = try #require(try uncertain("{path: parameters.growth.laplace_scale}").scenario)
    #expect(drawn.sensitivity.values == drawn.uncertainty?.values)
    #expect(drawn.sensitivity.method == .morris && drawn.sensitivity.samples == 20)
    #expect(drawn.sensitivity.outcomes == ["Employment|Firms"] && drawn.sensitivity.measure == nil)
    let asked = try load(
      "sensitivity: {}",
      options: [
        "sensitivity.method=sobol", "sensitivity.parameters=[parameters.grants.entry_additionality]",
        "sensitivity.outcomes=[GDP, Firms]", "sensitivity.region=ITC41", "sensitivity.year=2005",
        "sensitivity.measure=level",
      ])
    let question = try #require(asked.scenario, "\(asked.diagnostics)").sensitivity
    #expect(question.method == .sobol && question.samples == 128 && question.outcomes == ["GDP", "Firms"])
    #expect(question.values.map(\.path) == ["parameters.grants.entry_additionality"])
    #expect(question.region == "ITC41" && question.year == 2005 && question.measure == .level)
  }

  @Test("an area or a year that is not simulated is refused")
  func place() throws {
    #expect(
      problems(try load("sensitivity: {region: ITC42, year: 2030}")) == [
        "'ITC42' is not an area of the baseline 'lombardy-2003'; known here: ITC4, ITC41, ITC4C",
        "2030 is not simulated: the years are 2003 to 2012",
      ])
  }
}

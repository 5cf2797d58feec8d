import Baselines
import Testing

@testable import EconomyModel

/// Economies at the edge of what a scenario may ask for.
@Suite struct RobustnessTests {
  @Test("A mortality of 67 % empties the economy, and its books stay whole to the last firm")
  func literalSeed() throws {
    var settings = SmallEconomy.settings(through: 2030)
    settings.demography = .seedLiteral
    let years = try history(settings)
    let firms = years.map { $0.cells.firms.reduce(0, +) }
    let deaths = years[0].cells.deaths.reduce(0, +) / firms[0]
    #expect(abs(deaths - 0.67) < 0.03)
    #expect(firms.last! < 0.4 * firms[0])
    expectFinite(years)
  }

  @Test("A cell without firms stays without firms, and the province's other cells do not mind")
  func emptyCell() throws {
    var baseline = SmallEconomy.baseline
    for cell in [3, 8] {
      baseline.cells[cell] = BaselineCell(
        firms: [0, 0, 0, 0, 0], personsEmployed: 0, payroll: 0, labourCost: 0, grossValueAdded: 0)
    }
    let years = try history(SmallEconomy.settings(through: 2023), baseline: baseline)
    for economy in years {
      #expect([3, 8].allSatisfy { economy.cells.firms[$0] == 0 && economy.cells.grossValueAdded[$0] == 0 })
    }
    expectFinite(years)
  }

  @Test("A division that the reference area does not know has no location quotient and no agglomeration")
  func unknownReference() throws {
    var baseline = SmallEconomy.baseline
    baseline.referenceAreas["EU"]![0] = nil
    let years = try history(SmallEconomy.settings(through: 2022), baseline: baseline)
    for economy in years {
      #expect(economy.cells.locationQuotient[0] == nil && !economy.cells.isAgglomeration[0])
    }
    expectFinite(years)
  }

  @Test(
    "A division that loses nine tenths of its demand, or gains tenfold, for a year has whole books",
    arguments: [-0.9, 10] as [Double])
  func extremeShock(change: Double) throws {
    var settings = SmallEconomy.settings(through: 2023)
    settings.shocks = [DemandShock(id: "extreme", divisions: [1], change: [2021: change])]
    expectFinite(try history(settings))
  }

  @Test(
    "A phase whose parameters are all at one end of what is allowed leaves every book a number",
    arguments: Set(ParameterCatalogue.all.map(\.phase)).sorted())
  func extremes(of phase: Substring) throws {
    for isUpper in [false, true] {
      var settings = SmallEconomy.settings(through: 2021)
      for parameter in ParameterCatalogue.all where parameter.phase == phase {
        settings.parameters[parameter.name] =
          isUpper ? parameter.allowed.upperBound : parameter.allowed.lowerBound
      }
      settings.policies = [Scheme.grants(budget: 500_000, effects: Grants(settings.parameters))]
      expectFinite(try history(settings), isUpper ? "upper end" : "lower end")
    }
  }

  private func history(
    _ settings: ModelSettings, baseline: Baseline = SmallEconomy.baseline
  ) throws -> [Economy] {
    let firms = SyntheticFirms(of: baseline, seed: 1, parameters: settings.parameters).table()
    let path = try DemandPath(baseline: baseline, firms: firms, settings: settings)
    var model = Model(baseline: baseline, firms: firms, settings: settings, replication: 1, path: path)
    var history = History()
    try model.run(into: &history)
    return history.years
  }

  private func expectFinite(_ years: [Economy], _ comment: Comment? = nil) {
    for economy in years {
      let (cells, regions) = (economy.cells, economy.regions)
      let books = [
        cells.employment, cells.efficientEmployment, cells.payroll, cells.contributions,
        cells.operatingSurplus,
        cells.grossValueAdded, cells.wage, cells.productivity, cells.knowledge, cells.strength, cells.density,
        regions.labourForce, regions.employment, regions.unemploymentRate, regions.gdp,
        regions.publicKnowledge,
      ]
      #expect(books.allSatisfy { $0.allSatisfy(\.isFinite) }, comment)
      let rows = (0..<economy.cellCount).flatMap { economy.firms.rows(of: $0) }
      #expect(rows.allSatisfy { economy.firms.sizes[$0].isFinite && economy.firms.sizes[$0] > 0 }, comment)
    }
  }
}

extension ParameterDefinition {
  /// The first part of the name: the phase that the parameter belongs to.
  fileprivate var phase: Substring { name.prefix { $0 != "." } }
}

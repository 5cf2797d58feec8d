import Stochastics
import Testing

@testable import EconomyModel

@Suite struct ShockTests {
  private func levers(_ shock: any Shock, year: Int) throws -> Levers {
    let economy = try SmallEconomy.opened()
    var levers = Levers(for: economy)
    shock.pull(&levers, in: economy, year: year)
    return levers
  }

  @Test(
    "Demand leaves its trend in the provinces and divisions named, and a division's own change comes first")
  func demand() throws {
    let shock = DemandShock(
      id: "s", divisions: [1, 2], regions: [0, 2], change: [2020: -0.1],
      own: [2: [2020: 0.2], 3: [2021: 0.3]])
    let first = try levers(shock, year: 2020).demand
    #expect(first == [1, 0.9, 1.2, 1, 1, 1, 1, 1, 1, 0.9, 1.2, 1])
    #expect(try levers(shock, year: 2021).demand == [1, 1, 1, 1.3, 1, 1, 1, 1, 1, 1, 1, 1.3])
    #expect(try levers(shock, year: 2022).demand.allSatisfy { $0 == 1 })
  }

  @Test("What other activities lose is what their own province loses")
  func otherActivities() throws {
    var settings = SmallEconomy.settings(through: 2020)
    let without = try SmallEconomy.history(settings)[1].regions.otherValueAdded
    settings.shocks = [DemandShock(id: "s", regions: [1], change: [2020: -0.1])]
    let with = try SmallEconomy.history(settings)[1].regions.otherValueAdded
    #expect(with[0] == without[0] && with[2] == without[2])
    #expect(abs(with[1] / without[1] - 0.9) < 1e-12)
  }

  @Test("What the divisions export adds up to the territory's exports, local ones exporting nothing")
  func exposures() throws {
    let economy = try SmallEconomy.opened()
    let parameters = ParameterValues()
    let shock = TradeShock(id: "s", change: [2020: -0.2], parameters: parameters)
    let exposures = shock.exposures(in: economy)
    #expect(exposures[SmallEconomy.shops] == 0)
    #expect(exposures[SmallEconomy.software] < exposures[SmallEconomy.metals] / 3)
    let exports = (0..<12).reduce(0) {
      $0 + exposures[$1 % 4] * economy.cells.grossValueAdded[$1] / shock.valueAddedShare
    }
    let expected = parameters["exports.share_of_gdp"] * economy.regions.gdp.reduce(0, +)
    #expect(abs(exports / expected - 1) < 1e-9)
    let demand = try levers(shock, year: 2020).demand
    #expect((0..<12).allSatisfy { abs(demand[$0] - (1 - 0.2 * exposures[$0 % 4])) < 1e-12 })
  }

  @Test("A stated exposure takes the place of the expected one, and no division sells more than it makes")
  func statedExposure() throws {
    var shock = TradeShock(
      id: "s", change: [2020: -0.5], exposure: [0: 0.4, 2: 0.1], parameters: ParameterValues())
    let exposures = shock.exposures(in: try SmallEconomy.opened())
    #expect(exposures[0] == 0.4 && exposures[2] == 0.1)
    #expect(try levers(shock, year: 2020).demand[0] == 0.8)
    shock.valueAddedShare = 1
    #expect(shock.exposures(in: try SmallEconomy.opened())[1] == 1)
  }

  @Test("Of a dearer unit the part passed on takes demand, the rest value added")
  func energy() throws {
    var parameters = ParameterValues()
    parameters["production.value_added_share"] = 0.4
    let shock = EnergyPriceShock(
      id: "s", change: [2020: 1], costShare: [1: 0.1], passThrough: 0.25, parameters: parameters)
    let levers = try levers(shock, year: 2020)
    #expect(abs(levers.demand[1] - 1 / 1.025) < 1e-12)
    #expect(abs(levers.productivity[5] - PortableMath.log(1 - 0.075 / 0.4)) < 1e-12)
    #expect(levers.demand[0] == 1 && levers.productivity[0] == 0)
    let unstated = EnergyPriceShock(id: "s", change: [:], costShare: [:], parameters: parameters)
    #expect(unstated.passThrough == 0.5)
  }

  @Test("A shock that takes all value added is refused")
  func tooDear() async {
    await #expect(processExitsWith: .failure) {
      _ = EnergyPriceShock(
        id: "s", change: [2020: 5], costShare: [1: 0.2], passThrough: 0, parameters: ParameterValues())
    }
  }

  @Test("Work that has left takes 85 % of its share from demand and births, and stays away")
  func delocalisation() throws {
    let shock = DelocalisationShock(
      id: "s", divisions: [0], regions: [0], share: [2021: 0.1, 2023: 0.2], parameters: ParameterValues())
    for (year, left) in [(2020, 1), (2021, 0.915), (2022, 0.915), (2029, 0.83)] {
      let levers = try levers(shock, year: year)
      #expect(abs(levers.demand[0] - left) < 1e-12 && levers.births[0] == levers.demand[0])
      #expect(levers.demand.dropFirst().allSatisfy { $0 == 1 })
    }
  }

  @Test("A smaller labour force stays smaller until a year says otherwise")
  func labourForce() throws {
    var settings = SmallEconomy.settings(through: 2024)
    settings.parameters["growth.congestion"] = 0
    let without = try SmallEconomy.history(settings)
    settings.shocks = [LabourForceShock(id: "s", change: [2021: -0.02, 2024: 0])]
    let with = try SmallEconomy.history(settings)
    let ratios = zip(with, without).map { $0.regions.labourForce[0] / $1.regions.labourForce[0] }
    for (ratio, expected) in zip(ratios, [1, 1, 0.98, 0.98, 0.98, 1]) {
      #expect(abs(ratio - expected) < 1e-12)
    }
    #expect(with[2].regions.unemploymentRate[0] < without[2].regions.unemploymentRate[0])
  }
}

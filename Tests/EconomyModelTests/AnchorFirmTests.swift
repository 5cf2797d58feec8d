import Stochastics
import Testing

@testable import EconomyModel

@Suite struct AnchorFirmTests {
  /// Metal products in the first province.
  private static let cell = 1

  private func anchor(
    localSourcing: Double = 0.3, incentive: Double = 0, _ parameters: ParameterValues = ParameterValues()
  ) -> AnchorFirm {
    AnchorFirm(
      id: "anchor", cell: Self.cell, year: 2020, persons: 300, localSourcing: localSourcing,
      incentive: incentive, parameters: parameters)
  }

  /// What the anchor of the first year does in the year after.
  private func levers(_ anchor: AnchorFirm, years: Int = 1) throws -> (Levers, Economy) {
    let economy = try SmallEconomy.history(with: [anchor], through: 2019 + years).last!
    let year = 2020 + years
    var levers = Levers(for: economy)
    anchor.pull(&levers, in: economy, year: year, luck: PolicyLuck(seed: 1, replication: 1, year: year))
    return (levers, economy)
  }

  @Test("It opens once, with the persons it announced, and its incentive is paid to it")
  func opening() throws {
    let years = try SmallEconomy.history(with: [anchor(incentive: 2e6)], through: 2023)
    #expect(years.last!.awards.count == 1)
    let award = years[1].awards[0]
    #expect(award.persons == 300 && award.firm.cell == Self.cell && award.firm.isInduced && award.age == 0)
    let account = years[1].accounts[0]
    #expect(account.paid == 2e6 && account.recipients == 1 && account.induced == 1 && account.unspent == 0)
    #expect(years[2].accounts.isEmpty)
    let without = try SmallEconomy.history(with: [])
    #expect(abs(years[1].cells.employment[Self.cell] - without[1].cells.employment[Self.cell] - 300) < 1e-3)
  }

  @Test(
    "Its local purchases reach related divisions of its province, as value added in proportion to relatedness"
  )
  func purchases() throws {
    let (levers, economy) = try levers(anchor())
    let row = try #require(economy.firms.row(of: economy.awards[0].firm))
    let value = Double(economy.firms.persons(in: row)) * economy.valuePerPerson(in: Self.cell) / 1000
    let gains = (0..<4).map { (levers.demand[$0] - 1) * economy.cells.grossValueAdded[$0] }
    #expect(abs(gains.reduce(0, +) - 0.3 * 2 / 3 * value) < 1e-9)
    #expect(gains[Self.cell] == 0 && levers.demand[4...].allSatisfy { $0 == 1 })
    // Related by 0.5 to textiles and by 0.2 to shops.
    #expect(abs((levers.demand[0] - 1) / (levers.demand[2] - 1) - 2.5) < 1e-9)
  }

  @Test(
    "Related firms of the province learn over five years, by the anchor's weight; competitors learn nothing")
  func spillover() throws {
    for years in [1, 3, 5, 7] {
      let (levers, economy) = try levers(anchor(), years: years)
      let row = try #require(economy.firms.row(of: economy.awards[0].firm))
      let persons = Double(economy.firms.persons(in: row))
      let weights = [0.5, 0, 0.2, 0.3]
      let local = (0..<4).reduce(0) { $0 + weights[$1] * economy.cells.employment[$1] }
      for cell in 0..<12 {
        let share = cell < 4 ? min(1, persons * weights[cell] / local) : 0
        let expected = PortableMath.log(1.12) * Double(min(years, 5)) / 5 * share
        #expect(abs(levers.productivity[cell] - expected) < 1e-12)
      }
    }
  }

  @Test("Without local purchases and spillovers it is a firm like any other")
  func alone() throws {
    var parameters = ParameterValues()
    parameters["anchor_firm.spillover"] = 0
    let (levers, economy) = try levers(anchor(localSourcing: 0, parameters))
    let rest = Levers(for: economy)
    #expect(levers.demand == rest.demand && levers.productivity == rest.productivity)
  }
}

import Stochastics
import Testing

@testable import EconomyModel

/// Services to firms and to people who think of founding one.
@Suite struct ServiceTests {
  private let parameters = ParameterValues()

  private func counselling(budget: Double, capacity: Int? = nil) -> AwardScheme {
    var scheme = AwardScheme(
      id: "advice", budget: budget, amount: .fixed(500), years: 2020...2021,
      effects: FounderServices(parameters))
    (scheme.audience, scheme.capacity) = (.founders, capacity)
    return scheme
  }

  @Test(
    "Consulting lifts output for a year, training by less, information not at all; all lower the hazard for longer"
  )
  func effects() {
    let gains = FirmService.allCases.map { service -> [SupportTerms] in
      FirmServices(service, parameters).support(from: 2020, persons: 3, amount: 1, valuePerPerson: 60).spells
    }
    #expect(gains.map { $0.map(\.until) } == Array(repeating: [2020, 2022], count: 3))
    for (spells, gain) in zip(gains, [0, 0.082, 0.025]) {
      #expect(abs(PortableMath.exp(spells[0].productivity) - Float(1 + gain)) < 1e-6)
      #expect(spells[1].productivity == 0 && spells.allSatisfy { $0.hazard == 0.9 && $0.growth == 0 })
    }
  }

  @Test("What consulting adds to output is there in the first year and gone in the second")
  func fades() throws {
    var effects = FirmServices(.consulting, parameters)
    effects.hazard = 1
    let scheme = Scheme.grants(budget: 1e8, perFirm: 1, effects: effects)
    let (with, without) = (try SmallEconomy.history(with: [scheme]), try SmallEconomy.history(with: []))
    let output = [1, 2].map { year in
      with[year].cells.efficientEmployment.reduce(0, +) / without[year].cells.efficientEmployment.reduce(0, +)
    }
    let recipients = Double(with[1].accounts[0].recipients)
    #expect(recipients > 1000 && output[0] > 1.06 && output[0] < 1.082)
    #expect(abs(output[1] - 1) < 1e-9)
  }

  @Test(
    "People served are heads; those who found a firm are recipients, and what the others cost is overhead")
  func founders() throws {
    let account = try SmallEconomy.history(with: [counselling(budget: 4e6)], through: 2020)[1].accounts[0]
    #expect(account.heads == 4000 && account.eligible == 0 && account.refused == 0)
    #expect(account.recipients == account.induced)
    #expect(abs(Double(account.induced) - 4000 * 0.066 * 0.4) < 4 * (4000 * 0.0264).squareRoot())
    #expect(account.overhead == 500 * Double(4000 - account.induced))
    #expect(account.paid == 2e6 && account.committed == 2e6 && account.unspent == 0)
  }

  @Test("Capacity limits the people served, and the money that is left is reported")
  func capacity() throws {
    let years = try SmallEconomy.history(with: [counselling(budget: 4e6, capacity: 1000)], through: 2021)
    #expect(years[1].accounts[0].heads == 1000 && years[1].accounts[0].unspent == 1.5e6)
    #expect(years[2].accounts[0].heads == 1000 && years[2].accounts[0].budget == 3.5e6)
  }

  @Test("A policy for founders of one group brings about firms of that group")
  func founderGroups() throws {
    var scheme = counselling(budget: 4e6)
    scheme.eligibility.founders = [.women, .under35]
    let economy = try SmallEconomy.history(with: [scheme], through: 2020)[1]
    #expect(economy.awards.count > 50)
    #expect(
      economy.awards.allSatisfy { economy.traits.isFounded($0.firm, byOneOf: scheme.eligibility.founders) })
    #expect(Set(economy.awards.map(\.firm)).count == economy.awards.count)
  }

  @Test("Where a group founds no firms at all, any founder will do")
  func nobody() throws {
    var settings = SmallEconomy.settings(through: 2020)
    settings.parameters["firms.women_share"] = 0
    var scheme = counselling(budget: 100_000)
    scheme.effects = Scheme.effects(additionality: 0.1)
    scheme.eligibility.founders = [.women]
    settings.policies = [scheme]
    #expect(try SmallEconomy.history(settings)[1].accounts[0].induced > 0)
  }
}

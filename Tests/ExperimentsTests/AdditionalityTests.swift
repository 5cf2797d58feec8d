import EconomyModel
import Recording
import Testing

@testable import Experiments

@Suite("What policies changed")
struct AdditionalityTests {
  private static let run = Result {
    let schemes = ["a", "b"].enumerated().map { place, id in
      var scheme = AwardScheme(
        id: id, budget: 400_000, amount: .fixed(Double(4000 + 3000 * place)), years: 2020...2022,
        effects: StrongEffects())
      (scheme.onePerFirm, scheme.paymentYears) = (false, 2)
      scheme.eligibility.cells = [0, 1, 2]
      return scheme
    }
    return try TinyEconomy.replication(with: schemes + [EveryLever()])
  }

  private let axes: RunAxes
  private let result: ReplicationResult

  init() throws { (axes, result) = try Self.run.get() }

  private func value(_ variable: PolicyVariable, _ policy: String, _ year: Int) throws -> Double {
    let place = try #require(axes.policies.firstIndex(of: policy))
    return result.arms[0].policies[variable.rawValue, place, year]
  }

  private func change(of variable: String, _ area: Int, _ year: Int) throws -> Double {
    let place = try #require(axes.areaVariables.firstIndex { $0.name == variable })
    return result.arms[0].areas[place, area, year] - result.arms[1].areas[place, area, year]
  }

  @Test("the channels add up to the change of GDP, each euro through one of them")
  func channels() throws {
    for area in axes.areas.indices {
      for year in 0..<axes.years.count {
        let channels = Channel.allCases.map { result.arms[0].channels[$0.rawValue, area, year] }
        let parts = channels.dropLast().reduce(0, +)
        let gdp = try change(of: "GDP", area, year)
        #expect(abs(parts - gdp) < 1e-10 && abs(channels[Channel.total.rawValue] - gdp) < 1e-10)
        let firms = try change(of: "Gross Value Added|Firms", area, year)
        #expect(abs(channels[..<Channel.ofFirms.count].reduce(0, +) - firms) < 1e-10)
      }
    }
  }

  @Test("every lever that is pulled shows in its channel, and awards in those of firms")
  func everyChannel() {
    let last = axes.years.count - 1
    for channel in Channel.allCases where channel != .otherEmployment {
      #expect(result.arms[0].channels[channel.rawValue, 0, last] != 0, "\(channel)")
    }
    let positive: [Channel] = [.recipientsEmployment, .inducedEmployment, .policyProductivity, .demand]
    for channel in positive { #expect(result.arms[0].channels[channel.rawValue, 0, last] > 0, "\(channel)") }
    #expect(result.arms[0].channels[Channel.policyProductivity.rawValue, 2, last] == 0)
  }

  @Test("gross effects of policies that share firms add up to that of all; whole firms would count twice")
  func shared() throws {
    for effect in EffectVariables.all {
      for year in 1..<axes.years.count {
        let shares = try ["a", "b", "levers"].reduce(0) { try $0 + value(effect.gross, $1, year) }
        #expect(try shares == value(effect.gross, "TOTAL", year))
        let twins = try value(effect.with, "TOTAL", year) - value(effect.without, "TOTAL", year)
        #expect(try abs(value(effect.gross, "TOTAL", year) - twins) < 1e-9 * (1 + abs(twins)))
        #expect(
          try value(effect.with, "a", year) + value(effect.with, "b", year)
            > value(effect.with, "TOTAL", year))
      }
    }
    #expect(try value(.doubleFunded, "TOTAL", 1) + value(.doubleFunded, "TOTAL", 2) > 0)
  }

  @Test("the net effect is the gross one less what is displaced and with what other markets gain")
  func net() throws {
    for year in 0..<axes.years.count {
      for effect in EffectVariables.all {
        let net = try value(effect.net, "TOTAL", year)
        let sum =
          try value(effect.gross, "TOTAL", year) - value(effect.displaced, "TOTAL", year)
          + value(effect.other, "TOTAL", year)
        #expect(abs(net - sum) < 1e-9 * (1 + abs(net)))
        #expect(try value(effect.net, "a", year).isNaN)
      }
      let jobs = try change(of: "Employment|Firms", 0, year)
      #expect(try abs(value(.netEmployment, "TOTAL", year) - jobs) < 1e-8)
    }
    // The second province's shops are a market of their own, and no policy supports them.
    #expect(try value(.otherEmployment, "TOTAL", 3) != 0)
  }

  @Test("money and flows are discounted to the first year at the rate of the parameter")
  func discounted() throws {
    let paid = try (0..<axes.years.count).map { try value(.paid, "a", $0) / growth(1.03, $0) }
    let last = axes.years.count - 1
    #expect(try abs(value(.discountedPaid, "a", last) - paid.reduce(0, +)) < 1e-6)
    #expect(try value(.discountedPaid, "a", last) < (0...last).reduce(0) { try $0 + value(.paid, "a", $1) })
    let levels = try [PolicyVariable.netValueAdded, .discountedValueAdded].map { try value($0, "TOTAL", 0) }
    #expect(levels[0] == levels[1])
  }

  @Test("awards carry what became of their firm in both worlds, and add up to the policies' recipients")
  func awards() throws {
    let last = axes.years.count - 1
    for (policy, id) in axes.policies.dropLast().enumerated() {
      let firsts = result.arms[0].lists.awards.filter { $0.policy == policy && $0.rank != .further }
      #expect(
        try firsts.reduce(0) { $0 + $1.with.employment } == value(.recipientsEmployment, id, last))
      #expect(
        try firsts.reduce(0) { $0 + $1.without.employment }
          == value(.recipientsEmploymentWithout, id, last))
      let value = try value(.recipientsValueAdded, id, last)
      #expect(abs(firsts.reduce(0) { $0 + $1.with.valueAdded } - value) < 1e-9 * (1 + value))
    }
    let awards = result.arms[0].lists.awards
    let paid = try (0...last).reduce(0) { try $0 + value(.paid, "TOTAL", $1) }
    #expect(abs(awards.reduce(0) { $0 + $1.paid } - paid) < 1e-6)
    #expect(awards.allSatisfy { $0.paid <= $0.amount * (1 + 1e-12) })
    let induced = awards.filter { $0.traits.contains(.induced) }
    #expect(!induced.isEmpty && induced.allSatisfy { $0.without == .none })
    #expect(awards.contains { $0.without.employment > 0 })
  }
}

/// `rate` to the power `years`.
private func growth(_ rate: Double, _ years: Int) -> Double { (0..<years).reduce(1) { all, _ in all * rate } }

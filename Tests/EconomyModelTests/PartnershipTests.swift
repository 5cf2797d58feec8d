import Stochastics
import Testing

@testable import EconomyModel

@Suite struct PartnershipTests {
  private static let chains = [
    SupplyChain(id: "wind", divisions: [SmallEconomy.metals], firms: 80, anchors: 1, partnerFirms: 10),
    SupplyChain(
      id: "automotive", divisions: [SmallEconomy.textiles, SmallEconomy.metals], firms: 60, anchors: 0,
      partnerFirms: 20),
  ]

  private func partnership(
    budget: Double = 600_000, meetings: Double = 20, years: ClosedRange<Int> = 2020...2022,
    chains: [SupplyChain] = chains, deaths: Double = 0.1, _ change: (inout LinkEffects) -> Void = { _ in }
  ) -> Partnership {
    var scheme = AwardScheme(
      id: "metalmec", budget: budget, amount: .fixed(budget / meetings / Double(years.count)), years: years,
      effects: NoEffects())
    scheme.onePerFirm = false
    scheme.eligibility.cells = [0, 1, 4, 5, 8, 9]
    var effects = LinkEffects(ParameterValues())
    effects.linkProbability = 0.5
    change(&effects)
    let partner = PartnerRegion(
      name: "Pernambuco", firms: 100, birthRate: 0.1, deathRate: deaths, meanPersons: 24)
    return Partnership(scheme: scheme, partner: partner, chains: chains, effects: effects)
  }

  @Test(
    "A partnership without money, and one whose links add nothing, leave the economy bit for bit as it is")
  func noMoney() throws {
    let without = try SmallEconomy.history(with: [], through: 2024)
    let penniless = try SmallEconomy.history(with: [partnership(budget: 0)], through: 2024)
    #expect(penniless.map(\.bits) == without.map(\.bits))
    #expect(penniless.allSatisfy { $0.networks.allSatisfy { $0.links.isEmpty } })
    let idle = try SmallEconomy.history(
      with: [partnership { ($0.gain, $0.jointVentureGain) = (0, 0) }], through: 2024)
    #expect(idle.last!.networks[0].links.count > 5)
    #expect(idle.map(\.bits) == without.map(\.bits))
  }

  @Test("The money pays so many meetings a year, each an award")
  func meetings() throws {
    let years = try SmallEconomy.history(with: [partnership()], through: 2024)
    for year in 1...3 {
      let account = years[year].accounts[0]
      #expect(account.recipients == 20 && abs(account.committed - 200_000) < 1e-6)
      #expect(years[year].networks[0].accounts.map(\.meetings).reduce(0, +) == 20)
    }
    #expect(years[4].networks[0].accounts.allSatisfy { $0.meetings == 0 })
  }

  @Test("Links are those before, less ended, plus formed, and each is between two active firms of one chain")
  func links() throws {
    let years = try SmallEconomy.history(with: [partnership(years: 2020...2025)], through: 2029)
    #expect(years[0].networks.isEmpty)
    var before = [0, 0]
    for (economy, last) in zip(years.dropFirst(), years) {
      let network = try #require(economy.networks.first)
      for (chain, account) in network.accounts.enumerated() {
        #expect(account.links == before[chain] - account.ended + account.formed)
        before[chain] = account.links
      }
      for link in network.links {
        #expect(last.firms.row(of: link.firm) != nil)
        #expect(Self.chains[link.chain].divisions.contains(link.firm.cell % 4))
        #expect(network.partners.contains { $0.id == link.partner && $0.chain == link.chain })
      }
    }
    #expect(years.last!.networks[0].accounts.map(\.formed) == [0, 0])
    #expect(years.dropFirst().contains { $0.networks[0].accounts.contains { $0.ended > 0 } })
  }

  @Test("A linked firm produces more while the link lives, and one with a joint venture more again")
  func gains() throws {
    let plain = try SmallEconomy.history(
      with: [partnership(years: 2020...2021) { $0.jointVentureProbability = 0 }], through: 2026)
    #expect(productivities(plain[3], linked: true) == [Float(PortableMath.log(1.009))])
    #expect(plain.dropFirst().allSatisfy { productivities($0, linked: false) == [] })
    let joint = try SmallEconomy.history(
      with: [partnership { $0.jointVentureProbability = 1 }], through: 2022)
    #expect(productivities(joint[3], linked: true) == [Float(PortableMath.log(1.019))])
    let accounts = joint[3].networks[0].accounts
    #expect(accounts.allSatisfy { $0.jointVentures == $0.links })
  }

  /// The different productivities that supports add to linked firms, or to others.
  private func productivities(_ economy: Economy, linked: Bool) -> Set<Float> {
    let firms = Set(economy.networks[0].links.map(\.firm))
    var found: Set<Float> = []
    for cell in 0..<12 {
      for row in economy.firms.rows(of: cell)
      where firms.contains(FirmID(rawValue: economy.firms.ids[row])) == linked {
        let terms = economy.supports[Int(economy.firms.supports[row])]
        if terms.until >= economy.year { found.insert(terms.productivity) }
      }
    }
    return found
  }

  @Test("When the partners close their links end, but for those with anchors, which stay")
  func partnersClose() throws {
    let years = try SmallEconomy.history(with: [partnership(deaths: 1)], through: 2024)
    let network = years[2].networks[0]
    #expect(network.partners.filter { $0.id >> 32 == 0 }.allSatisfy { $0.isAnchor })
    let anchors = Set(network.partners.filter(\.isAnchor).map(\.id))
    #expect(anchors.count == 1)
    #expect(network.links.filter { $0.year == 2020 }.allSatisfy { anchors.contains($0.partner) })
    #expect(years[2].networks[0].accounts[1].ended == years[1].networks[0].accounts[1].links)
  }

  @Test("About so many eligible firms belong to a chain as it has, and none to two")
  func members() throws {
    let economy = try SmallEconomy.opened()
    let chains = [
      SupplyChain(id: "a", divisions: [1], firms: 200, anchors: 1, partnerFirms: 0),
      SupplyChain(id: "b", divisions: [0, 1], firms: 150, anchors: 1, partnerFirms: 0),
    ]
    let membership = ChainMembership(
      of: chains, policy: "p", eligible: Eligibility(), in: economy, year: 2020)
    var counts = [0, 0]
    for cell in 0..<12 {
      for row in economy.firms.rows(of: cell) {
        let firm = FirmID(rawValue: economy.firms.ids[row])
        if let chain = membership.chain(of: firm, in: economy) { counts[chain] += 1 }
      }
    }
    // Three standard deviations of a binomial number.
    #expect(abs(counts[0] - 200) < 40 && abs(counts[1] - 150) < 36)
  }

  @Test("The partner region is born and closes at its rates, whatever else the scenario holds")
  func partnerRegion() throws {
    let alone = try SmallEconomy.history(with: [partnership()], through: 2029)
    let grants = Scheme.grants(budget: 1e6, effects: Scheme.effects(additionality: 0.4))
    let both = try SmallEconomy.history(with: [grants, partnership()], through: 2029)
    #expect(alone.map { $0.networks.map(\.partners) } == both.map { $0.networks.map(\.partners) })
    let sizes = alone.dropFirst().map { $0.networks[0].partners.count }
    #expect(sizes[0] == 101 && sizes.allSatisfy { (60...150).contains($0) } && Set(sizes).count > 3)
    let persons = alone[1].networks[0].partners.filter { !$0.isAnchor }.map(\.persons)
    #expect(abs(persons.reduce(0, +) / 100 - 24) < 8 && persons.allSatisfy { $0 >= 1 })
  }

  @Test("The same luck gives the same network, other luck another")
  func luck() throws {
    let links = try [1, 1, 2].map { seed in
      try SmallEconomy.history(with: [partnership()], seed: UInt64(seed), through: 2022).last!.networks[0]
        .links
    }
    #expect(links[0] == links[1] && links[0] != links[2])
  }
}

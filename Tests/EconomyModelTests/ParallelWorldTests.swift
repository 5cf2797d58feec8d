import Testing

@testable import EconomyModel

/// What addressed luck promises: worlds that differ only where a policy makes them differ.
@Suite struct ParallelWorldTests {
  @Test("The same run has the same bits, and another seed or replication has others")
  func repeatable() throws {
    let settings = SmallEconomy.settings(seed: 4, through: 2023)
    let bits = try SmallEconomy.history(settings).map(\.bits)
    #expect(try SmallEconomy.history(settings).map(\.bits) == bits)
    #expect(try SmallEconomy.history(settings, replication: 2).last!.bits != bits.last)
    let other = SmallEconomy.settings(seed: 5, through: 2023)
    #expect(try SmallEconomy.history(other).last!.bits != bits.last)
  }

  @Test("Replications that run at the same time have the bits that they have alone")
  func threads() async throws {
    let settings = SmallEconomy.settings(through: 2022)
    let alone = try (1...4).map { try SmallEconomy.history(settings, replication: $0).last!.bits }
    let together = try await withThrowingTaskGroup(of: (Int, [UInt64]).self) { group in
      for replication in 1...4 {
        group.addTask {
          (replication, try SmallEconomy.history(settings, replication: replication).last!.bits)
        }
      }
      return try await group.reduce(into: [Int: [UInt64]]()) { $0[$1.0] = $1.1 }
    }
    #expect((1...4).map { together[$0] } == alone)
  }

  @Test("The order in which policies are listed does not matter")
  func orderOfPolicies() throws {
    let effects = Scheme.effects(additionality: 0.4, survivalPoints: 5, growth: 0.1)
    let policies = ["north", "south", "young"].enumerated().map { index, id in
      Scheme.grants(
        id, budget: 600_000 + Double(index) * 10_000, years: 2020...2021, takeUp: 0.6, effects: effects)
    }
    let years = try SmallEconomy.history(with: policies)
    let turned = try SmallEconomy.history(with: [policies[2], policies[0], policies[1]])
    #expect(years.map(\.bits) == turned.map(\.bits))
    #expect(years.map(\.awards) == turned.map(\.awards))
    #expect(years.map(\.accounts) == turned.map(\.accounts))
  }

  @Test("A grant without money changes no bit of any book or firm")
  func zeroBudget() throws {
    let effects = Scheme.effects(additionality: 1, survivalPoints: 20, growth: 1)
    let years = try SmallEconomy.history(
      with: [Scheme.grants(budget: 0, years: 2020...2022, effects: effects)])
    #expect(years.map(\.bits) == (try SmallEconomy.history(with: []).map(\.bits)))
    #expect(years.last!.awards.isEmpty)
  }

  @Test("A grant without effects moves money and nothing else")
  func noEffects() throws {
    let years = try SmallEconomy.history(with: [Scheme.grants(budget: 1_000_000)])
    #expect(years.map(\.bits) == (try SmallEconomy.history(with: []).map(\.bits)))
    #expect(years.last!.awards.count == 100)
  }

  @Test("In the year of the award, a grant to one cell leaves every other cell's firms as they were")
  func otherCells() throws {
    let grant = Scheme.grants(
      budget: 500_000, eligibility: Eligibility(cells: [1]),
      effects: Scheme.effects(additionality: 0.4, survivalPoints: 10, growth: 0.3))
    let with = try SmallEconomy.history(with: [grant], through: 2020).last!
    let without = try SmallEconomy.history(with: [], through: 2020).last!
    for cell in 0..<with.cellCount {
      #expect((with.firmBits(of: cell) == without.firmBits(of: cell)) == (cell != 1))
    }
    #expect(with.awards.count == 50)
  }

  @Test("In the supported cell itself, firms without an award are as they were in the year of the award")
  func unsupportedNeighbours() throws {
    let grant = Scheme.grants(
      budget: 200_000, eligibility: Eligibility(cells: [1]),
      effects: Scheme.effects(additionality: 0.5, survivalPoints: 10, growth: 0.3))
    let with = try SmallEconomy.history(with: [grant], through: 2020).last!
    let without = try SmallEconomy.history(with: [], through: 2020).last!
    let helped = Set(with.awards.map(\.firm.rawValue))
    let left = sizes(of: 1, in: with).filter { !helped.contains($0.key) }
    #expect(left == sizes(of: 1, in: without).filter { !helped.contains($0.key) })
    #expect(left.count > 150)
  }

  @Test("More births keep every firm that is born with fewer")
  func monotoneBirths() throws {
    var settings = SmallEconomy.settings(through: 2020)
    let few = try SmallEconomy.history(settings).last!
    settings.demography = .seed
    settings.parameters["entry.strength_effect"] = 0
    let many = try SmallEconomy.history(settings).last!
    #expect(many.cells.births.reduce(0, +) > few.cells.births.reduce(0, +))
    for cell in 0..<few.cellCount {
      #expect(many.cells.births[cell] >= few.cells.births[cell])
    }
  }

  @Test("A firm born in two worlds is the same firm: number, productivity and size at birth")
  func sameNewborns() throws {
    var born: [[UInt64: [UInt32]]] = []
    for scale in [1.0, 1.3] {
      var economy = try SmallEconomy.opened()
      economy.openBooks(for: 2020)
      economy.initialFirms = economy.initialFirms.map { $0 * scale }
      var entry = Entry(
        firms: SmallEconomy.firms, baseline: SmallEconomy.baseline, settings: SmallEconomy.settings())
      entry.apply(
        to: &economy, under: Levers(regions: 3, divisions: 4),
        drawing: EntryLuck(seed: 1, replication: 1, year: 2020), elapsed: 1)
      let rows = (0..<economy.cellCount).flatMap { economy.firms.rows(of: $0) }
      let firms = economy.firms
      let newborn = rows.filter { FirmID(rawValue: firms.ids[$0]).birthYear == 2020 }
      born.append(
        newborn.reduce(into: [:]) {
          $0[firms.ids[$1]] = [firms.sizes[$1].bitPattern, firms.efficiencies[$1].bitPattern]
        })
    }
    #expect(born[0].count > 100 && born[1].count > born[0].count)
    for (id, firm) in born[0] { #expect(born[1][id] == firm) }
  }

  private func sizes(of cell: Int, in economy: Economy) -> [UInt64: Float] {
    economy.firms.rows(of: cell).reduce(into: [:]) {
      $0[economy.firms.ids[$1]] = economy.firms.sizes[$1]
    }
  }
}

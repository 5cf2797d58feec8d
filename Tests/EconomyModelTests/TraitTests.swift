import Stochastics
import Testing

@testable import EconomyModel

/// Founders and exporters.
@Suite struct TraitTests {
  private let traits = FirmTraits(seed: 1, parameters: ParameterValues())
  private let firms = (0..<20_000).map { FirmID(cell: 1, birthYear: 2015, serial: $0) }

  private func share(_ holds: (FirmID) -> Bool) -> Double { Double(firms.count(where: holds)) / 20_000 }

  @Test("Founder groups have the shares of the parameters, and the young outgrow theirs")
  func founders() {
    #expect(abs(share { traits.isFounded($0, by: .women, age: 4) } - 0.19) < 0.01)
    #expect(abs(share { traits.isFounded($0, by: .immigrants, age: 4) } - 0.125) < 0.01)
    #expect(abs(share { traits.isFounded($0, by: .under35, age: 0) } - 0.27) < 0.012)
    let young = Set(firms.filter { traits.isFounded($0, by: .under35, age: 6) })
    #expect(young.isSubset(of: firms.filter { traits.isFounded($0, by: .under35, age: 3) }))
    #expect(!firms.contains { traits.isFounded($0, by: .under35, age: 15) })
  }

  @Test("Exporters are more frequent among larger firms, never local ones, and support adds to them")
  func exporters() {
    let (metals, shops) = (SmallEconomy.baseline.divisions[1], SmallEconomy.baseline.divisions[2])
    #expect(abs(share { traits.isExporter($0, persons: 20, in: metals) } - 0.5) < 0.015)
    #expect(!firms.contains { traits.isExporter($0, persons: 500, in: shops) })
    let micro = Set(firms.filter { traits.isExporter($0, persons: 2, in: metals) })
    #expect(micro.isSubset(of: firms.filter { traits.isExporter($0, persons: 20, in: metals) }))
    let lifted = share { traits.isExporter($0, persons: 2, in: metals, lift: 0.19) }
    #expect(abs(lifted - 0.12 * 1.19) < 0.01 && lifted > Double(micro.count) / 20_000)
  }

  @Test("A policy reaches only the founders, exporters, members and agglomerations that it names")
  func eligibility() throws {
    var eligibility = Eligibility()
    let economy = try SmallEconomy.opened()
    func count() -> Int {
      (0..<economy.cellCount).reduce(0) { sum, cell in
        guard eligibility.admits(cell: cell, of: economy) else { return sum }
        return sum
          + economy.firms.rows(of: cell).count {
            eligibility.admits(row: $0, of: cell, in: economy, year: 2020)
          }
      }
    }
    let all = count()
    eligibility.founders = [.women]
    #expect(abs(Double(count()) / Double(all) - 0.19) < 0.03)
    eligibility = Eligibility()
    eligibility.isExporter = true
    let exporters = count()
    eligibility.isExporter = false
    #expect(exporters > 0 && exporters + count() == all)
    eligibility = Eligibility()
    eligibility.isMember = true
    #expect(count() == 0)
    eligibility = Eligibility()
    eligibility.isInCluster = true
    let inside = count()
    eligibility.isInCluster = false
    #expect(inside > 0 && inside + count() == all)
  }
}

import Econometrics
import Testing

@testable import EstimationTables

@Suite("Regions are described by what their clusters pay")
struct RegionDerivationTests {
  private let keys = CellKeys(region: "region", industry: "division", size: "persons")

  private func frame(countries: [String] = ["IT", "IT", "FR", "FR"]) -> DataFrame {
    DataFrame([
      Column("region", text: ["ITC4", "ITC4", "FR10", "FR10"]),
      Column("country", text: countries),
      Column("division", text: ["C25", "J62", "C25", "J62"]),
      Column("persons", numbers: [60, 40, 10, 90]),
      Column("wages", numbers: [120, 160, .nan, 360]),
    ])
  }

  @Test("Strong clusters' share of the payroll, the mix and the wage, from what is known")
  func portfolios() throws {
    let table = try RegionDerivation(keys, payroll: "wages", carrying: ["country"]).table(of: frame())
    #expect(
      table.names == ["region", "country", "wage", "portfolio_strength", "portfolio_mix", "agglomerations"])
    func numbers(_ name: String) throws -> [Double] { try table.numbers(.column(name)) }
    #expect(table.rows == 2 && table["country"]?.name(ofRow: 1) == "FR")
    // C25 is 70 of 200 persons: LQ 1.71 in ITC4, 0.29 in FR10; J62: 0.62 and 1.38, below 1.5.
    #expect(try numbers("agglomerations") == [1, 0])
    #expect(try numbers("wage") == [2.8, 4])
    #expect(try numbers("portfolio_strength") == [120.0 / 280, 0])
    // 2 in C25 and 4 in J62, over 640 / 190 for all with known pay.
    let mean = 640.0 / 190
    let mixes = [(0.6 * 2 + 0.4 * 4) / mean, (0.1 * 2 + 0.9 * 4) / mean]
    for (found, expected) in zip(try numbers("portfolio_mix"), mixes) {
      #expect(abs(found - expected) < 1e-15)
    }
  }

  @Test("A column that differs within a region cannot describe it")
  func differing() throws {
    let error = #expect(throws: DerivationError.self) {
      try RegionDerivation(keys, payroll: "wages", carrying: ["country"])
        .table(of: frame(countries: ["IT", "FR", "FR", "FR"]))
    }
    #expect(
      error?.description == "row 2: 'country' differs within region ITC4, so that it cannot describe it")
  }

  @Test("No two columns have one name", arguments: ["region", "wage"])
  func names(name: String) {
    #expect(throws: DerivationError.columnExists(name)) {
      try RegionDerivation(keys, payroll: "wages", carrying: [name]).table(of: frame())
    }
  }

  @Test("An unknown column of wages is an error with the nearest name")
  func unknown() throws {
    let error = #expect(throws: DerivationError.self) {
      try RegionDerivation(keys, payroll: "wage").table(of: frame())
    }
    #expect(error?.description.contains("did you mean 'wages'") == true)
  }
}

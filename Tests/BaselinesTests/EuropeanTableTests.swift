import Classifications
import Testing

@testable import Baselines

@Suite("Location quotients and relatedness come out of the European table")
struct EuropeanTableTests {
  let table: EuropeanTable

  init() throws { table = try EuropeanTable(ShippedBaselines.tables.get().structuralRegions) }

  /// Equation (4.1) for Lombardy in 2013, against the European Union.
  private func quotients() throws -> [(code: String, quotient: Double, share: Double)] {
    let row = table.persons[try #require(table.regions.firstIndex(of: "ITC4"))]
    let (own, all) = (row.reduce(0, +), table.union.reduce(0) { $0 + ($1 ?? 0) })
    return table.divisions.indices.compactMap { column in
      guard let union = table.union[column], union > 0 else { return nil }
      return (table.divisions[column].code, row[column] / own / (union / all), row[column] / own)
    }
  }

  @Test(
    "Lombardy 2013: C13 3.29, C25 1.73, C28 1.70, C14 1.58",
    arguments: [
      ("C13", 3.29), ("C25", 1.73), ("C28", 1.70), ("C14", 1.58),
    ])
  func knownAnswers(code: String, quotient: Double) throws {
    let found = try #require(try quotients().first { $0.code == code })
    #expect(abs(found.quotient - quotient) < 0.005)
  }

  @Test("Seven divisions are agglomerations: a quotient of 1.5 and one per cent of employment")
  func agglomerations() throws {
    let codes = try quotients().filter { $0.quotient > 1.5 && $0.share >= 0.01 }.map(\.code)
    #expect(codes == ["C13", "C14", "C20", "C24", "C25", "C28", "M74"])
  }

  @Test("The European Union of 2013 has 15,207 occupied cells in 271 regions, 127,033,771 persons")
  func totals() {
    let union = zip(table.regions, table.persons).filter { !$0.0.hasPrefix("NO") }
    let occupied = union.flatMap(\.1).filter { $0 > 0 }
    #expect(occupied.count == 15_207)
    #expect(occupied.reduce(0, +) == 127_033_771)
    #expect(union.filter { $0.1.contains { $0 > 0 } }.count == 271)
  }

  @Test("Relatedness is symmetric, between 0 and 1, and higher within metal engineering than to catering")
  func relatedness() throws {
    let codes = ["C24", "C25", "C28", "I56", "P85"].compactMap(NACEDivision.init)
    let matrix = table.relatedness(of: codes)
    for first in codes.indices {
      #expect(matrix[first][first] == 0 && matrix[first][4] == 0)
      for second in codes.indices {
        #expect(matrix[first][second] == matrix[second][first] && (0...1).contains(matrix[first][second]))
      }
    }
    #expect(matrix[1][2] > matrix[1][3] && matrix[0][1] > matrix[0][3])
  }
}

import IndicatorTables
import Indicators
import Testing

/// Lombardy against the European Union in 2013 (Eurostat, structural business statistics by NUTS 2 region).
@Suite struct LombardyTests {
  private let report: IndicatorReport

  init() throws {
    var request = IndicatorRequest(
      data: try testTable("lombardy_2013"),
      columns: CellColumns(size: "persons_employed", pay: .payroll("wages_meur")))
    request.reference = try testTable("european_union_2013")
    report = IndicatorReport(measuring: try request.input())
  }

  @Test(
    "Textiles, metal products, machinery and clothing have the published location quotients",
    arguments: [
      ("C13", 3.29), ("J63", 2.31), ("M74", 2.04), ("C21", 1.82), ("C25", 1.73), ("C28", 1.70), ("C24", 1.70),
      ("C20", 1.64), ("C14", 1.58), ("E39", 1.55), ("M69", 1.21),
    ])
  func locationQuotients(of division: String, _ published: Double) throws {
    let quotient = try value(.locationQuotient, of: division)
    #expect(abs(quotient - published) < 0.01)
  }

  @Test("Lombardy has seven agglomerations")
  func agglomerations() throws {
    let cells = report.table(.cells)
    let flags = try #require(cells[.agglomeration])
    let found = zip(cells.keys, flags).filter { $0.1 == 1 }.map { $0.0[1] }
    #expect(found == ["C13", "C14", "C20", "C24", "C25", "C28", "M74"])
    #expect(report.table(.regions)[.agglomerations] == [7])
  }

  @Test("Its agglomerations pay a fifth of its wages")
  func portfolio() throws {
    let strength = try #require(report.table(.regions)[.portfolioStrength]?.first)
    #expect(isClose(strength, 0.2013, within: 5e-4))
  }

  @Test("Lombardy employs 3,120,662 persons in the divisions covered")
  func size() {
    #expect(report.table(.regions)[.size] == [3_120_662])
  }

  private func value(_ measure: Measure, of division: String) throws -> Double {
    let cells = report.table(.cells)
    let row = try #require(cells.keys.firstIndex { $0[1] == division })
    let values = try #require(cells[measure])
    return try #require(values[row])
  }
}

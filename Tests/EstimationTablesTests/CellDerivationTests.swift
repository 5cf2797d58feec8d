import Econometrics
import IndicatorTables
import Indicators
import Testing

@testable import EstimationTables

@Suite("A table of cells is measured before it is regressed")
struct CellDerivationTests {
  /// Two regions and two industries in two years, and a region that is no part of the economy.
  private let frame = DataFrame([
    Column("region", text: ["a", "a", "b", "b", "NO", "a", "a", "b", "b"]),
    Column("division", text: ["C25", "C28", "C25", "C28", "C25", "C25", "C28", "C25", "C28"]),
    Column("year", numbers: [2012, 2012, 2012, 2012, 2012, 2013, 2013, 2013, 2013]),
    Column("persons", numbers: [30, 10, 20, 40, 900, 50, .nan, 0, 50]),
  ])
  private var keys: CellKeys {
    get throws {
      CellKeys(
        region: "region", industry: "division", size: "persons", within: ["year"],
        condition: try Expression(parsing: "region != 'NO'"))
    }
  }

  private func derived(_ measure: CellMeasure, _ keys: CellKeys? = nil) throws -> [Double] {
    let derivation = CellDerivation(try keys ?? self.keys, columns: [DerivedColumn("measure", measure)])
    return try derivation.extending(frame).numbers(.column("measure"))
  }

  @Test("A location quotient compares with the cells of the same year, and only with cells")
  func locationQuotients() throws {
    let found = try derived(.locationQuotient)
    let expected = [1.5, 0.5, 2.0 / 3, 4.0 / 3, .nan, 2, .nan, 0, 2]
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-15 || $0.isNaN && $1.isNaN })
  }

  @Test("Cells that are not kept apart by year are repeated cells, named with both rows")
  func repetition() throws {
    let keys = CellKeys(region: "region", industry: "division", size: "persons")
    #expect(throws: DerivationError.repeatedCell("a, C25", row: 6, first: 1)) {
      try derived(.locationQuotient, keys)
    }
  }

  @Test("Shares add up to one in each region and year")
  func shares() throws {
    let found = try derived(.share)
    #expect(found[0...3] == [0.75, 0.25, 20.0 / 60, 40.0 / 60] && found[5] == 1 && found[4].isNaN)
  }

  @Test("Strength is that of the other industries of the category, within its bounds")
  func strengths() throws {
    let map = try MembershipTable(
      parsing: TableSource(file: "map.csv", bytes: Array("division,category\nC25,metal\nC28,metal\n".utf8)),
      industry: "division")
    let found = try derived(.strength(map))
    let expected = [0.5, 1.5, 4.0 / 3, 2.0 / 3]
    for (strength, quotient) in zip(found, expected) {
      #expect(abs(strength - quotient.logarithm) < 1e-15)
    }
    #expect(found[5] == -clusterStrengthBound.logarithm && found[6].isNaN)
  }

  @Test("An agglomeration is specialised enough and large enough")
  func agglomerations() throws {
    #expect(try derived(.agglomeration(AgglomerationRule()))[0...3] == [1, 0, 0, 0])
  }

  @Test("What does not fit is said with what is there")
  func errors() throws {
    let keys = try keys
    func message(_ change: (inout CellKeys) throws -> Void, name: String = "lq") throws -> String? {
      var changed = keys
      try change(&changed)
      let derivation = CellDerivation(changed, columns: [DerivedColumn(name, .locationQuotient)])
      return #expect(throws: DerivationError.self) { try derivation.extending(frame) }?.description
    }
    #expect(try message({ $0.size = "person" })?.contains("did you mean 'persons'") == true)
    #expect(try message({ $0.size = "division" })?.contains("column 'division' is text") == true)
    #expect(
      try message({ _ in }, name: "year")
        == "the table has a column 'year' already; give the measure another name")
    #expect(
      try message({ $0.condition = try Expression(parsing: "year == 1999") })
        == "no row with year == 1999 has a value of region, division and persons")
    let losing = DataFrame(
      frame.columns.dropLast() + [Column("persons", numbers: [-1] + .init(repeating: 1, count: 8))])
    #expect(throws: DerivationError.size(-1, column: "persons", row: 1)) {
      try CellDerivation(keys, columns: []).extending(losing)
    }
  }

  @Test("Firms taken for regions and industries at once are too many cells, and not a machine without memory")
  func tooManyCells() {
    let numbers = (0..<10_001).map(Double.init)
    let frame = DataFrame(["firm", "product", "sales"].map { Column($0, numbers: numbers) })
    let keys = CellKeys(region: "firm", industry: "product", size: "sales")
    #expect(throws: DerivationError.tooManyCells(100_020_001, most: 100_000_000)) {
      try CellDerivation(keys, columns: []).extending(frame)
    }
  }
}

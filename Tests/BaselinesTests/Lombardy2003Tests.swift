import Classifications
import EconomyModel
import Testing

@testable import Baselines

@Suite("The baseline of 2003 carries what is published back to the year")
struct Lombardy2003Tests {
  let baseline: Baseline
  let tables: OfficialTables

  init() throws {
    baseline = try loadBaseline(at: "\(ShippedBaselines.folder)/lombardy-2003")
    tables = try ShippedBaselines.tables.get()
  }

  private func sum(_ group: String?, _ value: (BaselineCell) -> Double) -> Double {
    let members = DivisionProfile.all.indices.filter {
      group == nil || DivisionProfile.all[$0].accountsGroup == group
    }
    return baseline.regions.indices.reduce(0) { total, region in
      members.reduce(total) { $0 + value(baseline.cells[region * baseline.divisions.count + $1]) }
    }
  }

  @Test("The same provinces and divisions as in 2019")
  func shape() {
    #expect(baseline.regions.map(\.code.code) == LombardProvinces.all.map(\.code))
    #expect(baseline.divisions.map(\.code) == DivisionProfile.all.map(\.division))
    #expect(baseline.year == 2003)
  }

  @Test("GDP by province is Eurostat's, €294,774.47 million in all")
  func grossDomesticProduct() throws {
    for region in baseline.regions {
      let published = try tables.gdp.number("gdp_meur", region.code.code, "2003")
      #expect(abs(region.gdp - published) < 1e-4 * published)
    }
    #expect(abs(baseline.regions.reduce(0) { $0 + $1.gdp } - 294_774.47) < 1e-6)
  }

  @Test("Industry's value added has the share of the accounts that it has in 2019")
  func industry() throws {
    let later = try loadBaseline(at: "\(ShippedBaselines.folder)/lombardy-2019")
    let members = DivisionProfile.all.indices.filter { DivisionProfile.all[$0].accountsGroup == "B-E" }
    let covered = later.regions.indices.reduce(0.0) { total, region in
      members.reduce(total) { $0 + later.cells[region * later.divisions.count + $1].grossValueAdded }
    }
    let expected =
      covered / (try tables.accountsLombardy.number("gva_meur", "B-E", "2019"))
      * (try tables.accountsLombardy.number("gva_meur", "B-E", "2003"))
    #expect(abs(sum("B-E") { $0.grossValueAdded } - expected) < 1)
  }

  @Test("Enterprises are those of 2008 carried back with births and deaths, within 3 % of them")
  func enterprises() throws {
    let published = try tables.enterprises.number("active_enterprises", "2008", "ITC4", "TOTAL")
    let count = sum(nil) { Double($0.firmCount) }
    #expect(count == 820_484)
    #expect(abs(count / published - 1) < 0.03)
  }

  @Test("More people make textiles than in 2019, fewer run restaurants")
  func change() throws {
    let later = try loadBaseline(at: "\(ShippedBaselines.folder)/lombardy-2019")
    func persons(_ baseline: Baseline, _ code: String) throws -> Double {
      let column = try #require(baseline.divisions.firstIndex { $0.code.code == code })
      return baseline.regions.indices.reduce(0) {
        $0 + baseline.cells[$1 * baseline.divisions.count + column].personsEmployed
      }
    }
    #expect(try persons(baseline, "C13") > 1.3 * persons(later, "C13"))
    #expect(try persons(baseline, "I56") < 0.8 * persons(later, "I56"))
  }

  @Test("Nothing beyond the firms is negative")
  func rest() {
    #expect(baseline.regions.allSatisfy { $0.otherValueAdded >= 0 && $0.otherEmployment >= 0 })
  }
}

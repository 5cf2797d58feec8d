import Classifications
import EconomyModel
import Testing

@testable import Baselines

@Suite("The baseline of 2019 meets every published margin")
struct Lombardy2019Tests {
  let baseline: Baseline
  let tables: OfficialTables

  init() throws {
    baseline = try loadBaseline(at: "\(ShippedBaselines.folder)/lombardy-2019")
    tables = try ShippedBaselines.tables.get()
  }

  private func cells(_ region: Int, _ section: String) -> [BaselineCell] {
    DivisionProfile.all.indices.filter { DivisionProfile.all[$0].frameSection == section }
      .map { baseline.cells[region * baseline.divisions.count + $0] }
  }

  @Test("Twelve provinces and 71 divisions, in order of their codes")
  func shape() {
    #expect(baseline.regions.map(\.code.code) == LombardProvinces.all.map(\.code))
    #expect(baseline.divisions.map(\.code) == DivisionProfile.all.map(\.division))
    #expect(baseline.divisions.map(\.code) == baseline.divisions.map(\.code).sorted())
    #expect(baseline.divisions.count == 71 && baseline.year == 2019 && baseline.territory.code == "ITC4")
  }

  @Test("Persons, wages, labour cost and value added by province and section are Istat's, to the unit")
  func frame() throws {
    for (position, region) in baseline.regions.enumerated() {
      for group in SectionGroup.grouping(by: \.frameSection) {
        let cells = cells(position, group.name)
        func published(_ column: String) throws -> Double {
          try tables.frame.number(column, region.code.code, group.name)
        }
        #expect(cells.reduce(0) { $0 + $1.personsEmployed } == (try published("persons_employed")))
        let payroll = cells.reduce(0) { $0 + $1.payroll } * 1000
        #expect(abs(payroll - (try published("wages_keur"))) < 1e-3)
        let cost = cells.reduce(0) { $0 + $1.labourCost } * 1000
        #expect(abs(cost - (try published("labour_cost_keur"))) < 1e-3)
        let value = cells.reduce(0) { $0 + $1.grossValueAdded } * 1000
        #expect(abs(value - (try published("value_added_keur"))) < 1e-3)
      }
    }
  }

  @Test("Enterprises by province with 0, 1–9 and 10 or more employees are Eurostat's, 811,843 in all")
  func enterprises() throws {
    for (position, region) in baseline.regions.enumerated() {
      let width = baseline.divisions.count
      let cells = baseline.cells[position * width..<(position + 1) * width]
      let classes = FirmSizeClass.allCases.map { size in cells.reduce(0) { $0 + $1.firms[size.rawValue] } }
      let published = try ["0", "1-9", "GE10"].map {
        Int(try tables.enterprises.number("active_enterprises", "2019", region.code.code, $0))
      }
      #expect([classes[0], classes[1], classes[2...].reduce(0, +)] == published)
    }
    #expect(baseline.cells.reduce(0) { $0 + $1.firmCount } == 811_843)
  }

  @Test("Local units by province and section are Istat's")
  func localUnits() throws {
    let units = try loadBaseline(at: "\(ShippedBaselines.folder)/lombardy-2019", concept: .localUnit)
    for (position, region) in units.regions.enumerated() {
      for group in SectionGroup.grouping(by: \.frameSection) {
        let count = group.members.reduce(0) {
          $0 + units.cells[position * units.divisions.count + $1].firmCount
        }
        #expect(Double(count) == (try tables.frame.number("local_units", region.code.code, group.name)))
      }
    }
  }

  @Test(
    "The provinces' GDP adds up to the region's €397,959.74 million, and nothing beyond the firms is negative"
  )
  func grossDomesticProduct() {
    #expect(abs(baseline.regions.reduce(0) { $0 + $1.gdp } - 397_959.74) < 1e-6)
    #expect(baseline.regions.allSatisfy { $0.otherValueAdded >= 0 && $0.otherEmployment >= 0 })
  }

  @Test("Value added exceeds labour cost in every cell but Como's arts and sports, as published")
  func surplus() {
    let losses = baseline.cells.indices.filter {
      baseline.cells[$0].grossValueAdded < baseline.cells[$0].labourCost
    }
    let places = losses.map {
      "\(baseline.regions[$0 / baseline.divisions.count].code) \(baseline.divisions[$0 % baseline.divisions.count].code)"
    }
    #expect(places == ["ITC42 R90-R92", "ITC42 R93"])
  }

  @Test("Como is the province of silk, Brescia of metals, Milan of information services")
  func clusters() throws {
    func share(_ region: String, _ division: String) throws -> Double {
      let row = try #require(baseline.regions.firstIndex { $0.code.code == region })
      let column = try #require(baseline.divisions.firstIndex { $0.code.code == division })
      let width = baseline.divisions.count
      let own = baseline.cells[row * width..<(row + 1) * width].reduce(0) { $0 + $1.personsEmployed }
      return baseline.cells[row * width + column].personsEmployed / own
    }
    for (division, home) in [("C13", "ITC42"), ("C24", "ITC47"), ("J62", "ITC4C"), ("C24", "ITC43")] {
      let others = try baseline.regions.map { try share($0.code.code, division) }.reduce(0, +) / 12
      #expect(try share(home, division) > 1.3 * others)
    }
  }

  @Test("Births and deaths are the evidence's rates, P043 and P044 for textiles")
  func demography() throws {
    let textiles = try #require(baseline.divisions.first { $0.code.code == "C13" })
    #expect(textiles.birthRate == 0.0611 && textiles.deathRate == 0.09855)
  }
}

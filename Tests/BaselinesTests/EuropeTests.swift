import Classifications
import EconomyModel
import Testing

@testable import Baselines

@Suite("The European Union of 2013, region by region")
struct EuropeTests {
  let baseline: Baseline

  init() throws { baseline = try loadBaseline(at: "\(ShippedBaselines.folder)/europe-2013") }

  @Test("271 regions and 68 divisions; 25,208,838 local units employ 129,808,938 persons")
  func shape() {
    #expect(baseline.territory.code == "EU" && baseline.year == 2013)
    #expect(baseline.regions.count == 271 && baseline.divisions.count == 68)
    #expect(baseline.cells.reduce(0) { $0 + $1.firmCount } == 25_208_838)
    #expect(baseline.cells.reduce(0) { $0 + $1.personsEmployed } == 129_808_938)
    #expect(!baseline.regions.contains { ["HR", "IE", "NO"].contains($0.code.country) })
  }

  @Test("Lombardy's persons and wages are those of Eurostat in every division, 3,120,662 persons")
  func publishedCells() throws {
    let statistics = try ShippedBaselines.tables.get().structuralRegions
    let row = try #require(baseline.regions.firstIndex { $0.code.code == "ITC4" })
    var persons = 0.0
    for (column, division) in baseline.divisions.enumerated() {
      let cell = baseline.cells[row * baseline.divisions.count + column]
      let code = division.code.code
      guard let published = try statistics.numberIfPublished("persons_employed", "2013", "ITC4", code) else {
        continue
      }
      #expect(cell.personsEmployed == published)
      let wages = try statistics.number("wages_meur", "2013", "ITC4", code)
      #expect(published == 0 || abs(cell.payroll - wages) < 1e-9)
      persons += published
    }
    #expect(persons == 3_120_662)
  }

  @Test("What is not published is marked: of 16,824 cells 586 local units, 1,617 persons, 1,931 wages")
  func marks() throws {
    let table = try table(at: "\(ShippedBaselines.folder)/europe-2013/cells.csv")
    let place = try table.position(of: "fitted")
    func count(_ column: String) -> Int { table.rows.count { $0[place].contains(column) } }
    #expect(table.rows.count == 16_824)
    #expect(count("local_units") == 586)
    #expect(count("persons_employed") == 1617 && count("wages_meur") == 1931)
  }

  @Test("The firms of every cell can employ its persons and pay them, and value added covers their cost")
  func feasible() {
    for cell in baseline.cells {
      let bounds = SizeClassRepair.exactBounds(of: cell.firms)
      #expect(cell.personsEmployed >= bounds.least && cell.personsEmployed <= bounds.most)
      #expect((cell.personsEmployed > 0) == (cell.firmCount > 0))
      #expect((cell.personsEmployed > 0) == (cell.payroll > 0 && cell.grossValueAdded > 0))
      #expect(cell.payroll <= cell.labourCost)
      #expect(cell.firmCount == 0 || cell.labourCost < cell.grossValueAdded)
    }
  }

  @Test("Regions split or redrawn since keep their residents: Lithuania, central Hungary, Scotland's belt")
  func recodedRegions() throws {
    let population = try ShippedBaselines.tables.get().europe.population
    func residents(_ codes: String...) throws -> Double {
      try codes.map { code in try #require(baseline.regions.first { $0.code.code == code }).population }
        .reduce(0, +)
    }
    func published(_ codes: String...) throws -> Double {
      try codes.map { try population.number("persons", $0, "2014") }.reduce(0, +)
    }
    #expect(try residents("LT00") == published("LT01", "LT02"))
    #expect(try residents("HU10") == published("HU11", "HU12"))
    #expect(try residents("FR24") == published("FRB0"))
    #expect(abs(try residents("UKM2", "UKM3") - published("UKM7", "UKM8", "UKM9")) <= 1)
  }

  @Test("A tenth of the firms is born in a year and 8.3 % close, as in the countries that publish it")
  func demography() {
    #expect(abs(baseline.demography.birthRate - 0.0994) < 1e-4)
    #expect(abs(baseline.demography.deathRate - 0.0831) < 1e-4)
    let survival = baseline.demography.exitByAge.prefix(3).reduce(1) { $0 * (1 - $1) }
    #expect(abs(survival - 0.57) < 0.02)
  }

  @Test("It is read as local units unless a concept is named, and enterprises it does not know")
  func concept() throws {
    let folder = "\(ShippedBaselines.folder)/europe-2013"
    #expect(throws: BaselineError.self) { try loadBaseline(at: folder, concept: .enterprise) }
    #expect(try DataPackage(in: folder).concepts == [.localUnit])
    #expect(try DataPackage(in: "\(ShippedBaselines.folder)/lombardy-2019").concepts == FirmConcept.allCases)
  }
}

@Suite("Firms of a cell by class follow from its mean size")
struct CellSizeClassTests {
  private let classes = CellSizeClasses(meanSizes: [1, 3, 19, 98, 600])
  private let shares = [0.65, 0.30, 0.04, 0.008, 0.002]

  @Test(
    "Any cell's firms can employ its persons",
    arguments: [(1, 1), (1, 7), (1, 37), (1, 4000), (2, 3), (10, 11), (10, 600), (1000, 1030), (1000, 9000)])
  func feasible(firms: Int, persons: Int) {
    let fitted = classes.fitted(firms: firms, persons: persons, shares: shares)
    let bounds = SizeClassRepair.exactBounds(of: fitted)
    #expect(fitted.reduce(0, +) == firms)
    #expect(Double(persons) >= bounds.least && Double(persons) <= bounds.most)
  }

  @Test("At the usual mean size the classes are the usual ones, and larger firms mean fewer sole owners")
  func tilt() {
    let usual = shares.indices.reduce(0) { $0 + shares[$1] * classes.meanSizes[$1] }
    let persons = Int((10_000 * usual).rounded())
    #expect(classes.fitted(firms: 10_000, persons: persons, shares: shares) == [6500, 3000, 400, 80, 20])
    let larger = classes.fitted(firms: 10_000, persons: 2 * persons, shares: shares)
    #expect(larger[0] < 6500 && larger[3] > 80 && larger[4] > 40)
  }

  @Test("Local units that cannot each employ a person are left out")
  func fewPersons() {
    #expect(CellSizeClasses.firms(100, employing: 51) == 50)
    #expect(CellSizeClasses.firms(100, employing: 300) == 100)
    #expect(CellSizeClasses.firms(3, employing: 1) == 1)
    #expect(CellSizeClasses.firms(3, employing: 0) == 0)
  }
}

import Econometrics
import Foundation
import Tables
import Testing

@testable import EstimationTables

@Suite("Wages are higher in Europe's clusters, by as much as pyfixest says")
struct KetelsProtsivTests {
  let references: [String: Double]

  init() throws {
    let url = try #require(
      Bundle.module.url(forResource: "ketels-protsiv", withExtension: "csv", subdirectory: "References"))
    let table = try CSVTable(parsing: [UInt8](try Data(contentsOf: url)), file: url.lastPathComponent)
    let pairs = try table.rows.map { row in (row[0...2].joined(separator: ","), try #require(Double(row[3])))
    }
    references = Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("The European Union of 2013 has 15,207 cells in 271 regions, 127,033,771 persons")
  func cells() throws {
    let frame = try EuropeanCells.frame.get()
    let isCell = try frame.isTrue(Expression(parsing: "year == 2013 && location_quotient > 0"))
    let rows = isCell.indices.filter { isCell[$0] }
    let persons = try frame.numbers(.column("persons_employed"))
    let regions = try frame.groups(by: ["region"]).codes
    #expect(rows.count == 15_207 && Set(rows.map { regions[$0] }).count == 271)
    #expect(rows.reduce(0) { $0 + persons[$1] } == 127_033_771)
  }

  /// The printed numbers, independent of the references: coefficient, clustered error, cells.
  @Test(
    "The known answers are found to their last printed digit",
    arguments: [
      ("quotient", 0.056071, 0.006590, 14_678), ("strong", 0.087541, 0.009286, 14_678),
      ("quotient country", 0.087579, 0.009572, 14_335), ("growth", -0.140420, 0.008706, 10_860),
    ])
  func knownAnswers(name: String, coefficient: Double, error: Double, cells: Int) throws {
    let model = try #require(ReplicationModel.ofCells.first { $0.name == name })
    let found = try Estimates(model, on: EuropeanCells.frame.get(), by: "region")
    #expect(abs(found.coefficients[0] - coefficient) <= 5e-7)
    #expect(abs(try #require(found.clustered[0]) - error) <= 5e-7)
    #expect(found.observations == cells)
  }

  @Test(
    "Coefficients and both errors agree with pyfixest to eight digits",
    arguments: ReplicationModel.ofCells)
  func cellModels(model: ReplicationModel) throws {
    try expect(Estimates(model, on: EuropeanCells.frame.get(), by: "region"), model)
  }

  @Test(
    "Regions: portfolio strength and mix against the wage of the same country's regions",
    arguments: ReplicationModel.ofRegions)
  func regionModels(model: ReplicationModel) throws {
    try expect(Estimates(model, on: EuropeanCells.regions.get(), by: "country"), model)
  }

  @Test("Rows without pay are counted: confidential cells are missing, pay rounded to zero is infinite")
  func dropped() throws {
    var model = try #require(ReplicationModel.ofCells.first { $0.name == "quotient" })
    model.condition = "year == 2013 && country != 'NO' && persons_employed > 0"
    let found = try Estimates(model, on: EuropeanCells.frame.get(), by: "region")
    #expect(found.dropped.missing + found.dropped.infinite == 15_207 - 14_678)
    #expect(found.dropped.infinite > 0)
  }

  private func expect(_ found: Estimates, _ model: ReplicationModel) throws {
    let (name, terms) = (model.name, model.terms)
    #expect(Double(found.observations) == references["\(name),observations,"])
    #expect(found.coefficients.count == terms.count)
    for (place, term) in terms.enumerated() {
      let pairs = [
        ("coefficient", found.coefficients[place]), ("iid", try #require(found.iid[place])),
        ("clustered", try #require(found.clustered[place])),
      ]
      for (what, value) in pairs {
        let reference = try #require(references["\(name),\(what),\(term)"])
        #expect(
          abs(value - reference) <= 1e-8 * abs(reference), "\(name) \(what) \(term): \(value), \(reference)")
      }
    }
  }
}

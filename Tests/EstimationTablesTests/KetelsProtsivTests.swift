import Econometrics
import Foundation
import Tables
import Testing

@testable import EstimationTables

@Suite("Wages are higher in Europe's clusters, by as much as pyfixest says")
struct KetelsProtsivTests {
  static let wage = "log(1e6 * wages_meur / persons_employed)"
  static let quotient = "log(location_quotient)"
  static let industries = " | region + division"
  static let byCountry = " | region + country^division"
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
      (wage + " ~ " + quotient + industries, 0.056071, 0.006590, 14_678),
      (wage + " ~ I(location_quotient > 1.5)" + industries, 0.087541, 0.009286, 14_678),
      (wage + " ~ " + quotient + byCountry, 0.087579, 0.009572, 14_335),
      (
        "log(persons_employed) - lag(log(persons_employed), 5) ~ lag(\(quotient), 5)" + industries,
        -0.140420, 0.008706, 10_860
      ),
    ])
  func knownAnswers(formula: String, coefficient: Double, error: Double, cells: Int) throws {
    let found = try Estimates(
      formula, on: EuropeanCells.frame.get(), where: "year == 2013", by: "region")
    #expect(abs(found.coefficients[0] - coefficient) <= 5e-7)
    #expect(abs(try #require(found.clustered[0]) - error) <= 5e-7)
    #expect(found.observations == cells)
  }

  @Test(
    "Coefficients and both errors agree with pyfixest to eight digits",
    arguments: [
      ("quotient", ["ln_lq"], wage + " ~ " + quotient + industries, 2013),
      ("quotient country", ["ln_lq"], wage + " ~ " + quotient + byCountry, 2013),
      ("strong", ["strong"], wage + " ~ I(location_quotient > 1.5)" + industries, 2013),
      ("strong country", ["strong"], wage + " ~ I(location_quotient > 1.5)" + byCountry, 2013),
      (
        "growth", ["ln_lq"],
        "log(persons_employed) - lag(log(persons_employed), 5) ~ lag(\(quotient), 5)" + industries, 2013
      ),
      ("pooled", ["ln_lq"], wage + " ~ " + quotient + industries + " + year", nil),
      ("sections", ["sections"], wage + " ~ sections" + industries, 2013),
      ("sections both", ["ln_lq", "sections"], wage + " ~ " + quotient + " + sections" + industries, 2013),
      ("sections country", ["ln_lq", "sections"], wage + " ~ " + quotient + " + sections" + byCountry, 2013),
      (
        "sections pooled", ["ln_lq", "sections"],
        wage + " ~ " + quotient + " + sections" + industries + " + year", nil
      ),
      ("technology", ["technology"], wage + " ~ technology" + industries, 2013),
      (
        "technology both", ["ln_lq", "technology"], wage + " ~ " + quotient + " + technology" + industries,
        2013
      ),
      (
        "technology country", ["ln_lq", "technology"],
        wage + " ~ " + quotient + " + technology" + byCountry, 2013
      ),
      (
        "technology pooled", ["ln_lq", "technology"],
        wage + " ~ " + quotient + " + technology" + industries + " + year", nil
      ),
    ] as [(String, [String], String, Int?)])
  func cellModels(name: String, terms: [String], formula: String, year: Int?) throws {
    let found = try Estimates(
      formula, on: EuropeanCells.frame.get(), where: year.map { "year == \($0)" }, by: "region")
    try expect(found, name, terms)
  }

  @Test(
    "Regions: portfolio strength and mix against the wage of the same country's regions",
    arguments: [
      ("portfolio", ["strength"], "log(wage) ~ portfolio_strength | country"),
      ("mix", ["ln_mix"], "log(wage) ~ log(portfolio_mix) | country"),
      (
        "portfolio mix", ["strength", "ln_mix"],
        "log(wage) ~ portfolio_strength + log(portfolio_mix) | country"
      ),
    ])
  func regionModels(name: String, terms: [String], formula: String) throws {
    try expect(Estimates(formula, on: EuropeanCells.regions.get(), by: "country"), name, terms)
  }

  @Test("Rows without pay are counted: confidential cells are missing, pay rounded to zero is infinite")
  func dropped() throws {
    let found = try Estimates(
      Self.wage + " ~ " + Self.quotient + Self.industries, on: EuropeanCells.frame.get(),
      where: "year == 2013 && country != 'NO' && persons_employed > 0", by: "region")
    #expect(found.dropped.missing + found.dropped.infinite == 15_207 - 14_678)
    #expect(found.dropped.infinite > 0)
  }

  private func expect(_ found: Estimates, _ name: String, _ terms: [String]) throws {
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

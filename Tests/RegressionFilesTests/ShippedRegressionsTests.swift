import Econometrics
import EstimationTables
import Foundation
import Testing

@testable import RegressionFiles

/// The specification that ships, against the answers known of its data and the page that tells them.
@Suite("Ketels and Protsiv's question, put to the table that ships")
struct ShippedRegressionsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let tables = Result {
    let loaded = RegressionLoader().load("\(root)/Scenarios/regressions/ketels-protsiv.yaml")
    let file = try #require(loaded.file, "\(loaded.diagnostics)")
    let frame = try DataFrame(
      readingFileAt: file.data.path, format: file.data.format, wanted: file.columns)
    return try file.estimates(on: frame)
  }

  /// What is known of a model: coefficient, error and rows, as published with the data.
  struct KnownAnswer: Sendable {
    let table, label: String
    let coefficient, error: Double
    let rows: Int
  }

  @Test(
    "each known answer, to its last digit",
    arguments: [
      KnownAnswer(table: "wages", label: "LQ", coefficient: 0.056071, error: 0.006590, rows: 14_678),
      KnownAnswer(table: "independent", label: "LQ", coefficient: 0.056071, error: 0.003711, rows: 14_678),
      KnownAnswer(table: "wages", label: "strong", coefficient: 0.087541, error: 0.009286, rows: 14_678),
      KnownAnswer(
        table: "wages", label: "LQ in country", coefficient: 0.087579, error: 0.009572, rows: 14_335),
      KnownAnswer(table: "growth", label: "growth", coefficient: -0.140420, error: 0.008706, rows: 10_860),
    ])
  func known(answer: KnownAnswer) throws {
    let table = try #require(try Self.tables.get().first { $0.id == answer.table })
    let estimate = try #require(table.estimates.first { $0.specification.label == answer.label })
    let found = try #require(estimate.coefficients.first)
    #expect(abs(found.estimate - answer.coefficient) < 5.1e-7)
    #expect(abs(try #require(found.standardError) - answer.error) < 5.1e-7)
    #expect(estimate.observations == answer.rows)
  }

  @Test("what would be negative by construction is said to be")
  func sharedNoise() throws {
    let growth = try #require(try Self.tables.get().first { $0.id == "growth" }?.estimates.first)
    #expect(growth.warnings.contains { $0.hasPrefix("persons_employed 5 periods back is in the outcome") })
  }

  @Test("the page tells these numbers", arguments: ["wages", "strength", "firmness", "growth"])
  func page(id: String) throws {
    let page = try String(
      contentsOfFile: "\(Self.root)/Sources/EconomyModel/EconomyModel.docc/KetelsProtsiv.md",
      encoding: .utf8)
    let table = try #require(try Self.tables.get().first { $0.id == id })
    for estimate in table.estimates {
      for coefficient in estimate.coefficients {
        let error = try #require(coefficient.standardError)
        let value = String(format: "%.4f", coefficient.estimate).replacing("-", with: "−")
        let text = "\(value) (\(String(format: "%.4f", error))"
        #expect(page.contains(text), "\(id), \(estimate.specification.label ?? ""): \(text))")
      }
    }
  }
}

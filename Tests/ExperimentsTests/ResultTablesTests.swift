import Foundation
import Tables
import Testing

@testable import Experiments

@Suite("The tables of a run")
struct ResultTablesTests {
  private func table(_ name: String, of toy: ToyEconomy) async throws -> CSVTable {
    let output = try TemporaryFolder()
    _ = try await toy.run(in: output.path)
    let path = "\(toy.paths(in: output.path).folder)/\(name).csv"
    let data = try #require(FileManager.default.contents(atPath: path))
    return try CSVTable(parsing: Array(data), file: name)
  }

  @Test(
    "time series hold medians, quantiles as variables of their own, and no row where nothing has a meaning")
  func timeSeries() async throws {
    let table = try await table("timeseries", of: ToyEconomy(hasPolicy: false))
    #expect(table.columns == ["model", "scenario", "region", "variable", "unit", "year", "value"])
    #expect(table.rows.contains(["Distretto 1.0.0", "toy", "ITC42", "Employment", "person", "2020", "212"]))
    #expect(
      table.rows.contains([
        "Distretto 1.0.0", "toy", "ITC4", "Employment|25th Percentile", "person", "2019", "1.5",
      ]))
    #expect(!table.rows.contains { $0[3].hasPrefix("Rate") && $0[5] == "2020" })
    #expect(table.rows.count == 75)
  }

  @Test("effects are differences replication by replication, by cell, by division and by area")
  func effects() async throws {
    let table = try await table("effects", of: ToyEconomy())
    let none = Array(repeating: "0", count: 8)
    let cell = ["toy", "Employment", "person", "ITC41", "C25", "2021"]
    let summary = ["2", "2", "1.1", "1.5", "2.5", "2.9", "1", "0"]
    #expect(table.rows.contains(cell + summary))
    #expect(table.rows.contains(["toy", "Employment", "person", "ITC4", "C25", "2021"] + summary))
    #expect(
      table.rows.contains(
        ["toy", "Employment", "person", "ITC4", "TOTAL", "2021"] + none))
    // Nothing changed there in any replication.
    #expect(!table.rows.contains { $0[3] == "ITC42" && $0[4] == "C25" })
  }

  @Test("cells have a column a variable, clusters a row an agglomeration, events and awards a row each")
  func others() async throws {
    let toy = ToyEconomy()
    let cells = try await table("cells", of: toy)
    #expect(cells.rows.count == 12)
    #expect(cells.rows.contains(["toy", "ITC41", "C28", "2021", "0.3333333333333333", "0"]))
    let clusters = try await table("clusters", of: toy)
    #expect(clusters.rows == [["toy", "ITC4", "C28", "2021", "0.3333333333333333"]])
    let events = try await table("events", of: toy)
    #expect(events.rows.first == ["toy", "1", "2021", "ITC4", "C28", "formation"])
    let awards = try await table("awards", of: toy)
    #expect(
      awards.rows.last
        == [
          "toy", "3", "grants", "2019", "18446744073709551615", "further", "ITC42", "C28", "4", "existing",
          "true", "false", "false", "false", "2.5", "5000", "0", "false", "0", "0", "false", "0", "0",
        ])
    let policies = try await table("policies", of: toy)
    #expect(
      policies.rows.contains(
        ["toy", "grants", "Paid", "EUR_2020", "2019"] + Array(repeating: "5000", count: 6) + ["1", ""]))
  }

  @Test("every replication is there with and without the policies")
  func replications() async throws {
    let table = try await table("replications", of: ToyEconomy())
    #expect(table.rows.contains(["toy", "2", "ITC41", "Employment", "person", "2021", "122"]))
    #expect(table.rows.contains(["toy without policies", "3", "ITC4", "Employment", "person", "2019", "3"]))
  }
}

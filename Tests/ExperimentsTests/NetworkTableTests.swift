import Foundation
import Recording
import Tables
import Testing

@testable import Experiments

@Suite("The table of networks")
struct NetworkTableTests {
  /// The toy with a partnership of two chains that begins in 2020: links are the replication, and in the second chain
  /// twice as many.
  private func run(in output: String) async throws -> RunPaths {
    let toy = ToyEconomy()
    var experiment = toy.experiment
    experiment.axes.chains = ["wind", "cars"].map { NetworkChain(policy: "metalmec", chain: $0) }
    _ = try await experiment.run(in: output, resuming: true, observer: CountingObserver()) {
      { replication, _ in
        var result = toy.result(of: replication)
        for year in 2020...2021 {
          for chain in 0..<2 {
            var values = Array(repeating: 0.0, count: NetworkVariable.allCases.count)
            values[NetworkVariable.links.rawValue] = Double(replication * (chain + 1) + year - 2020)
            result.arms[0].networks.append(NetworkRecord(chain: chain, year: year, values: values))
          }
        }
        return result
      }
    }
    return RunPaths(output: output, identity: experiment.manifest.identity)
  }

  @Test("each chain has its links with bands, and TOTAL those of all, from the first year of the partnership")
  func rows() async throws {
    let output = try TemporaryFolder()
    let paths = try await run(in: output.path)
    let bytes = try #require(FileManager.default.contents(atPath: "\(paths.folder)/network.csv"))
    let table = try CSVTable(parsing: Array(bytes), file: "network.csv")
    #expect(
      table.columns == [
        "scenario", "policy", "chain", "variable", "unit", "year", "mean", "median", "q05", "q25", "q75",
        "q95",
      ])
    let links = table.rows.filter { $0[3] == "Links" }
    #expect(links.count == 6)
    #expect(
      links.contains([
        "toy", "metalmec", "cars", "Links", "link", "2021", "5", "5", "3.2", "4", "6", "6.8",
      ]))
    #expect(
      links.contains([
        "toy", "metalmec", "TOTAL", "Links", "link", "2020", "6", "6", "3.3", "4.5", "7.5", "8.7",
      ]))
    #expect(!table.rows.contains { $0[5] == "2019" })
    let package = try String(contentsOfFile: "\(paths.folder)/datapackage.json", encoding: .utf8)
    #expect(package.contains("network.csv"))
  }

  @Test("a run without a partnership has no such table")
  func none() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy()
    _ = try await toy.run(in: output.path)
    #expect(
      !FileManager.default.fileExists(atPath: "\(toy.paths(in: output.path).folder)/network.csv"))
  }
}

import Designs
import EconomyModel
import Recording
import Tables
import Testing

@testable import Experiments

@Suite("Which parameters matter")
struct SensitivityTests {
  private func study(_ method: SensitivityStudy.Method, samples: Int) -> SensitivityStudy {
    SensitivityStudy(method, samples: samples, dimensions: 2, seed: 3, region: "ITC4", year: 2021)
  }

  private let distributions = [
    TruncatedDistribution(.uniform(0, 10), within: 0...10)!,
    TruncatedDistribution(.triangular(0, 1, 2), within: 0...2)!,
  ]

  @Test("a design's draws come from the distributions: both ends by Morris, the middle too by Sobol")
  func numbers() throws {
    let morris = try study(.morris, samples: 30).numbers(from: distributions)
    #expect(morris.count == 90)
    #expect(Set(morris.map { ($0[0] * 3).rounded() }) == [0, 10, 20, 30])
    #expect(morris.contains { $0[1] == 0 } && morris.contains { $0[1] == 2 })
    let sobol = try study(.sobol, samples: 16).numbers(from: distributions)
    #expect(sobol.count == 64 && sobol.allSatisfy { 0 < $0[1] && $0[1] < 2 })
  }

  @Test("the parameter that matters more is named first, with what it does over its whole range")
  func ranking() async throws {
    let rows = try await rows("indices", of: .morris, samples: 10) { $0[1] * 100 + $0[0] }
    #expect(rows.map { $0["parameter"] } == ["b", "b", "b", "a", "a", "a"])
    #expect(rows.map { $0["rank"] } == ["1", "1", "1", "2", "2", "2"])
    #expect(rows.prefix(3).map { $0["statistic"] } == ["mu_star", "mu", "sigma"])
    #expect(rows.allSatisfy { $0["unit"] == "person" && $0["measure"] == "effect" })
    let effects = rows.filter { $0["statistic"] == "mu" }.compactMap { $0["value"].flatMap(Double.init) }
    #expect(abs(effects[1] - 10) < 1e-9)
    let magnitude = try #require(rows[0]["value"].flatMap(Double.init))
    let (low, high) = (rows[0]["q2.5"].flatMap(Double.init), rows[0]["q97.5"].flatMap(Double.init))
    #expect(try #require(low) <= magnitude && magnitude <= #require(high))
  }

  @Test("shares of variance are those of a sum: 100/12 of one parameter, 100/6 of the other")
  func shares() async throws {
    let rows = try await rows("indices", of: .sobol, samples: 256) { $0[1] * 10 + $0[0] }
    let first = rows.filter { $0["statistic"] == "first" }.compactMap { $0["value"].flatMap(Double.init) }
    #expect(rows[0]["parameter"] == "b" && rows[0]["unit"] == "dimensionless")
    #expect(abs(first[0] - 2.0 / 3) < 0.05 && abs(first[1] - 1.0 / 3) < 0.05)
  }

  @Test("the result of each draw is the mean over its luck")
  func evaluations() async throws {
    let rows = try await rows("evaluations", of: .morris, samples: 2) { $0[0] }
    #expect(rows.count == 6 && rows.map { $0["draw"] } == (1...6).map { "\($0)" })
    #expect(rows.allSatisfy { $0["standard_deviation"].flatMap(Double.init) == 0 })
  }

  @Test("a result without meaning under some draw has no indices")
  func meaningless() async throws {
    #expect(try await rows("indices", of: .morris, samples: 3) { $0[0] > 5 ? .nan : 1 }.isEmpty)
  }

  @Test("areas alone are taken down, as a whole run has them, with and without the policies")
  func outcomes() throws {
    var axes = try TinyEconomy.replication(with: [], through: 2021).axes
    let whole = try TinyEconomy.simulation(with: [EveryLever()], through: 2021, axes: axes)
    let expected = try whole.replicate(2) {}
    let position = try #require(axes.areaVariables.firstIndex { $0.name == "GDP" })
    axes.areaVariables = [axes.areaVariables[position]]
    (axes.cellVariables, axes.clusterVariables, axes.policies) = ([], [], [])
    var years = 0
    let found = try TinyEconomy.simulation(with: [EveryLever()], through: 2021, axes: axes)
      .outcomes(of: 2) { years += 1 }
    #expect(years == 6 && found.replication == 2)
    for arm in 0..<2 {
      for area in 0..<3 {
        for year in 0..<3 {
          #expect(found.arms[arm].areas[0, area, year] == expected.arms[arm].areas[position, area, year])
        }
      }
    }
    #expect(found.arms[0].areas[0, 0, 2] > found.arms[1].areas[0, 0, 2])
  }

  /// The rows of a table of a study whose effect in the last year is `result` of the parameters a and b.
  private func rows(
    _ name: String, of method: SensitivityStudy.Method, samples: Int, result: ([Double]) -> Double
  ) async throws -> [[String: String]] {
    let study = study(method, samples: samples)
    let draws = ParameterDraws(
      of: ["a", "b"].map {
        DrawnParameter(path: $0, unit: "1", distribution: "", bounds: 0...10, isFromEvidence: false)
      }, numbers: try study.numbers(from: distributions), replicationsEach: 2)
    let results = draws.numbers.map(result)
    var toy = ToyEconomy(replications: draws.runs)
    (toy.draws, toy.study) = (draws, study)
    toy.effect = { run in results[draws.place(ofRun: run).draw] }
    let output = try TemporaryFolder()
    _ = try await toy.run(in: output.path)
    let path = "\(toy.paths(in: output.path).folder)/\(name).csv"
    let table = try CSVTable(parsing: try readBytes(path), file: path)
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) }.filter {
      $0["variable"] == "Employment"
    }
  }
}

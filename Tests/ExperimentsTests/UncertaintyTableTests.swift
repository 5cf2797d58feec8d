import Recording
import Synchronization
import Tables
import Testing

@testable import Experiments

@Suite("Runs under drawn parameters")
struct UncertaintyTableTests {
  /// A toy run of two draws of one parameter, each under three draws of luck.
  private func toy(_ numbers: [[Double]] = [[0.1], [0.3]]) -> ToyEconomy {
    var toy = ToyEconomy(replications: 3 * numbers.count)
    toy.draws = ParameterDraws(
      of: [
        DrawnParameter(
          path: "parameters.a", unit: "log points", distribution: "triangular(0, 0.2, 0.4)", bounds: 0...1,
          isFromEvidence: true)
      ], numbers: numbers, replicationsEach: 3)
    return toy
  }

  private func rows(_ name: String, of toy: ToyEconomy) async throws -> [[String: String]] {
    let output = try TemporaryFolder()
    _ = try await toy.run(in: output.path)
    let path = "\(toy.paths(in: output.path).folder)/\(name).csv"
    let table = try CSVTable(parsing: try readBytes(path), file: path)
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) }
  }

  @Test("runs are numbered draw by draw")
  func numbers() throws {
    let draws = try #require(toy().draws)
    #expect(draws.runs == 6)
    #expect((1...6).map { draws.place(ofRun: $0).draw } == [0, 0, 0, 1, 1, 1])
    #expect((1...6).map { draws.place(ofRun: $0).luck } == [1, 2, 3, 1, 2, 3])
    #expect(draws.byDraw([1, 2, 3, 4, 5, 6]) == [[1, 2, 3], [4, 5, 6]])
    #expect(draws.facts.digest != toy([[0.1], [0.4]]).draws?.facts.digest)
  }

  @Test("draws and distributions stand in tables of their own, and evidence is said to be evidence")
  func draws() async throws {
    let draws = try await rows("draws", of: toy())
    #expect(draws.map { $0["value"] } == ["0.1", "0.3"])
    #expect(draws.map { $0["first_replication"] } == ["1", "4"])
    #expect(draws.map { $0["last_replication"] } == ["3", "6"])
    let distribution = try #require(try await rows("distributions", of: toy()).first)
    #expect(distribution["parameter"] == "parameters.a" && distribution["origin"] == "evidence")
    #expect(distribution["distribution"] == "triangular(0, 0.2, 0.4)")
  }

  @Test("the variance of luck and that of parameters add up to that of both, with the bands of each")
  func parts() async throws {
    // Persons employed are a hundred times the place and ten times the year, and one more in each run: luck is 1, 2, 3 in
    // the first draw and 4, 5, 6 in the second, so its variance is 1 and the draws' means are 3 apart.
    let rows = try await rows("uncertainty", of: toy()).filter {
      $0["measure"] == "level" && $0["variable"] == "Employment" && $0["region"] == "ITC4"
        && $0["year"] == "2019"
    }
    #expect(rows.map { $0["source"] } == ["luck", "parameters", "both"])
    #expect(rows.map { $0["mean"] } == ["3.5", "3.5", "3.5"])
    #expect(
      rows.map { $0["standard_deviation"].flatMap(Double.init) } == [1, 4.5.squareRoot(), 5.5.squareRoot()])
    let shares = rows.compactMap { $0["share_of_variance"].flatMap(Double.init) }
    #expect(abs(shares[0] - 1 / 5.5) < 1e-12 && abs(shares[0] + shares[1] - 1) < 1e-12 && shares[2] == 1)
    let highest = rows.compactMap { $0["q95"].flatMap(Double.init) }
    #expect(abs(highest[1] - 4.85) < 1e-9, "95 % between the draws' means, 2 and 5")
    #expect(highest[0] < highest[2] && highest[1] < highest[2])
  }

  @Test("the effect of a policy and its account are divided too, costs are not")
  func measures() async throws {
    let rows = try await rows("uncertainty", of: toy())
    #expect(Set(rows.compactMap { $0["measure"] }) == ["level", "effect", "policies"])
    #expect(!rows.contains { $0["variable"]?.hasPrefix("Cost") ?? false })
    let rate = rows.filter { $0["variable"] == "Rate" && $0["measure"] == "level" }
    #expect(!rate.contains { $0["year"] == "2020" }, "it has no meaning in that year")
  }

  @Test("one draw of luck gives the bands of both, and no shares")
  func oneDrawOfLuck() throws {
    let rows = UncertaintyRow.rows(of: [[1], [2], [4]], at: [0.5])
    #expect(rows.map(\.source) == ["both"] && rows[0].quantiles == [2] && rows[0].share.isNaN)
    #expect(UncertaintyRow.rows(of: [[.nan], [.nan]], at: [0.5]).isEmpty)
  }

  @Test("without draws there is nothing to write")
  func absent() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy()
    _ = try await toy.run(in: output.path)
    #expect(
      try Folder.names(in: toy.paths(in: output.path).folder).allSatisfy {
        !["uncertainty.csv", "draws.csv", "distributions.csv"].contains($0)
      })
  }

  @Test("what a draw needs is made once, and again only when others took its room")
  func cache() throws {
    let made = Mutex<[Int]>([])
    let cache = SampleCache<Int>(keeping: 2) { draw in
      made.withLock { $0.append(draw) }
      return 10 * draw
    }
    for draw in [0, 0, 1, 0, 1, 2, 2, 0] { #expect(try cache.value(of: draw) == 10 * draw) }
    #expect(made.withLock { $0 } == [0, 1, 2, 0])
  }

  @Test("what could not be made is tried again")
  func failure() throws {
    let tries = Mutex(0)
    let cache = SampleCache<Int>(keeping: 1) { _ in
      if tries.withLock({
        $0 += 1
        return $0
      }) == 1 {
        throw ToyFailure()
      }
      return 7
    }
    #expect(throws: ToyFailure.self) { try cache.value(of: 3) }
    #expect(try cache.value(of: 3) == 7)
  }

  @Test("runs are paired only under the same draws")
  func pairing() throws {
    func facts(_ digest: String?) -> RunFacts {
      RunFacts(
        scenario: "s", digest: "d", version: "1", baseline: "b", inputs: [], firmConcept: "enterprise",
        priceBase: "EUR_2020", seed: "1", replications: 6, years: 2019...2020,
        draws: digest.map { RunFacts.DrawFacts(count: 2, replicationsEach: 3, digest: $0) })
    }
    #expect(Pairing(of: facts("a"), with: facts("a")) == .paired)
    #expect(Pairing(of: facts("a"), with: facts("b")).reasons == ["its draws of parameters are others"])
    #expect(Pairing(of: facts(nil), with: facts("a")).reasons == ["its draws of parameters are others"])
  }
}

import Foundation
import Recording
import Testing

@testable import Experiments

@Suite("Parts of a run, and what is made of them")
struct ShardTests {
  /// Computes parts of the toy in `output`.
  private func compute(
    _ shards: [Int], of count: Int, _ toy: ToyEconomy, in output: TemporaryFolder
  ) async throws {
    for index in shards {
      try await toy.run(Shard(index, of: count), in: output.path)
    }
  }

  private func folder(_ index: Int, of count: Int, _ toy: ToyEconomy, in output: TemporaryFolder) -> String {
    toy.experiment.shardFolder(Shard(index, of: count), in: output.path)
  }

  private func problems(_ folders: [String], version: String = "1.0.0") -> [ShardProblem] {
    let error = #expect(throws: ShardProblems.self) {
      _ = try ShardSet.gather(folders, version: version)
    }
    return error?.problems ?? []
  }

  @Test("every replication is in exactly one part, and parts differ by one replication at most")
  func division() {
    for (total, count) in [(1, 1), (4, 7), (200, 7), (12, 3)] {
      let parts = (1...count).map { Shard($0, of: count).replications(of: total) }
      #expect(parts.joined().sorted() == Array(1...total))
      #expect((parts.map(\.count).max() ?? 0) - (parts.map(\.count).min() ?? 0) <= 1)
    }
  }

  @Test(
    "a part is named as 2/7 and in no other way", arguments: ["0/3", "4/3", "1", "1/", "a/2", "1/2/3", ""])
  func names(text: String) {
    #expect(Shard(parsing: text) == nil)
    #expect(Shard(parsing: "2/7") == Shard(2, of: 7))
  }

  @Test(
    "a run has the same bytes from 1, 2 or 7 parts, more than there are replications", arguments: [1, 2, 7])
  func merges(count: Int) async throws {
    let (output, whole) = (try TemporaryFolder(), try TemporaryFolder())
    let toy = ToyEconomy(replications: 5)
    _ = try await toy.run(in: whole.path)
    try await compute(Array(1...count), of: count, toy, in: output)
    let folders = (1...count).reversed().map { folder($0, of: count, toy, in: output) }
    let sets = try ShardSet.gather(folders, version: "1.0.0")
    #expect(sets.count == 1)
    #expect(try sets[0].merge(in: output.path) == .computed(resumedReplications: 5))
    try expectEqualResults(toy.paths(in: output.path), toy.paths(in: whole.path))
    #expect(try sets[0].merge(in: output.path) == .alreadyThere)
    #expect(folders.allSatisfy(Folder.isFolder))
  }

  @Test("what is missing, doubled, damaged, unfinished, foreign or no part at all is listed together")
  func refuses() async throws {
    let (output, copy) = (try TemporaryFolder(), try TemporaryFolder())
    let toy = ToyEconomy(replications: 5)
    try await compute([1, 2, 3], of: 5, toy, in: output)
    try await compute([1], of: 5, toy, in: copy)
    try await compute([2], of: 2, toy, in: output)
    let parts = (1...3).map { folder($0, of: 5, toy, in: output) }
    let (double, other) = (folder(1, of: 5, toy, in: copy), folder(2, of: 2, toy, in: output))
    truncateFile(ShardFolder(path: parts[1]).replicationFile(2))
    try Folder.remove("\(parts[2])/shard.json")
    #expect(
      problems(parts + [double, other, output.path]) == [
        .damaged(folder: parts[1], files: ["replication 2"]), .unfinished(folder: parts[2]),
        .doubled(folder: double, first: parts[0], shard: Shard(1, of: 5)),
        .foreign(folder: other, first: parts[0]), .notAShard(folder: output.path),
        .missing(run: "toy/\(toy.paths(in: "").folder.suffix(12))", shards: [3, 4, 5], count: 5),
      ])
    #expect(problems([parts[0]], version: "1.0.1").count == 1)
  }

  @Test("a plan that is not the one that was sealed is found")
  func changedPlan() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy()
    try await compute([1], of: 1, toy, in: output)
    let part = folder(1, of: 1, toy, in: output)
    let plan = try String(contentsOfFile: "\(part)/plan.json", encoding: .utf8)
    try AtomicFile.store(Array(plan.replacing("ITC42", with: "ITC43").utf8), at: "\(part)/plan.json")
    #expect(problems([part]) == [.damaged(folder: part, files: ["shard.json or plan.json"])])
  }

  @Test("a part that failed keeps what was done; a damaged replication of a finished one is computed again")
  func resumes() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy(replications: 6)
    let shard = Shard(1, of: 2)
    await #expect(throws: ToyFailure.self) { try await toy.run(shard, in: output.path, failingAt: 5) }
    #expect(try await toy.run(shard, in: output.path) == .computed(resumedReplications: 2))
    #expect(try await toy.run(shard, in: output.path, failingAt: 1) == .alreadyThere)
    truncateFile(ShardFolder(path: folder(1, of: 2, toy, in: output)).replicationFile(3))
    #expect(try await toy.run(shard, in: output.path) == .computed(resumedReplications: 2))
  }

  @Test("two processes do not compute the same part at once")
  func locked() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy()
    let part = folder(1, of: 2, toy, in: output)
    let lock = try ShardFolder(path: part).take(keepingReplications: true)
    await #expect(throws: RunFolderError.inUse(path: part)) {
      try await toy.run(Shard(1, of: 2), in: output.path)
    }
    withExtendedLifetime(lock) {}
  }

  private func truncateFile(_ path: String) { #expect(truncate(path, 100) == 0) }
}

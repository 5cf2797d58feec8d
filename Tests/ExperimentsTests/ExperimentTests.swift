import Foundation
import Recording
import Testing

@testable import Experiments

@Suite("Runs that can be interrupted")
struct ExperimentTests {
  @Test("a run that is there is not computed again")
  func alreadyThere() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy()
    #expect(try await toy.run(in: output.path) == .computed(resumedReplications: 0))
    #expect(try await toy.run(in: output.path, failingAt: 1) == .alreadyThere)
  }

  @Test("a run that failed keeps what was done, and goes on to the bytes of an undisturbed run")
  func resumes() async throws {
    let (output, undisturbed) = (try TemporaryFolder(), try TemporaryFolder())
    let toy = ToyEconomy()
    await #expect(throws: ToyFailure.self) { try await toy.run(in: output.path, failingAt: 3) }
    #expect(!toy.paths(in: output.path).isComplete)
    let observer = CountingObserver()
    #expect(try await toy.run(in: output.path, observer: observer) == .computed(resumedReplications: 2))
    #expect(observer.found.withLock { $0 } == 12)
    #expect(observer.years.withLock { $0 } == 6)
    _ = try await toy.run(in: undisturbed.path)
    try expectEqualResults(toy.paths(in: output.path), toy.paths(in: undisturbed.path))
  }

  @Test(
    "a damaged replication is computed again, whichever byte is damaged", arguments: [0, 40, 64, 200, -1])
  func damaged(position: Int) async throws {
    let (output, undisturbed) = (try TemporaryFolder(), try TemporaryFolder())
    let toy = ToyEconomy()
    _ = try? await toy.run(in: output.path, failingAt: 3)
    let url = URL(filePath: toy.paths(in: output.path).replicationFile(2))
    var bytes = try Array(Data(contentsOf: url))
    bytes[position < 0 ? bytes.count + position : position] ^= 1
    try Data(bytes).write(to: url)
    #expect(try await toy.run(in: output.path) == .computed(resumedReplications: 1))
    _ = try await toy.run(in: undisturbed.path)
    try expectEqualResults(toy.paths(in: output.path), toy.paths(in: undisturbed.path))
  }

  @Test("a truncated replication is computed again")
  func truncated() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy()
    _ = try? await toy.run(in: output.path, failingAt: 3)
    let path = toy.paths(in: output.path).replicationFile(1)
    #expect(truncate(path, 100) == 0)
    #expect(try await toy.run(in: output.path) == .computed(resumedReplications: 1))
  }

  @Test("without resuming, finished replications are computed afresh")
  func afresh() async throws {
    let output = try TemporaryFolder()
    let toy = ToyEconomy()
    _ = try? await toy.run(in: output.path, failingAt: 3)
    #expect(try await toy.run(in: output.path, resuming: false) == .computed(resumedReplications: 0))
  }

  @Test("the files do not depend on how many replications run at a time", arguments: [2, 3, 8])
  func jobs(jobs: Int) async throws {
    let (output, one) = (try TemporaryFolder(), try TemporaryFolder())
    let toy = ToyEconomy(replications: 7, jobs: jobs)
    _ = try await toy.run(in: output.path)
    _ = try await ToyEconomy(replications: 7).run(in: one.path)
    try expectEqualResults(toy.paths(in: output.path), toy.paths(in: one.path))
  }
}

/// Expects two runs of the toy to have the same files, times and machine left aside.
func expectEqualResults(_ left: RunPaths, _ right: RunPaths) throws {
  let names = try Folder.names(in: left.folder)
  #expect(names.count == 13)
  #expect(try names == Folder.names(in: right.folder))
  for name in names where name != "manifest.json" {
    let bytes = [left, right].map { FileManager.default.contents(atPath: "\($0.folder)/\(name)") }
    #expect(bytes[0] == bytes[1], "\(name)")
  }
}

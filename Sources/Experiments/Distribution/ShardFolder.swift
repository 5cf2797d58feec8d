import Foundation
import Recording
import Tables

/// A folder in which one part of a run is computed.
///
/// It holds the lock, the replications' files, `plan.json` with all that the run's tables need beside them, and, once every
/// replication of the part is there, `shard.json`.
struct ShardFolder: Hashable {
  /// Where it stands.
  let path: String

  var replicationsFolder: String { path + "/replications" }

  func replicationFile(_ replication: Int) -> String {
    RunPaths.replicationFile(replication, in: replicationsFolder)
  }

  /// Begins to work in the folder, having tidied what a killed process left.
  ///
  /// - Returns: what keeps others out for as long as it lives.
  /// - Throws: `FileError`, `RunFolderError` when another process works there.
  func take(keepingReplications: Bool) throws -> FolderLock {
    try Folder.make(path)
    guard let lock = try FolderLock(of: path) else { throw RunFolderError.inUse(path: path) }
    if !keepingReplications { try Folder.remove(replicationsFolder) }
    try Folder.make(replicationsFolder)
    for folder in [path, replicationsFolder] { try Folder.removeUnfinishedFiles(in: folder) }
    return lock
  }

  /// Says that the part is complete.
  ///
  /// - Throws: `FileError` when the disk fails.
  func seal(_ shard: Shard, of plan: RunPlan) throws {
    let bytes = try plan.encoded()
    let seal = ShardSeal(shard, of: plan, digest: SHA256Digest(of: bytes))
    try AtomicFile.store(bytes, at: "\(path)/plan.json")
    try AtomicFile.store(Array(seal.json.pretty.utf8), at: "\(path)/shard.json")
  }

  /// What `shard.json` says; nil when the part is not complete, or the file is no such thing.
  func seal() -> ShardSeal? {
    FileManager.default.contents(atPath: "\(path)/shard.json").flatMap {
      try? JSONDecoder().decode(ShardSeal.self, from: $0)
    }
  }

  /// The plan, nil when it is not the one that was sealed.
  func plan(sealedBy seal: ShardSeal) -> RunPlan? {
    guard let bytes = FileManager.default.contents(atPath: "\(path)/plan.json"),
      SHA256Digest(of: Array(bytes)).description == seal.plan
    else { return nil }
    return try? RunPlan.decoded(bytes)
  }
}

/// `shard.json`: which part of which run a folder holds.
struct ShardSeal: Hashable, Decodable {
  /// The version of the program.
  let version: String
  let scenario: String
  /// The digest of the run, which is that of the whole.
  let run: String
  let shard: Int
  let shards: Int
  /// Replications of the whole run.
  let replications: Int
  /// The digest of `plan.json`.
  let plan: String

  init(_ shard: Shard, of plan: RunPlan, digest: SHA256Digest) {
    version = plan.manifest.identity.version
    scenario = plan.manifest.identity.scenario
    run = plan.manifest.identity.digest.description
    (self.shard, shards) = (shard.index, shard.count)
    replications = plan.manifest.replications
    self.plan = digest.description
  }

  var json: JSONValue {
    [
      "program": "distretto", "version": .text(version), "scenario": .text(scenario), "run": .text(run),
      "shard": .integer(shard), "shards": .integer(shards), "replications": .integer(replications),
      "plan": .text(plan),
    ]
  }
}

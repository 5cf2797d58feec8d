import Recording

extension Experiment {
  /// Simulates what is missing of one part of the run, in a folder of its own.
  ///
  /// Every finished replication is on the disk before the next begins, so a killed part loses only unfinished ones.
  ///
  /// - Parameters:
  ///   - shard: the part.
  ///   - output: the folder of all runs.
  ///   - resuming: whether replications that an interrupted process finished are used.
  ///   - observer: hears how far the part has come.
  ///   - prepare: makes the simulator; called only when something is missing.
  /// - Returns: how the part came to its end, counting its own replications.
  /// - Throws: `FileError`, `RunFolderError`, and what `prepare` or the simulator throw.
  public func run(
    _ shard: Shard, in output: String, resuming: Bool, observer: some ProgressObserver,
    prepare: () throws -> ReplicationSimulator
  ) async throws -> Outcome {
    let folder = ShardFolder(path: shardFolder(shard, in: output))
    let lock = try folder.take(keepingReplications: resuming)
    defer { withExtendedLifetime(lock) {} }
    let store = store(at: folder.replicationFile)
    let wanted = shard.replications(of: manifest.replications)
    let missing = store.missing(of: wanted)
    if missing.isEmpty, folder.seal() != nil { return .alreadyThere }
    defer { observer.ended() }
    try await complete(
      missing, of: wanted.count, in: store, observer: observer, with: NoHelpers(), prepare: prepare)
    try folder.seal(shard, of: RunPlan(self))
    return .computed(resumedReplications: wanted.count - missing.count)
  }

  /// Where a part of the run is computed.
  public func shardFolder(_ shard: Shard, in output: String) -> String {
    RunPaths(output: output, identity: manifest.identity).shardFolder(shard.index, of: shard.count)
  }
}

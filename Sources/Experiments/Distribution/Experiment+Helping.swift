import Recording

extension Experiment {
  /// Simulates replications of a run whose folder another process holds, until `source` has none left.
  ///
  /// - Parameters:
  ///   - output: the folder of all runs, on a file system that both processes see.
  ///   - source: where the replications come from.
  ///   - prepare: makes the simulator; called only when there is a replication to simulate.
  /// - Throws: `FileError`, and what `source`, `prepare` or the simulator throw.
  public func help(
    in output: String, from source: some ReplicationSource, prepare: () throws -> ReplicationSimulator
  ) async throws {
    guard let first = try source.next() else { return }
    let paths = RunPaths(output: output, identity: manifest.identity)
    let simulator = try prepare()
    try await work(
      through: BegunSource(first: first, rest: source), with: simulator,
      into: store(at: paths.replicationFile)
    ) {}
  }
}

import Recording

/// The finished replications of a run, on the disk.
struct ReplicationStore: Sendable {
  let axes: RunAxes
  let replications: Int

  private let paths: RunPaths
  private let identity: RunIdentity

  init(axes: RunAxes, replications: Int, paths: RunPaths, identity: RunIdentity) {
    (self.axes, self.replications, self.paths, self.identity) = (axes, replications, paths, identity)
  }

  private var file: ReplicationFile { ReplicationFile(axes: axes, run: identity.digest) }

  /// The replications that are not there undamaged, the first being 1.
  /// - Complexity: O(bytes of all files).
  func missing() -> [Int] {
    let file = file
    return (1...replications).filter { !file.holds($0, at: paths.replicationFile($0)) }
  }

  /// Keeps a result, for good.
  ///
  /// - Throws: `FileError` when the disk is full or fails.
  func save(_ result: ReplicationResult) throws(FileError) {
    try AtomicFile.store(file.encode(result), at: paths.replicationFile(result.replication))
  }

  /// The values of one variable, replication by replication.
  ///
  /// - Throws: `FileError` when a file has gone.
  func slices(_ variable: Int, of kind: PanelKind, arm: Int = 0) throws(FileError) -> [[Double]] {
    var slices: [[Double]] = []
    for replication in 1...replications {
      slices.append(
        try file.slice(variable, of: kind, arm: arm, at: paths.replicationFile(replication)))
    }
    return slices
  }

  /// Scenario minus counterfactual in one variable, replication by replication.
  ///
  /// - Throws: `FileError` when a file has gone.
  func differences(_ variable: Int, of kind: PanelKind) throws(FileError) -> [[Double]] {
    let scenario = try slices(variable, of: kind, arm: 0)
    let counterfactual = try slices(variable, of: kind, arm: 1)
    return zip(scenario, counterfactual).map { zip($0, $1).map { $0 - $1 } }
  }

  /// Events and awards of the scenario in `replication`.
  ///
  /// - Throws: `FileError` when the file has gone.
  func lists(of replication: Int) throws(FileError) -> (events: [ClusterEvent], awards: [AwardRecord]) {
    try file.lists(arm: 0, at: paths.replicationFile(replication))
  }

  /// Networks of the scenario in `replication`.
  ///
  /// - Throws: `FileError` when the file has gone.
  func networks(of replication: Int) throws(FileError) -> [NetworkRecord] {
    try file.networks(arm: 0, at: paths.replicationFile(replication))
  }
}

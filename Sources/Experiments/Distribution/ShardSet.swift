import Recording

/// All parts of a run, each there once and undamaged.
public struct ShardSet {
  /// The run, to be written.
  public let experiment: Experiment

  /// The folders, part by part.
  private let folders: [ShardFolder]

  /// Sorts the folders at `paths` by run and holds every file against its hash.
  ///
  /// - Parameter version: the program's, which parts must have been computed by.
  /// - Returns: the runs, in the order in which their first parts are named.
  /// - Throws: `ShardProblems` with all that is missing, doubled, damaged or does not belong together.
  /// - Complexity: O(bytes of all files).
  public static func gather(_ paths: [String], version: String) throws(ShardProblems) -> [ShardSet] {
    var gathering = ShardGathering(version: version)
    for path in paths { gathering.add(ShardFolder(path: withoutSlash(path))) }
    return try gathering.finish().map(ShardSet.init)
  }

  private init(_ run: GatheredRun) {
    experiment = run.plan.experiment
    folders = (1...run.seal.shards).compactMap { run.folders[$0] }
  }

  /// Writes the run's folder from its parts, which stay where they are.
  ///
  /// - Parameter output: the folder of all runs.
  /// - Throws: `FileError`, `RunFolderError`.
  public func merge(in output: String) throws -> Experiment.Outcome {
    let paths = RunPaths(output: output, identity: experiment.manifest.identity)
    guard let folder = try RunFolder.take(paths, keepingReplications: true) else { return .alreadyThere }
    let folders = folders
    let store = experiment.store { folders[($0 - 1) % folders.count].replicationFile($0) }
    let replications = experiment.manifest.replications
    try experiment.writeResults(of: store, to: paths.resultsFolder, resumedReplications: replications)
    try folder.publish()
    return .computed(resumedReplications: replications)
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

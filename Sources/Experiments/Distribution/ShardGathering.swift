import Recording
import Tables

/// The parts of one run that were found so far.
struct GatheredRun {
  let plan: RunPlan
  let seal: ShardSeal
  /// The folder that was named first.
  let first: ShardFolder
  /// By the number of the part.
  var folders: [Int: ShardFolder]

  /// The parts that were not found.
  var missing: [Int] { (1...seal.shards).filter { folders[$0] == nil } }
}

/// Collects parts, and everything that is wrong with them.
struct ShardGathering {
  private let version: String
  private var runs: [GatheredRun] = []
  private var problems: [ShardProblem] = []

  /// - Parameter version: the program's, which parts must have been computed by.
  init(version: String) { self.version = version }

  /// Takes the part in `folder`, or takes down what is wrong with it.
  ///
  /// - Complexity: O(bytes of its files).
  mutating func add(_ folder: ShardFolder) {
    do {
      let (seal, plan) = try opened(folder)
      try register(folder, seal, plan)
      try check(folder, seal, plan)
    } catch {
      problems.append(error)
    }
  }

  /// The runs, in the order in which their first parts were added.
  ///
  /// - Throws: `ShardProblems` when anything is wrong, or missing.
  func finish() throws(ShardProblems) -> [GatheredRun] {
    let incomplete = runs.filter { !$0.missing.isEmpty }.map { run in
      let name = "\(run.seal.scenario)/\(run.seal.run.prefix(12))"
      return ShardProblem.missing(run: name, shards: run.missing, count: run.seal.shards)
    }
    if !(problems + incomplete).isEmpty { throw ShardProblems(problems: problems + incomplete) }
    return runs
  }

  /// The seal and the plan of a part that this program finished.
  private func opened(_ folder: ShardFolder) throws(ShardProblem) -> (ShardSeal, RunPlan) {
    guard let seal = folder.seal() else {
      throw Folder.isFolder(folder.replicationsFolder)
        ? .unfinished(folder: folder.path) : .notAShard(folder: folder.path)
    }
    guard seal.version == version else {
      throw .otherVersion(folder: folder.path, version: seal.version, ours: version)
    }
    guard 1 <= seal.shard, seal.shard <= seal.shards, let plan = folder.plan(sealedBy: seal),
      plan.manifest.identity.digest.description == seal.run
    else { throw .damaged(folder: folder.path, files: ["shard.json or plan.json"]) }
    return (seal, plan)
  }

  /// Puts the part beside the others of its run.
  private mutating func register(
    _ folder: ShardFolder, _ seal: ShardSeal, _ plan: RunPlan
  ) throws(ShardProblem) {
    guard let position = runs.firstIndex(where: { $0.seal.run == seal.run }) else {
      runs.append(GatheredRun(plan: plan, seal: seal, first: folder, folders: [seal.shard: folder]))
      return
    }
    let run = runs[position]
    guard (run.seal.shards, run.seal.plan) == (seal.shards, seal.plan) else {
      throw .foreign(folder: folder.path, first: run.first.path)
    }
    if let other = run.folders[seal.shard] {
      throw .doubled(folder: folder.path, first: other.path, shard: Shard(seal.shard, of: seal.shards))
    }
    runs[position].folders[seal.shard] = folder
  }

  /// Holds every replication of the part against its hash.
  private func check(_ folder: ShardFolder, _ seal: ShardSeal, _ plan: RunPlan) throws(ShardProblem) {
    let wanted = Shard(seal.shard, of: seal.shards).replications(of: plan.manifest.replications)
    let damaged = plan.experiment.store(at: folder.replicationFile).missing(of: wanted)
    if damaged.isEmpty { return }
    throw .damaged(folder: folder.path, files: damaged.map { "replication \($0)" })
  }
}

import Foundation
import Recording
import Tables

/// Simulates one replication: number (the first being 1), and what to call after each simulated year.
public typealias ReplicationSimulator = @Sendable (Int, () -> Void) throws -> ReplicationResult

/// A scenario simulated several times, each with its own luck, and written to a folder.
public struct Experiment: Sendable {
  /// What the run's numbers are about.
  public var axes: RunAxes
  /// What ran, for `manifest.json`; times and counts of this process are filled in by the run.
  public var manifest: Manifest
  /// Licences, sources and authors, for `datapackage.json`; its files are filled in by the run.
  public var package: DataPackage
  /// The resolved scenario as a user reads it, `scenario.resolved.yaml`.
  public var resolvedScenario: String

  public init(axes: RunAxes, manifest: Manifest, package: DataPackage, resolvedScenario: String) {
    (self.axes, self.manifest) = (axes, manifest)
    (self.package, self.resolvedScenario) = (package, resolvedScenario)
  }

  /// How a run came to its end.
  public enum Outcome: Hashable, Sendable {
    /// It was there already.
    case alreadyThere
    /// It was computed, or the rest of it, this many replications having been found finished.
    case computed(resumedReplications: Int)
  }

  /// Simulates what is missing, up to `manifest.jobs` replications at a time, and publishes the run's folder.
  ///
  /// Every finished replication is on the disk before the next begins, so a killed run loses only unfinished
  /// ones. The tables are written from the replications' files in their order: they do not depend on `jobs`,
  /// nor on what was interrupted.
  ///
  /// - Parameters:
  ///   - output: the folder of all runs.
  ///   - resuming: whether replications that an interrupted run finished are used.
  ///   - observer: hears how far the run has come.
  ///   - helpers: other processes that take replications of this run too.
  ///   - prepare: makes the simulator; called only when something is missing.
  /// - Throws: `FileError`, `RunFolderError`, and what `prepare` or the simulator throw.
  public func run(
    in output: String, resuming: Bool, observer: some ProgressObserver,
    with helpers: some ReplicationHelpers = NoHelpers(), prepare: () throws -> ReplicationSimulator
  ) async throws -> Outcome {
    let paths = RunPaths(output: output, identity: manifest.identity)
    guard let folder = try RunFolder.take(paths, keepingReplications: resuming) else {
      try helpers.dismiss()
      return .alreadyThere
    }
    let store = store(at: paths.replicationFile)
    let missing = store.missing(of: 1...manifest.replications)
    defer { observer.ended() }
    try await complete(
      missing, of: manifest.replications, in: store, observer: observer, with: helpers, prepare: prepare)
    observer.writing()
    let resumed = manifest.replications - missing.count
    try writeResults(of: store, to: paths.resultsFolder, resumedReplications: resumed)
    try folder.publish()
    return .computed(resumedReplications: resumed)
  }

  /// Where the replications of this run are kept.
  func store(at path: @escaping @Sendable (Int) -> String) -> ReplicationStore {
    ReplicationStore(
      axes: axes, run: manifest.identity.digest, replications: manifest.replications, at: path)
  }

  /// Simulates the replications `missing` of `total` that are wanted, the helpers taking their share.
  func complete(
    _ missing: [Int], of total: Int, in store: ReplicationStore, observer: some ProgressObserver,
    with helpers: some ReplicationHelpers, prepare: () throws -> ReplicationSimulator
  ) async throws {
    if missing.isEmpty { return try helpers.dismiss() }
    let queue = ReplicationQueue(missing)
    helpers.share(queue) { for _ in 0..<yearsPerReplication { observer.yearSimulated() } }
    observer.preparing()
    let simulator = try prepare()
    let years = yearsPerReplication
    observer.began(total: years * total, done: years * (total - missing.count), replications: total)
    try await work(through: queue, with: simulator, into: store) { observer.yearSimulated() }
    try await helpers.finish()
  }

  /// Takes replications of a source until it has none, up to `manifest.jobs` at a time.
  func work(
    through source: some ReplicationSource, with simulator: @escaping ReplicationSimulator,
    into store: ReplicationStore, yearSimulated: @escaping @Sendable () -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, manifest.jobs) {
        group.addTask {
          while !Task.isCancelled, let replication = try source.next() {
            try store.save(simulator(replication, yearSimulated))
            try source.finished(replication)
          }
        }
      }
      // The first to fail ends the loop, and with it the others once their replication is done.
      for try await _ in group {}
    }
  }

  /// Simulated years of one replication, both economies counted.
  private var yearsPerReplication: Int { axes.armCount * axes.years.count }

  func writeResults(
    of store: ReplicationStore, to folder: String, resumedReplications: Int
  ) throws(FileError) {
    let tables = ResultTables(store: store, folder: folder, program: "Distretto \(manifest.identity.version)")
    let scenario = Array(resolvedScenario.utf8)
    try AtomicFile.store(scenario, at: "\(folder)/scenario.resolved.yaml")
    var package = package
    package.resources = try tables.write() + [Self.scenarioResource(scenario)]
    try AtomicFile.store(Array(package.json.pretty.utf8), at: "\(folder)/datapackage.json")
    var manifest = manifest
    manifest.resumedReplications = resumedReplications
    try AtomicFile.store(Array(manifest.json(finished: .now).pretty.utf8), at: "\(folder)/manifest.json")
  }

  private static func scenarioResource(_ bytes: [UInt8]) -> DataResource {
    DataResource(
      name: "scenario", path: "scenario.resolved.yaml", title: "The scenario, every value resolved",
      content: .text(mediaType: "application/yaml", format: "yaml"), byteCount: bytes.count,
      digest: SHA256Digest(of: bytes))
  }
}

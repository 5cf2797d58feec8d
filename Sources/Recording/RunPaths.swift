import Foundation

/// Where a run's files stand.
///
/// A run grows in `<output>/<scenario>/<hash>.partial` and appears under `<output>/<scenario>/<hash>` in one
/// step, when everything in it is on the disk.
public struct RunPaths: Hashable, Sendable {
  /// The finished run.
  public let folder: String
  /// The run while it is computed.
  public let partialFolder: String

  /// The places of the run `identity` in the folder `output`.
  public init(output: String, identity: RunIdentity) {
    folder = "\(output)/\(identity.scenario)/\(identity.folderName)"
    partialFolder = folder + ".partial"
  }

  /// The finished replications of an unfinished run.
  public var replicationsFolder: String { partialFolder + "/replications" }
  /// The tables while they are written.
  public var resultsFolder: String { partialFolder + "/results" }

  /// The file of a replication, the first being 1.
  public func replicationFile(_ replication: Int) -> String {
    Self.replicationFile(replication, in: replicationsFolder)
  }

  /// The file of a replication in `folder`, the first being 1.
  public static func replicationFile(_ replication: Int, in folder: String) -> String {
    let digits = String(replication)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(folder)/replication-\(number).bin"
  }

  /// Where part `index` of `count` parts of the run is computed, the first being 1.
  public func shardFolder(_ index: Int, of count: Int) -> String { "\(folder).shard-\(index)-of-\(count)" }

  /// Whether the run is there, computed to its end.
  public var isComplete: Bool { access("\(folder)/manifest.json", F_OK) == 0 }
}

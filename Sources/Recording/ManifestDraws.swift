import Tables

/// What `manifest.json` says of drawn parameters.
public struct ManifestDraws: Codable, Hashable, Sendable {
  /// How many draws of parameters there are.
  public let count: Int
  /// How often luck was drawn under each.
  public let replicationsEach: Int
  /// The digest of the draws: two runs of one digest had the same parameters in the same replications.
  public let digest: SHA256Digest

  public init(count: Int, replicationsEach: Int, digest: SHA256Digest) {
    (self.count, self.replicationsEach, self.digest) = (count, replicationsEach, digest)
  }

  var json: JSONValue {
    [
      "count": .integer(count), "replications_each": .integer(replicationsEach),
      "sha256": .text(digest.description),
    ]
  }
}

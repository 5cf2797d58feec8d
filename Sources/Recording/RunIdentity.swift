import Tables

/// A file that a run reads, by its content.
public struct InputFile: Hashable, Codable, Sendable {
  /// The name by which the run knows it, the same on every machine.
  public let name: String
  /// The digest of its bytes.
  public let digest: SHA256Digest

  public init(name: String, digest: SHA256Digest) { (self.name, self.digest) = (name, digest) }
}

/// What a run computes: two runs of one identity have the same results, byte for byte.
public struct RunIdentity: Hashable, Codable, Sendable {
  /// The scenario's name, a slug.
  public let scenario: String
  /// The program's version.
  public let version: String
  /// The resolved scenario in its canonical form, whatever the white space of the file it was read from.
  public let scenarioText: String
  /// The data that the run reads, in order of their names.
  public let inputs: [InputFile]

  public init(scenario: String, version: String, scenarioText: String, inputs: [InputFile]) {
    (self.scenario, self.version, self.scenarioText) = (scenario, version, scenarioText)
    self.inputs = inputs.sorted { $0.name < $1.name }
  }

  /// The digest over the resolved scenario, the data and the program's version.
  public var digest: SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update(with: Array("distretto \(version)\nscenario \(scenario)\n".utf8))
    hasher.update(with: Array("\(scenarioText.utf8.count) bytes\n\(scenarioText)\n".utf8))
    for input in inputs { hasher.update(with: Array("\(input.digest) \(input.name)\n".utf8)) }
    return hasher.finish()
  }

  /// The name of the run's folder: the first twelve digits of the digest.
  public var folderName: String { String(digest.description.prefix(12)) }
}

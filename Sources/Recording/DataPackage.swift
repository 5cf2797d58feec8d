import Tables

/// A file of a data package.
public struct DataResource: Hashable, Codable, Sendable {
  /// What a file holds.
  public enum Content: Hashable, Codable, Sendable {
    /// Comma-separated values.
    case table(TableSchema)
    /// Text of this media type.
    case text(mediaType: String, format: String)
  }

  /// A slug, unique in the package.
  public let name: String
  /// The path, from the folder of the package.
  public let path: String
  /// What the file holds, in a line.
  public let title: String
  /// What the file holds.
  public let content: Content
  /// The size, bytes.
  public let byteCount: Int
  /// The digest of the bytes.
  public let digest: SHA256Digest

  public init(
    name: String, path: String, title: String, content: Content, byteCount: Int, digest: SHA256Digest
  ) {
    (self.name, self.path, self.title, self.content) = (name, path, title, content)
    (self.byteCount, self.digest) = (byteCount, digest)
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .text(name)), .init("path", .text(path)), .init("title", .text(title)),
    ]
    switch content {
    case .table(let schema):
      members += [
        .init("type", "table"), .init("format", "csv"), .init("mediatype", "text/csv"),
        .init("encoding", "utf-8"), .init("schema", schema.json),
      ]
    case .text(let mediaType, let format):
      members += [
        .init("format", .text(format)), .init("mediatype", .text(mediaType)), .init("encoding", "utf-8"),
      ]
    }
    members += [.init("bytes", .integer(byteCount)), .init("hash", .text("sha256:\(digest)"))]
    return .object(members)
  }
}

/// Where something comes from, or under which terms it may be used.
public struct DataReference: Hashable, Codable, Sendable {
  /// The name of the source, licence or person.
  public var title: String
  /// An address, nil where there is none.
  public var path: String?

  public init(title: String, path: String? = nil) { (self.title, self.path) = (title, path) }

  var json: JSONValue {
    var members = [JSONValue.Member("title", .text(title))]
    if let path { members.append(.init("path", .text(path))) }
    return .object(members)
  }
}

/// A place that tables name by its code.
public struct DataPlace: Hashable, Codable, Sendable {
  /// The NUTS code.
  public var code: String
  /// The name in the language of the place.
  public var name: String

  public init(code: String, name: String) { (self.code, self.name) = (code, name) }

  var json: JSONValue { ["code": .text(code), "name": .text(name)] }
}

/// A folder of files with what a reader needs to know of each (Data Package 2.0).
public struct DataPackage: Codable, Sendable {
  /// A slug.
  public var name: String
  /// What the package is, in a line.
  public var title: String
  /// What the package is, in a few sentences.
  public var description: String
  /// The question that the files answer, which the description begins with; empty for none.
  public var question = ""
  /// The places that the tables are about.
  public var places: [DataPlace] = []
  /// The version of the program that wrote it.
  public var version: String
  /// The terms of use.
  public var licences: [DataReference]
  /// What it was made from.
  public var sources: [DataReference]
  /// Who made it.
  public var contributors: [DataReference]
  /// Parameters of low confidence that the scenario's policies lean on, by name.
  public var lowConfidenceParameters: [String] = []
  /// Its files.
  public var resources: [DataResource]

  public init(
    name: String, title: String, description: String, version: String, licences: [DataReference],
    sources: [DataReference], contributors: [DataReference], resources: [DataResource]
  ) {
    (self.name, self.title, self.description, self.version) = (name, title, description, version)
    (self.licences, self.sources) = (licences, sources)
    (self.contributors, self.resources) = (contributors, resources)
  }

  /// The descriptor, `datapackage.json`. Lists without members are left out, as the standard asks.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("$schema", "https://datapackage.org/profiles/2.0/datapackage.json"),
      .init("name", .text(name)), .init("title", .text(title)), .init("description", .text(description)),
      .init("version", .text(version)),
    ]
    if !question.isEmpty { members.append(.init("question", .text(question))) }
    let lists: [(String, [JSONValue])] = [
      ("licenses", licences.map(Self.licence)), ("sources", sources.map(\.json)),
      ("contributors", contributors.map(\.json)), ("places", places.map(\.json)),
      ("low_confidence_parameters", lowConfidenceParameters.map(JSONValue.text)),
      ("resources", resources.map(\.json)),
    ]
    for (name, values) in lists where !values.isEmpty { members.append(.init(name, .array(values))) }
    return .object(members)
  }

  /// A licence is named, as SPDX names it, or has an address.
  private static func licence(_ reference: DataReference) -> JSONValue {
    var members = [JSONValue.Member("name", .text(reference.title))]
    if let path = reference.path { members.append(.init("path", .text(path))) }
    return .object(members)
  }
}

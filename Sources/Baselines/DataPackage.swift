import Foundation
import Tables

/// The descriptor of a folder of tables (Data Package 2.0).
struct DataPackage: Codable, Sendable {
  static let profile = "https://datapackage.org/profiles/2.0/datapackage.json"

  var schema = DataPackage.profile
  var name, title, description, version, created: String
  var licenses: [License]
  var sources: [Source]
  var contributors: [Contributor]
  /// What the model needs to know of the baseline beyond its tables; nil for other packages.
  var baseline: Subject?
  var resources: [Resource]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, description, version, created, licenses, sources, contributors, baseline, resources
  }

  struct License: Codable, Hashable, Sendable { var name, title, path: String }
  struct Source: Codable, Hashable, Sendable { var title, path: String, description: String? }
  struct Contributor: Codable, Sendable { var title: String, roles: [String] }
  struct Subject: Codable, Sendable { var year: Int, territory: String }

  struct Resource: Codable, Sendable {
    var name, type, title, description, path, format, mediatype, encoding: String
    var bytes: Int
    var hash: String
    var licenses: [License]?
    var sources: [Source]?
    var schema: Schema
  }

  struct Schema: Codable, Sendable {
    var fields: [Field]
    var primaryKey: [String]
    var missingValues = [""]
  }

  /// A column: its type, unit and meaning.
  struct Field: Codable, Sendable {
    var name, type, description: String
    var unit: String?

    init(_ name: String, _ type: String, unit: String? = nil, _ description: String) {
      (self.name, self.type, self.unit, self.description) = (name, type, unit, description)
    }
  }

  /// What the cells count as firms, enterprises first.
  var concepts: [FirmConcept] {
    let columns = resources.first { $0.name == "cells" }?.schema.fields.map(\.name) ?? []
    return FirmConcept.allCases.filter { concept in
      columns.contains { $0.hasPrefix(concept.columnPrefix) }
    }
  }

  /// The descriptor as text, its keys in order of the alphabet.
  func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { preconditionFailure("a descriptor is plain values") }
    return [UInt8](data) + [UInt8(ascii: "\n")]
  }

  /// Reads the descriptor in `folder`.
  ///
  /// - Throws: `BaselineError.unreadable` where there is none or its text is not one.
  init(in folder: String) throws(BaselineError) {
    let path = "\(folder)/datapackage.json"
    let bytes = try bytesOfFile(at: path)
    do {
      self = try JSONDecoder().decode(DataPackage.self, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, _) {
      throw .unreadable(
        path: path, reason: "it is no descriptor of a data package: '\(key.stringValue)' is missing")
    } catch {
      throw .unreadable(
        path: path, reason: "it is no descriptor of a data package: \(error.localizedDescription)")
    }
  }

  init(
    name: String, title: String, description: String, baseline: Subject?, official: DataPackage,
    resources: [Resource]
  ) {
    (self.name, self.title, self.description, self.baseline) = (name, title, description, baseline)
    (version, created) = (official.version, official.created)
    (licenses, contributors) = (official.licenses, official.contributors)
    sources = official.resources.flatMap { $0.sources ?? [] }
    self.resources = resources
  }
}

/// A table of a package on its way to a file.
struct PackageTable: Sendable {
  /// The file's name without its extension.
  let name: String
  let title: String, description: String
  let fields: [DataPackage.Field]
  let key: [String]
  /// The text of the table.
  var writer: CSVWriter

  init(_ name: String, title: String, description: String, key: [String], fields: [DataPackage.Field]) {
    (self.name, self.title, self.description) = (name, title, description)
    (self.key, self.fields) = (key, fields)
    writer = CSVWriter(columns: fields.map(\.name))
  }

  /// The table's entry in the descriptor.
  var resource: DataPackage.Resource {
    DataPackage.Resource(
      name: name, type: "table", title: title, description: description, path: "\(name).csv", format: "csv",
      mediatype: "text/csv", encoding: "utf-8", bytes: writer.bytes.count,
      hash: "sha256:\(SHA256Digest(of: writer.bytes))",
      schema: DataPackage.Schema(fields: fields, primaryKey: key))
  }
}

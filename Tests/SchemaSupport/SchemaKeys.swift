import Foundation

/// The keys that a JSON Schema allows.
package enum SchemaKeys {
  /// The paths of the keys, spelt as `KeyTable` does.
  package static func paths(of text: String) throws -> [String] {
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return keys(of: root as? [String: Any] ?? [:], at: "")
  }

  private static func keys(of schema: [String: Any], at path: String) -> [String] {
    let branches = schema["allOf"] as? [[String: Any]] ?? []
    let properties = branches.isEmpty ? schema["properties"] as? [String: [String: Any]] ?? [:] : [:]
    let own = properties.flatMap { key, value -> [String] in
      let inner = path.isEmpty ? key : "\(path).\(key)"
      return [inner] + keys(of: value, at: inner)
    }
    let items = (schema["items"] as? [String: Any]).map { keys(of: $0, at: path + "[]") } ?? []
    let patterns = schema["patternProperties"] as? [String: [String: Any]] ?? [:]
    let named = patterns.values.flatMap { keys(of: $0, at: path + ".NAME") }
    let choices = (schema["anyOf"] as? [[String: Any]] ?? []).flatMap { keys(of: $0, at: path) }
    return own + items + named + choices + branches.flatMap { keys(ofBranch: $0, at: path) }
  }

  /// The keys of one kind, which the branch names.
  private static func keys(ofBranch branch: [String: Any], at path: String) -> [String] {
    let condition = branch["if"] as? [String: Any]
    let words = condition?["properties"] as? [String: [String: String]]
    let kind = words?.values.first?["const"] ?? ""
    return keys(of: branch["then"] as? [String: Any] ?? [:], at: "\(path)(\(kind))")
  }
}

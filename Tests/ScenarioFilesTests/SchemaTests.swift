import Foundation
import Testing

@testable import ScenarioFiles

@Suite("The JSON Schema and the parser agree")
struct SchemaTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus").path

  private static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(corpus)/\(folder)").sorted()
  }

  private let schema: SchemaValidator

  init() throws { schema = try SchemaValidator(JSONSchema(parameters: Bench.parameters).text) }

  private func document(_ path: String) throws -> JSONValue {
    let source = try SourceReader.read(path: path, name: path)
    return try TreeParser(source: source).parse().json
  }

  @Test("valid files of the corpus are valid for both", arguments: try names("valid"))
  func valid(name: String) throws {
    let path = "\(Self.corpus)/valid/\(name)"
    let loaded = Bench.loader.load(path)
    #expect(loaded.scenario != nil, "\(loaded.diagnostics)")
    #expect(schema.accepts(try document(path)))
  }

  @Test("files of a wrong shape are wrong for both", arguments: try names("invalid"))
  func invalid(name: String) throws {
    let path = "\(Self.corpus)/invalid/\(name)"
    #expect(Bench.loader.load(path).scenario == nil)
    #expect(!schema.accepts(try document(path)))
  }

  @Test("every key that the parser knows is in the schema, and no other")
  func keys() throws {
    let text = JSONSchema(parameters: Bench.parameters).text
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let own = ["growth.laplace_scale", "growth"]
    let found = keys(of: root, at: "").filter { path in !own.contains { path.hasSuffix(".\($0)") } }
    #expect(Set(found) == Set(KeyTable.paths))
  }

  /// The paths of the schema's keys, spelt as `KeyTable` does.
  private func keys(of schema: [String: Any], at path: String) -> [String] {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let isKindOnly = schema["allOf"] != nil
    let own = properties.keys.filter { !isKindOnly || $0 != "kind" }.flatMap { key -> [String] in
      let inner = path.isEmpty ? key : "\(path).\(key)"
      return [inner] + keys(of: properties[key] as? [String: Any] ?? [:], at: inner)
    }
    let items = (schema["items"] as? [String: Any]).map { keys(of: $0, at: path + "[]") } ?? []
    let named = (schema["patternProperties"] as? [String: [String: Any]] ?? [:]).values.flatMap {
      keys(of: $0, at: path + ".NAME")
    }
    let branches = (schema["allOf"] as? [[String: Any]] ?? []).flatMap { branch -> [String] in
      let condition = branch["if"] as? [String: Any]
      let kind = (condition?["properties"] as? [String: [String: String]])?["kind"]?["const"] ?? ""
      return keys(of: branch["then"] as? [String: Any] ?? [:], at: "\(path)(\(kind))")
    }
    return own + items + named + branches
  }

  @Test("the table of keys in the documentation is the parser's")
  func documentation() throws {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/EconomyModel/EconomyModel.docc/ScenarioFiles.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    #expect(text.contains(KeyTable.markdown), "the table should read:\n\(KeyTable.markdown)")
  }
}

extension Tree {
  /// The tree as an editor sees it.
  fileprivate var json: JSONValue {
    switch content {
    case .list(let items): .list(items.map(\.json))
    case .record(let entries): .record(entries.map { ($0.key, $0.value.json) })
    case .scalar(let text, isPlain: false): .text(text)
    case .scalar("true", _): .flag(true)
    case .scalar("false", _): .flag(false)
    case .scalar(let text, _): Double(text).map(JSONValue.number) ?? .text(text)
    }
  }
}

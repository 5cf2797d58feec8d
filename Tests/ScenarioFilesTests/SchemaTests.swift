import Foundation
import SchemaSupport
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

  private func document(_ path: String) throws -> EditorValue {
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
    let own = ["growth.laplace_scale", "growth"]
    let found = try SchemaKeys.paths(of: JSONSchema(parameters: Bench.parameters).text).filter { path in
      !own.contains { path.hasSuffix(".\($0)") }
    }
    #expect(Set(found) == Set(KeyTable.paths))
  }

  @Test("the table of keys in the documentation is the parser's")
  func documentation() throws {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/EconomyModel/EconomyModel.docc/ScenarioFiles.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    #expect(text.contains(KeyTable.markdown), "the table should read:\n\(KeyTable.markdown)")
  }
}

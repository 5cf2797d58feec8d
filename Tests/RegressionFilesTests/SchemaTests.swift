import Foundation
import ScenarioFiles
import SchemaSupport
import Testing

@testable import RegressionFiles

@Suite("The JSON Schema of specification files and their parser agree")
struct SchemaTests {
  private let schema: SchemaValidator

  init() throws { schema = try SchemaValidator(RegressionSchema.text) }

  private func document(_ path: String) throws -> EditorValue {
    try TreeParser(source: SourceReader.read(path: path, name: path)).parse().json
  }

  @Test("valid files of the corpus are valid for both", arguments: try Corpus.names("valid"))
  func valid(name: String) throws {
    let path = "\(Corpus.path)/valid/\(name)"
    let loaded = RegressionLoader().load(path)
    #expect(loaded.file != nil, "\(loaded.diagnostics)")
    #expect(schema.accepts(try document(path)))
  }

  @Test("files of a wrong shape are wrong for both", arguments: try Corpus.names("invalid"))
  func invalid(name: String) throws {
    let path = "\(Corpus.path)/invalid/\(name)"
    #expect(RegressionLoader().load(path).file == nil)
    #expect(!schema.accepts(try document(path)))
  }

  @Test("every key that the parser knows is in the schema, and no other")
  func keys() throws {
    let known = KeyTable.paths(of: RegressionKeys.root)
    #expect(try Set(SchemaKeys.paths(of: RegressionSchema.text)) == Set(known))
    #expect(known.contains("derive.columns.NAME(strength).categories"))
  }

  @Test("the corpus has every key")
  func everything() throws {
    let text = try String(contentsOfFile: "\(Corpus.path)/valid/everything.yaml", encoding: .utf8)
    let words = Set(KeyTable.paths(of: RegressionKeys.root).compactMap { $0.split(separator: ".").last })
    for word in words { #expect(text.contains("\(word):"), "\(word)") }
  }

  @Test("the table of keys in the documentation is the parser's")
  func documentation() throws {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/EconomyModel/EconomyModel.docc/Regressions.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    #expect(text.contains(RegressionSchema.keys), "the table should read:\n\(RegressionSchema.keys)")
  }
}

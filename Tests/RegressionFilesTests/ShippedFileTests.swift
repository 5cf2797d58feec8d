import Foundation
import Testing

@testable import RegressionFiles

@Suite("The specification files that ship are valid")
struct ShippedFileTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Scenarios/regressions").standardizedFileURL.path

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test("each is named as its file, and its data are there", arguments: try names())
  func valid(name: String) throws {
    let loaded = RegressionLoader().load("\(Self.folder)/\(name)")
    let file = try #require(loaded.file, "\(loaded.diagnostics)")
    #expect(name == file.name + ".yaml")
    #expect(FileManager.default.fileExists(atPath: file.data.path))
  }

  @Test("the replication of Ketels and Protsiv ships")
  func replication() throws {
    #expect(try Self.names().contains("ketels-protsiv.yaml"))
  }
}

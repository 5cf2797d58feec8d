import Foundation
import Testing

@Suite struct EquationTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("Every equation beside the code stands in the article, word for word, and the other way round")
  func sameEquations() throws {
    let article = try equations(in: "Sources/EconomyModel/EconomyModel.docc/Indicators.md")
    let folder = root.appending(path: "Sources/Indicators")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let code = try files.reduce(into: Set<String>()) {
      $0.formUnion(try equations(in: "Sources/Indicators/\($1)"))
    }
    #expect(code.symmetricDifference(article).sorted() == [])
    #expect(article.count > 12)
  }

  /// The lines that end with an equation's number, without comment signs and with single spaces.
  private func equations(in path: String) throws -> Set<String> {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let lines = text.split(separator: "\n").filter {
      $0.contains(/^\s*(\/\/\/)?     ?\S.*\((\d|I)\.\d\)$/)
    }
    return Set(lines.map { $0.drop { " /".contains($0) }.split(separator: " ").joined(separator: " ") })
  }
}

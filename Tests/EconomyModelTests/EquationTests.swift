import Foundation
import Testing

/// The equations beside the code against those of the model's description.
@Suite struct EquationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("Code and description have the same equation numbers")
  func numbers() throws {
    let code = try Self.numbers(inCommentsBelow: "Sources/EconomyModel")
      .union(Self.numbers(inCommentsBelow: "Sources/Firms"))
      .union(Self.numbers(inCommentsBelow: "Sources/Indicators"))
      .union(Self.numbers(inCommentsBelow: "Sources/Baselines"))
    let page = try String(
      contentsOf: Self.root.appending(path: "Sources/EconomyModel/EconomyModel.docc/TheModel.md"),
      encoding: .utf8)
    let described = Self.numbers(in: page, after: "    ")
    #expect(described.count > 25)
    #expect(code.subtracting(described).sorted() == [])
    #expect(described.subtracting(code).sorted() == [])
  }

  /// Numbers of the form `(3.2)` that close an indented line.
  private static func numbers(in text: String, after margin: String) -> Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line in
        guard line.hasPrefix(margin), let match = line.wholeMatch(of: /.*\s\((\d+\.\d+)\)\s*/) else {
          return nil
        }
        return String(match.1)
      })
  }

  private static func numbers(inCommentsBelow folder: String) throws -> Set<String> {
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
    return try files.filter { $0.hasSuffix(".swift") }.reduce(into: []) { numbers, file in
      let text = try String(contentsOf: root.appending(path: folder).appending(path: file), encoding: .utf8)
      let comments = text.replacing(/(?m)^ *\/\/\/ ?/, with: "")
      numbers.formUnion(Self.numbers(in: comments, after: "    "))
    }
  }
}

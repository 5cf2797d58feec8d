import Foundation
import Tables
import Testing

@testable import Econometrics

@Suite("A file of data")
struct DataFileTests {
  /// Writes `text` into a new file, hands its path to `body` and removes it.
  private func with(_ text: String, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString).csv")
    try text.write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  @Test("gives the columns that are wanted")
  func wanted() throws {
    try with("region,wage,year\nITC4,1.5,2009\nITC1,,2010\n") { path in
      let frame = try DataFrame(readingFileAt: path, wanted: ["wage", "region"])
      #expect(frame.names == ["region", "wage"] && frame.rows == 2)
      #expect(frame["wage"]?.missing == 1)
      #expect(throws: CSVError.self) { try DataFrame(readingFileAt: path, wanted: ["wages"]) }
    }
  }

  @Test("may have many more rows than its first lines let expect")
  func longer() throws {
    let lines = (0..<3000).map { "a\(String(repeating: "x", count: $0 < 1500 ? 60 : 0)),\($0)" }
    try with("name,number\n" + lines.joined(separator: "\n")) { path in
      let frame = try DataFrame(readingFileAt: path)
      guard case .numbers(let numbers) = frame["number"]?.values else {
        Issue.record("a column of numbers is text")
        return
      }
      #expect(numbers == (0..<3000).map(Double.init))
    }
  }

  @Test("that cannot be read says why")
  func problems() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: FileProblem.folder(folder)) { try DataFrame(readingFileAt: folder) }
    let absent = folder + "/no-such-file-of-data.csv"
    #expect(throws: FileProblem.absent(absent)) { try DataFrame(readingFileAt: absent) }
    try with("") { path in
      #expect(throws: FileProblem.empty(path)) { try DataFrame(readingFileAt: path) }
    }
  }

  @Test("is read to its end where it is a pipe")
  func pipe() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "pipe-\(UUID().uuidString)").path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let text = "a,b\n" + String(repeating: "1,2\n", count: 50_000)
    Thread.detachNewThread {
      FileHandle(forWritingAtPath: path)?.write(Data(text.utf8))
    }
    #expect(try DataFrame(readingFileAt: path).rows == 50_000)
  }

  @Test("that is too large says how large, in GiB")
  func size() {
    let problem = FileProblem.tooLarge("cells.csv", needed: 40 << 30, memory: 24 << 30)
    #expect(
      problem.description
        == "cells.csv: the wanted columns take about 40.0 GiB, but the memory is 24.0 GiB; name fewer columns or split the file"
    )
  }

  @Test("is refused where its wanted columns do not fit into memory, and only then")
  func memory() throws {
    let rows = String(repeating: "1,2,3\n", count: 1000)
    try with("a,b,c\n" + rows) { path in
      let error = #expect(throws: FileProblem.self) {
        try DataFrame(readingFileAt: path, format: .comma, wanted: nil, memory: 20_000)
      }
      guard case .tooLarge(_, let needed, 20_000) = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(abs(needed - 24_000) < 100)
      let one = try DataFrame(readingFileAt: path, format: .comma, wanted: ["b"], memory: 20_000)
      #expect(one.rows == 1000)
    }
  }
}

import Foundation
import Testing

@testable import RegressionFiles

@Suite("Specification files written to break a parser get an error")
struct HostileFileTests {
  /// The first line of the only message about a file of these bytes.
  private func message(about bytes: [UInt8]) throws -> String {
    let bench = try Bench()
    try bench.write(bytes, to: "s.yaml")
    let messages = bench.messages("s.yaml")
    #expect(messages.count == 1)
    return messages.first.map { String($0.prefix { $0 != "\n" }) } ?? ""
  }

  private func message(about text: String) throws -> String { try message(about: Array(text.utf8)) }

  @Test("no text, no keys, no end of brackets, too many values, another kind of file")
  func forms() throws {
    #expect(try message(about: "") == "s.yaml:1:1: error: the file is empty")
    #expect(try message(about: "- a\n") == "s.yaml:1:1: error: a specification is a set of keys, not a list")
    #expect(
      try message(about: String(repeating: "[", count: 9_000))
        == "s.yaml:1:101: error: the file is nested too deeply to be a specification")
    #expect(
      try message(about: (0..<6000).map { "k\($0): 1\n" }.joined())
        == "s.yaml:5000:8: error: the file has more than 5000 values; a specification has a few hundred")
    #expect(
      try message(about: String(repeating: " ", count: 300_000))
        == "s.yaml: error: cannot read 's.yaml': it has 300000 bytes; a specification file has at most 250000"
    )
    #expect(
      try message(about: "a: \u{0}")
        == "s.yaml: error: cannot read 's.yaml': line 1 has a NUL byte: this is not a text file")
    #expect(
      try message(about: "a: 1\n---\nb: 1\n") == "s.yaml:2:1: error: a specification file holds one document")
  }

  @Test("more mistakes than a reader mends at a time")
  func crowds() throws {
    let models = (0..<300).map { "      - {label: m\($0), formula: wages ~ nothing\($0)}\n" }.joined()
    let bench = try Bench(["s.yaml": plainFile + models])
    #expect(bench.messages("s.yaml").count == 101)
    #expect(bench.messages("s.yaml").last == "s.yaml: error: 200 more problems are not shown")
  }

  @Test("a formula of a hundred thousand characters is refused where it goes wrong")
  func longFormula() throws {
    let long = "wages ~ " + String(repeating: "(", count: 100_000)
    let text = plainFile.replacingOccurrences(of: "log(wages / jobs) ~ log(jobs) | region", with: long)
    #expect(try message(about: text) == "s.yaml:7:143: error: more than 100 parentheses within each other")
  }

  @Test("random bytes of text never trap")
  func noise() throws {
    let alphabet = Array("[]{}:,-?&*!|>'\"%@#\n \tab1~()".utf8)
    var state: UInt64 = 42
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let bench = try Bench()
      try bench.write(bytes, to: "s.yaml")
      #expect(bench.load("s.yaml").file == nil)
    }
  }

  @Test("random characters in a formula are pointed at, and never trap")
  func noiseInFormulas() throws {
    let alphabet = Array("abyx~+-*:^|()[],=<>!&`\"0. é𝛽log")
    var state: UInt64 = 7
    for _ in 0..<300 {
      let noise = (0..<20).map { _ -> Character in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let text = plainFile.replacingOccurrences(
        of: "log(wages / jobs) ~ log(jobs) | region", with: String(noise))
      let bench = try Bench(["s.yaml": text])
      let loaded = bench.load("s.yaml")
      #expect(loaded.file == nil)
      for diagnostic in loaded.diagnostics {
        #expect(diagnostic.origin.place.map { $0.line == 7 && $0.column > 29 } ?? false, "\(diagnostic)")
      }
    }
  }
}

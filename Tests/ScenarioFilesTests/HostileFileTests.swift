import Foundation
import Testing

@testable import ScenarioFiles

@Suite("Files written to break a parser get an error")
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

  @Test("brackets as far as the file may go")
  func brackets() throws {
    let expected = "s.yaml:1:101: error: the file is nested too deeply to be a scenario"
    for bracket in ["[", "{", "[{"] {
      #expect(try message(about: String(repeating: bracket, count: 249_000 / bracket.count)) == expected)
    }
  }

  @Test("hyphens, question marks and indentation")
  func blocks() throws {
    for text in [
      String(repeating: "- ", count: 124_000), String(repeating: "? ", count: 124_000),
    ] {
      #expect(
        try message(about: text) == "s.yaml:1:1999: error: the file is nested too deeply to be a scenario")
    }
    let steps = (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let bench = try Bench(["s.yaml": steps])
    #expect(bench.load("s.yaml").diagnostics.first?.message == "'a' is not known in a scenario")
  }

  @Test("more than a scenario can hold: a megabyte, thousands of keys, policies, variants, problems")
  func crowds() throws {
    #expect(
      try message(about: String(repeating: "[", count: 1_000_000))
        == "s.yaml: error: cannot read 's.yaml': it has 1000000 bytes; a scenario file has at most 250000")
    let keys = (0..<6000).map { "k\($0): 1\n" }.joined()
    #expect(
      try message(about: keys)
        == "s.yaml:5000:8: error: the file has more than 5000 values; a scenario has a few hundred")
    let variants = (0..<101).map { "  v\($0): {set: {time.end: 2010}}\n" }.joined()
    #expect(
      try message(about: plainScenario + "variants:\n" + variants)
        == "s.yaml:6:3: error: a scenario has at most 100 variants")
    let grant = "kind: grants, budget: 1 EUR_2003, per_firm: 1 EUR_2003, when: {from: 2004, to: 2005}"
    let policies = (0..<101).map { "  - {id: p\($0), \(grant)}\n" }.joined()
    #expect(
      try message(about: plainScenario + "policies:\n" + policies)
        == "s.yaml:6:3: error: a scenario has at most 100 policies")
    let bench = try Bench(["s.yaml": plainScenario + (0..<300).map { "k\($0): 1\n" }.joined()])
    #expect(bench.messages("s.yaml").count == 101)
    #expect(bench.messages("s.yaml").last == "s.yaml: error: 200 more problems are not shown")
  }

  @Test("an alias bomb")
  func aliases() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      try message(about: text) == "s.yaml:2:10: error: aliases are not read; write the value of '*a0' out")
    #expect(try message(about: "a: *b\n").hasSuffix("aliases are not read; write the value out"))
  }

  @Test("ten megabytes of garbage")
  func garbage() throws {
    let bytes = [UInt8](repeating: 0x9B, count: 10_000_000)
    #expect(
      try message(about: bytes)
        == "s.yaml: error: cannot read 's.yaml': it has 10000000 bytes; a scenario file has at most 250000")
  }

  @Test("NUL bytes, text that is not UTF-8, control characters, tabs")
  func bytes() throws {
    #expect(
      try message(about: "format: 1\na: \u{0}\n")
        == "s.yaml: error: cannot read 's.yaml': line 2 has a NUL byte: this is not a text file")
    #expect(
      try message(about: Array("a: 1\nb: ".utf8) + [0xFF, 0xFE])
        == "s.yaml: error: cannot read 's.yaml': line 2 is not UTF-8 text; save the file as UTF-8")
    #expect(try message(about: "a: 1\nb: \u{7}\n").hasPrefix("s.yaml:2:4: error: control characters"))
    #expect(
      try message(about: "a:\n\tb: 1\n") == "s.yaml:2:1: error: a tab cannot indent YAML; use spaces")
  }

  @Test("random bytes of text never trap")
  func noise() throws {
    let alphabet = Array("[]{}:,-?&*!|>'\"%@#\n \tab1".utf8)
    var state: UInt64 = 42
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let bench = try Bench()
      try bench.write(bytes, to: "s.yaml")
      #expect(bench.load("s.yaml").scenario == nil)
    }
  }

  @Test("CRLF and a byte-order mark are read as if they were not there")
  func windows() throws {
    let bench = try Bench()
    let text = plainScenario.replacingOccurrences(of: "\n", with: "\r\n")
    try bench.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: "s.yaml")
    #expect(bench.messages("s.yaml") == [])
    #expect(bench.load("s.yaml").scenario?.endYear == 2012)
    try bench.write([0xEF, 0xBB, 0xBF] + Array((text + "colour: red\r\n").utf8), to: "s.yaml")
    #expect(
      bench.messages("s.yaml") == [
        "s.yaml:5:1: error: 'colour' is not known in a scenario\n 5 | colour: red\n   | ^^^^^^"
      ])
  }

  @Test("an empty file, a list, two documents")
  func forms() throws {
    #expect(try message(about: "") == "s.yaml:1:1: error: the file is empty")
    #expect(try message(about: "# nothing\n") == "s.yaml:1:1: error: the file is empty")
    #expect(try message(about: "- a\n") == "s.yaml:1:1: error: a scenario is a set of keys, not a list")
    #expect(
      try message(about: "a: 1\n---\nb: 1\n") == "s.yaml:2:1: error: a scenario file holds one document")
    #expect(try message(about: "[a]: 1\n") == "s.yaml:1:1: error: a key is a single word")
  }

  @Test("a key given twice is found at the second")
  func duplicates() throws {
    #expect(
      try message(about: "time: {start: 2003, end: 2012}\nrun: {seed: 1, seed: 2}\n")
        == "s.yaml:2:16: error: 'seed' is given twice here, first on line 2")
    #expect(
      try message(about: "time: {start: 2003}\nscenario: x\ntime: {end: 2012}\n")
        == "s.yaml:3:1: error: 'time' is given twice here, first on line 1")
  }

  @Test("a missing file, a directory, a device, an unreadable file")
  func places() throws {
    let bench = try Bench()
    #expect(bench.messages("no.yaml") == ["no.yaml: error: cannot read 'no.yaml': no such file or directory"])
    try FileManager.default.createDirectory(
      atPath: bench.folder + "/d.yaml", withIntermediateDirectories: true)
    #expect(
      bench.messages("d.yaml") == [
        "d.yaml: error: cannot read 'd.yaml': it is a directory; name a scenario file in it"
      ])
    #expect(
      Bench.loader.load("/dev/zero").diagnostics.map(\.message) == [
        "cannot read '/dev/zero': it is not a regular file"
      ])
    try bench.write(Array(plainScenario.utf8), to: "u.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: bench.folder + "/u.yaml")
    let readable = FileManager.default.isReadableFile(atPath: bench.folder + "/u.yaml")
    let refused = ["u.yaml: error: cannot read 'u.yaml': permission denied"]
    #expect(bench.messages("u.yaml") == (readable ? [] : refused))
  }
}

import Foundation
import Testing
import Workshops

@Suite("distretto run --shard, and distretto merge")
struct ShardCommandTests {
  private func merged(_ workshop: Workshop, _ folders: [String]) throws -> Ending {
    try workshop.run(["merge", "--output", "Merged"] + folders)
  }

  private func results(_ workshop: Workshop, _ output: String) -> [String: Data] {
    workshop.content(of: output).filter { !$0.key.hasSuffix("manifest.json") }
  }

  /// Computes every part of the scenarios, two parts at a time.
  private func parts(_ workshop: Workshop, of count: Int, _ options: [String] = []) throws -> [String] {
    try (1...count).map { index in
      let ending = try workshop.run(
        workshop.arguments(output: "Parts") + options + ["--shard", "\(index)/\(count)", "--quiet"])
      #expect(ending.status == 0, "\(ending.errors)")
      return ending.lastLine
    }
  }

  @Test("seven parts of four replications make the run of one process, byte for byte")
  func merges() throws {
    let workshop = try Workshop()
    let whole = try workshop.run(workshop.arguments(output: "Whole"))
    let folders = try parts(workshop, of: 7)
    #expect(folders[1].wholeMatch(of: /Parts\/small\/[0-9a-f]{12}\.shard-2-of-7/) != nil)
    let ending = try merged(workshop, folders)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.lastLine == whole.lastLine.replacing("Whole", with: "Merged"))
    #expect(results(workshop, "Merged") == results(workshop, "Whole"))
  }

  @Test("parts of a scenario and of its variant are merged together")
  func several() throws {
    let workshop = try Workshop()
    let text = try String(contentsOfFile: "\(workshop.path)/small.yaml", encoding: .utf8)
    try workshop.write(
      text + "\nvariants:\n  calm: {set: {policies.grants.budget: 2 million EUR_2020}}\n", to: "small.yaml")
    let folders = try parts(workshop, of: 2) + parts(workshop, of: 2, ["--variant", "calm"])
    let ending = try merged(workshop, folders + ["--quiet"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.split(separator: "\n").count == 2)
    #expect(ending.lastLine.hasPrefix("Merged/small.calm/"))
  }

  @Test("without a part nothing is written, what is missing is said, and the status is 2")
  func incomplete() throws {
    let workshop = try Workshop()
    let folders = try parts(workshop, of: 4)
    let ending = try merged(workshop, [folders[0], folders[2], folders[0]])
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("'\(folders[0])' is part 1/4, and so is '\(folders[0])'"))
    #expect(ending.errors.contains("these are missing: 2, 4"))
    #expect(workshop.content(of: "Merged").isEmpty)
  }

  @Test("a part outside its parts is a wrong line", arguments: ["0/2", "3/2", "2"])
  func refused(shard: String) throws {
    let workshop = try Workshop()
    #expect(try workshop.run(workshop.arguments(output: "Parts") + ["--shard", shard]).status == 64)
  }
}

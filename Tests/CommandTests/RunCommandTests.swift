import Foundation
import Testing

@Suite("distretto run")
struct RunCommandTests {
  @Test("the path is the last line; a second time nothing is computed; jobs do not change a byte")
  func paths() throws {
    let workshop = try Workshop()
    let first = try workshop.run(workshop.arguments(output: "One"))
    #expect(first.status == 0)
    #expect(first.output.contains("firms are enterprises"))
    #expect(first.errors.contains("simulated 24 of 24 years"))
    let folder = first.lastLine
    #expect(folder.wholeMatch(of: /One\/small\/[0-9a-f]{12}/) != nil)
    let before = workshop.content(of: "One")
    let second = try workshop.run(workshop.arguments(output: "One") + ["--quiet"])
    #expect(second.output == folder + "\n")
    #expect(second.errors.isEmpty)
    #expect(workshop.content(of: "One") == before)
    #expect(try workshop.run(workshop.arguments(output: "Two", jobs: 2)).status == 0)
    let isResult = { (name: String) in !name.hasSuffix("manifest.json") }
    #expect(workshop.content(of: "Two").filter { isResult($0.key) } == before.filter { isResult($0.key) })
  }

  @Test("white space in the scenario does not make another run, a value does")
  func hash() throws {
    let workshop = try Workshop()
    let arguments = workshop.arguments(output: "Outputs") + ["--quiet"]
    let first = try workshop.run(arguments).lastLine
    let text = try String(contentsOfFile: "\(workshop.path)/small.yaml", encoding: .utf8)
    try workshop.write("# another remark\n" + text.replacing("seed: 1", with: "seed:   1"), to: "small.yaml")
    #expect(try workshop.run(arguments).lastLine == first)
    #expect(try workshop.run(arguments + ["--seed", "2", "--replications", "1"]).lastLine != first)
  }

  @Test("--json prints path, status and key figures of each scenario")
  func json() throws {
    let workshop = try Workshop()
    let ending = try workshop.run(workshop.arguments(output: "Outputs") + ["--json", "--replications", "1"])
    let object = try #require(JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    #expect(object["status"] as? String == "complete")
    let path = try #require(object["path"] as? String)
    #expect(FileManager.default.fileExists(atPath: "\(workshop.path)/\(path)/manifest.json"))
    let figures = try #require(object["key_figures"] as? [[String: Any]])
    #expect(figures.contains { $0["variable"] as? String == "GDP" && $0["year"] as? Int == 2021 })
  }

  @Test("an unwritable folder ends the run with status 1, the path and the reason")
  func unwritable() throws {
    let workshop = try Workshop()
    try workshop.write("", to: "file")
    let ending = try workshop.run(workshop.arguments(output: "file"))
    #expect(ending.status == 1)
    #expect(ending.errors.contains("cannot create 'file': Not a directory"))
    if geteuid() == 0 { return }
    try FileManager.default.createDirectory(
      atPath: "\(workshop.path)/locked", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o555])
    let denied = try workshop.run(workshop.arguments(output: "locked"))
    #expect(denied.status == 1)
    #expect(denied.errors.contains("cannot create 'locked/small': Permission denied"))
  }

  @Test("a disk that takes no more ends the run with status 1, and what was done is used afterwards")
  func full() throws {
    let workshop = try Workshop()
    #expect(try workshop.run(workshop.arguments(output: "Undisturbed")).status == 0)
    // Replications fit into 50 kB, the time series do not.
    let ending = try workshop.run(workshop.arguments(output: "Outputs"), limitedToFilesOf: 50)
    #expect(ending.status == 1)
    #expect(ending.errors.contains(/cannot write 'Outputs\/small\/.*csv': File too large/))
    #expect(ending.output.isEmpty)
    let resumed = try workshop.run(workshop.arguments(output: "Outputs"))
    #expect(resumed.status == 0)
    #expect(resumed.errors == "writing tables\n")
    let isResult = { (name: String) in !name.hasSuffix("manifest.json") }
    #expect(
      workshop.content(of: "Outputs").filter { isResult($0.key) }
        == workshop.content(of: "Undisturbed").filter { isResult($0.key) })
  }

  @Test("a wrong file ends with status 2, a wrong line with 64, and neither leaves a folder")
  func refused() throws {
    let workshop = try Workshop()
    try workshop.write("format: 1\nscenario: small\nbaselin: small\n", to: "small.yaml")
    let invalid = try workshop.run(workshop.arguments(output: "Outputs"))
    #expect(invalid.status == 2)
    #expect(invalid.errors.contains("did you mean 'baseline'?"))
    #expect(try workshop.run(workshop.arguments(output: "Outputs", jobs: 0)).status == 64)
    #expect(workshop.content(of: "Outputs").isEmpty)
  }
}

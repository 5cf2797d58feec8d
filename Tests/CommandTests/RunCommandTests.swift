import Foundation
import Testing
import Workshops

@Suite("distretto run")
struct RunCommandTests {
  @Test("the path is the last line; a second time nothing is computed; jobs do not change a byte")
  func paths() throws {
    let workshop = try Workshop()
    let first = try workshop.run(workshop.arguments(output: "One"))
    #expect(first.status == 0)
    #expect(first.output.contains("firms are enterprises"))
    #expect(
      first.errors.contains(/simulated 24 of 24 years, 0 s left, [0-9.]+ replications a second, [0-9]+ MB\n/))
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

  /// The rows of a table of the run in `folder`, field by heading.
  private func rows(_ table: String, of folder: String, in workshop: Workshop) throws -> [[String: String]] {
    let text = try String(contentsOfFile: "\(workshop.path)/\(folder)/\(table).csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test("a policy without money has no effect at all, in any cell, year or replication")
  func withoutMoney() throws {
    let workshop = try Workshop()
    let options = ["--quiet", "--set", "policies.grants.budget=0 EUR_2020"]
    let ending = try workshop.run(workshop.arguments(output: "Outputs") + options)
    #expect(ending.status == 0, "\(ending.errors)")
    let effects = try rows("effects", of: ending.lastLine, in: workshop)
    // What nothing changes is left out, but for the territory as a whole.
    #expect(!effects.isEmpty && effects.allSatisfy { $0["region"] == "ITC4" && $0["division"] == "TOTAL" })
    #expect(
      effects.allSatisfy { row in
        ["mean", "median", "q05", "q95", "probability_positive", "probability_negative"].allSatisfy {
          row[$0] == "0"
        }
      })
    #expect(try rows("awards", of: ending.lastLine, in: workshop).isEmpty)
  }

  @Test(
    "what is paid is what recipients got; the net effect is the gross one less what is displaced, with other markets' gains"
  )
  func additionality() throws {
    let workshop = try Workshop()
    let folder = try workshop.run(workshop.arguments(output: "Outputs") + ["--quiet"]).lastLine
    let awards = try rows("awards", of: folder, in: workshop)
    let policies = try rows("policies", of: folder, in: workshop).filter { $0["policy"] == "TOTAL" }
    func mean(_ variable: String, _ year: String) -> Double? {
      policies.first { $0["variable"] == variable && $0["year"] == year }?["mean"].flatMap(Double.init)
    }
    for year in ["2020", "2021"] {
      let received = awards.filter { $0["year"] == year }.compactMap { Double($0["amount"] ?? "") }
      #expect(received.count > 0)
      #expect(try #require(mean("Paid", year)) == received.reduce(0, +) / 4)
      let gross = try #require(mean("Gross Employment Effect", year))
      let net = try #require(mean("Net Employment Effect", year))
      let displaced = try #require(mean("Displaced Employment", year))
      #expect(gross > 0)
      let other = try #require(mean("Other Employment Effect", year))
      #expect(abs(gross - displaced + other - net) < 1e-6)
    }
  }
}

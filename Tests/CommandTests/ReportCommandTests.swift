import Foundation
import Testing
import Workshops

@Suite("distretto report")
struct ReportCommandTests {
  private static let variants = """

    title: Two provinces
    question: What do grants change?
    variants:
      rich: {title: Twice the money, set: {policies.grants.budget: 2 million EUR_2020}}
    """

  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    let text = try String(contentsOfFile: "\(workshop.path)/small.yaml", encoding: .utf8)
    try workshop.write(text.replacing("\ntitle: Two provinces", with: Self.variants), to: "small.yaml")
    return workshop
  }

  @Test("a scenario is run with all its variants once, and its page is that of its runs but for the command")
  func scenario() throws {
    let workshop = try workshop()
    let first = try workshop.run([
      "report", "small.yaml", "--replications", "2", "--jobs", "1", "--to", "page.md",
    ])
    #expect(first.status == 0 && first.output.isEmpty, "\(first.errors)")
    #expect(first.errors.contains("simulated"))
    let page = try String(contentsOfFile: "\(workshop.path)/page.md", encoding: .utf8)
    #expect(page.hasPrefix("# Two provinces\n\nWhat do grants change?\n"))
    #expect(page.contains("| Twice the money | "))
    #expect(page.contains("\n    distretto report small.yaml --replications 2\n"))
    #expect(page.contains(/\| (Lecco|Sondrio) \|/))

    let again = try workshop.run(["report", "small.yaml", "--replications", "2", "--jobs", "2"])
    #expect(again.output == page)
    #expect(!again.errors.contains("simulated"))

    let folders = try ["small", "small.rich"].map { name in
      let run = try FileManager.default.contentsOfDirectory(atPath: "\(workshop.path)/Outputs/\(name)")
      return "Outputs/\(name)/\(run[0])"
    }
    let ofFolders = try workshop.run(["report"] + folders)
    let command = folders.joined(separator: " ")
    #expect(ofFolders.output.replacing(command, with: "small.yaml --replications 2") == page)
  }

  @Test("the command on a page is quoted where a shell needs that")
  func quoting() throws {
    let workshop = try workshop()
    let setting = "policies.grants.budget=0 EUR_2020"
    let ending = try workshop.run([
      "report", "small.yaml", "--replications", "1", "--quiet", "--set", setting,
    ])
    #expect(ending.output.contains("distretto report small.yaml --replications 1 --set '\(setting)'\n"))
    #expect(ending.errors.isEmpty)
  }

  @Test("a folder that is no run, a wrong file and a place that cannot be written are refused")
  func refused() throws {
    let workshop = try workshop()
    let folder = try workshop.run(["report", "baselines"])
    #expect(folder.status == 2 && folder.errors.contains("'baselines' is no run"))
    try workshop.write("format: 1\nscenario: small\nbaselin: small\n", to: "wrong.yaml")
    let file = try workshop.run(["report", "wrong.yaml"])
    #expect(file.status == 2 && file.errors.contains("did you mean 'baseline'?"))
    let place = try workshop.run(["report", "small.yaml", "--replications", "1", "--to", "nowhere/page.md"])
    #expect(place.status == 1 && place.errors.contains("cannot create 'nowhere/page.md'"))
    #expect(try workshop.run(["report"]).status == 64)
  }
}

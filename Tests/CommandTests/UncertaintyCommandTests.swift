import Foundation
import Testing
import Workshops

@Suite("Drawn parameters on the command line")
struct UncertaintyCommandTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let text = try String(contentsOfFile: "\(workshop.path)/small.yaml", encoding: .utf8)
    try workshop.write(
      text + """

        uncertainty:
          samples: 3
          parameters:
            - {path: parameters.growth.laplace_scale}
            - {path: policies.grants.effects.entry_additionality, distribution: "uniform(0.2, 0.8)"}
            - {path: policies.grants.per_firm, distribution: "normal(10000, 1000)", at_least: 8000}
        """, to: "uncertain.yaml")
  }

  /// Runs a command on the scenario for one year and two replications.
  private func distretto(_ command: String, _ arguments: String..., output: String = "Outputs") throws
    -> Ending
  {
    try workshop.run(
      [command, "uncertain.yaml", "--years", "1", "--replications", "2", "--output", output] + arguments)
  }

  private func rows(_ table: String, in folder: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: "\(workshop.path)/\(folder)/\(table).csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test(
    "a run simulates each draw under the same luck, with its own parameters, and reports the sources apart")
  func run() throws {
    let ending = try distretto("run")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      ending.errors.contains("3 draws of parameters × 2 draws of luck, with and without the policies: 15"))
    #expect(ending.output.contains("3 draws of parameters, each under the same 2 draws of luck"))
    #expect(ending.output.contains("where the bands come from: 5 to 95 % of replications"))
    #expect(
      ending.output.contains(
        /parameters\.growth\.laplace_scale  triangular\(.*\) log points a year, the range/))
    let folder = ending.lastLine
    #expect(try rows("draws", in: folder).count == 9)
    let firms = try rows("replications", in: folder).filter {
      $0["scenario"] == "small" && $0["region"] == "ITC4" && $0["variable"] == "Births"
        && $0["year"] == "2020"
    }
    #expect(firms.map { $0["replication"] } == ["1", "2", "3", "4", "5", "6"])
    #expect(Set(firms.compactMap { $0["value"] }).count == 6)
    let shares = try rows("uncertainty", in: folder).filter {
      $0["variable"] == "Net Employment Effect" && $0["year"] == "2020"
    }
    #expect(shares.map { $0["source"] } == ["luck", "parameters", "both"])
    let parts = shares.compactMap { $0["share_of_variance"].flatMap(Double.init) }
    #expect(abs(parts[0] + parts[1] - 1) < 1e-9)
  }

  @Test("jobs and an interruption change no byte, and a run with draws is another run than one without")
  func reproducible() throws {
    let first = try distretto("run", "--jobs", "1", "--quiet", output: "One").lastLine
    let second = try distretto("run", "--jobs", "3", "--quiet", output: "Two").lastLine
    let content = ["One", "Two"].map { output in
      workshop.content(of: output).filter { !$0.key.hasSuffix("manifest.json") }
    }
    #expect(content[0] == content[1])
    #expect(first.suffix(12) == second.suffix(12))
    let plain = try workshop.run(
      ["run", "small.yaml", "--years", "1", "--replications", "2", "--output", "One", "--quiet"])
    #expect(plain.lastLine.suffix(12) != first.suffix(12))
    let compared = try workshop.run(["compare", first, plain.lastLine])
    #expect(compared.errors.isEmpty && compared.output.contains("its draws of parameters are others"))
  }

  @Test("sensitivity ranks what is varied, and says before it begins how much there is to do")
  func sensitivity() throws {
    let ending = try distretto("sensitivity", "--samples", "2")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      ending.errors.contains(
        /8 draws of parameters × 2 draws of luck, with and without the policies: 40 simulations, about [0-9]+ s/
      ))
    #expect(
      ending.output.hasPrefix("small: morris, 8 draws of parameters × 2 of luck, ITC4 in 2020, what the"))
    #expect(ending.output.contains(/μ\* \(95 %\) +μ +σ/))
    let ranked = try rows("indices", in: ending.lastLine).filter { $0["statistic"] == "mu_star" }
    #expect(ranked.map { $0["rank"] } == ["1", "2", "3"])
    #expect(ranked[0]["parameter"] == "policies.grants.effects.entry_additionality")
    let again = try distretto("sensitivity", "--samples", "2", "--quiet")
    #expect(again.output == ending.output && again.errors.isEmpty)
  }

  @Test("Sobol's shares of a level, of one area, as comma-separated values and as JSON")
  func shares() throws {
    let arguments = [
      "sensitivity", "uncertain.yaml", "--years", "1", "--replications", "1", "--quiet", "--method", "sobol",
      "--samples", "4", "--parameter", "parameters.growth.laplace_scale", "--outcome", "Employment|Firms",
      "--outcome", "GDP", "--region", "ITC43", "--year", "2020", "--measure", "level",
    ]
    let table = try workshop.run(arguments + ["--csv"])
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.split(separator: "\n").count == 5)
    #expect(
      table.output.contains(
        "small,level,Employment|Firms,ITC43,2020,sobol,parameters.growth.laplace_scale,1,total,dimensionless,"
      ))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(try workshop.run(arguments + ["--json"]).output.utf8))
        as? [String: Any])
    #expect(object["method"] as? String == "sobol" && object["draws"] as? Int == 12)
    #expect((object["indices"] as? [[String: Any]])?.count == 4)
  }

  @Test("a study that was killed goes on, to the bytes of one that was not")
  func interrupted() throws {
    #expect(try distretto("sensitivity", output: "Undisturbed").status == 0)
    let process = workshop.process([
      "sensitivity", "uncertain.yaml", "--years", "1", "--replications", "2", "--output", "Killed",
    ])
    try process.run()
    Thread.sleep(forTimeInterval: 2)
    kill(process.processIdentifier, SIGINT)
    #expect([0, 130].contains(Ending(of: process).status))
    #expect(try distretto("sensitivity", output: "Killed").status == 0)
    let content = ["Undisturbed", "Killed"].map { output in
      workshop.content(of: output).filter { !$0.key.hasSuffix("manifest.json") }
    }
    #expect(content[0] == content[1])
  }

  @Test(
    "a question without an answer is refused with what is allowed",
    arguments: [
      (["small.yaml"], "nothing is varied; name values in the scenario"),
      (["uncertain.yaml", "--samples", "100000"], "the study takes 1600000 runs, and 1000000 are allowed"),
      (["uncertain.yaml", "--outcome", "GPD"], "no result is called 'GPD'; did you mean 'GDP'?"),
      (
        ["uncertain.yaml", "--year", "2021", "--years", "1"],
        "2021 is not simulated: the years are 2019 to 2020"
      ),
      (
        ["uncertain.yaml", "--method", "moris"],
        "'moris' is not one of: morris, sobol; did you mean 'morris'?"
      ),
      (["uncertain.yaml", "--parameter", "run.seed"], "'run.seed' is not a number that can be drawn"),
    ])
  func refused(arguments: [String], message: String) throws {
    let ending = try workshop.run(["sensitivity"] + arguments)
    #expect(ending.status == 2)
    #expect(ending.errors.contains(message), "\(ending.errors)")
    #expect(ending.output.isEmpty)
  }

  @Test("without policies there is a level and no effect")
  func noEffect() throws {
    let text = try String(contentsOfFile: "\(workshop.path)/small.yaml", encoding: .utf8)
    let world = text.split(separator: "\n").prefix { !$0.hasPrefix("policies") }.joined(separator: "\n")
    try workshop.write(world, to: "bare.yaml")
    let arguments = [
      "sensitivity", "bare.yaml", "--years", "1", "--replications", "1", "--samples", "2", "--parameter",
      "parameters.growth.laplace_scale",
    ]
    let level = try workshop.run(arguments)
    #expect(level.status == 0 && level.output.contains("the result itself"), "\(level.errors)")
    let effect = try workshop.run(arguments + ["--measure", "effect"])
    #expect(effect.status == 2 && effect.errors.contains("so it has no effect; ask for the level"))
  }
}

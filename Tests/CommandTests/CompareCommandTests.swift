import Foundation
import Testing
import Workshops

@Suite("distretto compare")
struct CompareCommandTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let text = try String(contentsOfFile: "\(workshop.path)/small.yaml", encoding: .utf8)
    try workshop.write(
      text + """

        variants:
          double: {title: Twice the money, set: {policies.grants.budget: 2 million EUR_2020}}
        """, to: "small.yaml")
  }

  /// Runs the scenario, as `run` would with these options, and returns the folder.
  private func folder(_ options: String...) throws -> String {
    try workshop.run(workshop.arguments(output: "Outputs") + ["--quiet"] + options).lastLine
  }

  private func compare(_ arguments: String..., columns: Int? = nil) throws -> Ending {
    try workshop.run(
      ["compare"] + arguments, environment: columns.map { ["COLUMNS": String($0)] } ?? [:])
  }

  /// The rows of comma-separated values, field by heading.
  private func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test("a scenario file and its variants are run, once, and compared under the same luck")
  func scenarios() throws {
    let arguments = ["compare", "small.yaml", "--variant", "double"]
    let first = try workshop.run(arguments)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.hasPrefix("ITC4 in 2021; differences from small\n"))
    #expect(first.output.contains("small.double: 4 replications, each under the same luck as small's"))
    #expect(
      first.output.contains(/Firms, firm\n  small .*\n  small\.double +[0-9.]+ .* \+[0-9.]+ .* 100 %\n/))
    #expect(first.output.contains(/Paid\|Cumulative, EUR_2020\n  small +1000000\n  small\.double +2000000\n/))
    #expect(!first.output.contains("\u{1B}"))
    let before = workshop.content(of: "Outputs")
    let second = try workshop.run(arguments + ["--quiet"])
    #expect(second.output == first.output && second.errors.isEmpty)
    #expect(workshop.content(of: "Outputs") == before)
  }

  @Test("a run, and the same cut short and with fewer replications, differ in no replication")
  func sameLuck() throws {
    let (whole, short) = (try folder(), try folder("--years", "1", "--replications", "3"))
    let ending = try compare(whole, short + "/", "--csv")
    #expect(ending.status == 0, "\(ending.errors)")
    let differences = rows(ending.output).filter { $0["difference_mean"] != "" }
    #expect(differences.count == 9)
    let columns = ["difference_mean", "difference_q05", "difference_q95", "probability_positive"]
    #expect(differences.allSatisfy { row in columns.allSatisfy { row[$0] == "0" } && row["year"] == "2020" })
  }

  @Test("runs of other seeds are compared by their means, and the reason is given")
  func unpaired() throws {
    let (one, two) = (try folder(), try folder("--seed", "2"))
    let ending = try compare(one, two, "--csv", "--variable", "Wage", "--variable", "GDP")
    #expect(ending.status == 0)
    #expect(ending.errors.contains("its seed is 2, not 1; only their means are compared"))
    let outcomes = rows(ending.output).prefix(4)
    #expect(outcomes.map { $0["variable"] } == ["Wage", "Wage", "GDP", "GDP"])
    let change = try #require(outcomes[1]["difference_mean"].flatMap(Double.init))
    let means = outcomes.compactMap { $0["mean"].flatMap(Double.init) }
    #expect(change == means[1] - means[0])
    #expect(outcomes[1]["difference_q05"] == "" && outcomes[1]["probability_positive"] == "")
    #expect(outcomes[1]["q05"] != "")
    let text = try compare(one, two, "--against", String(two.suffix(12)))
    #expect(text.output.contains("4 replications, unpaired"))
  }

  @Test("the difference between two budgets is that of their effects against doing nothing")
  func effects() throws {
    let (small, double) = (try folder(), try folder("--variant", "double"))
    let ending = try compare(small, double, "--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    let outcomes = try #require(object["outcomes"] as? [[String: Any]])
    let policies = try #require(object["policy_figures"] as? [[String: Any]])
    func number(_ rows: [[String: Any]], _ variable: String, _ column: String) -> [Double] {
      rows.filter { $0["variable"] as? String == variable }.compactMap { $0[column] as? Double }
    }
    let net = number(policies, "Net Employment Effect", "mean")
    let change = try #require(number(outcomes, "Employment|Firms", "difference_mean").first)
    try #require(net.count == 2)
    #expect(abs(net[1] - net[0] - change) < 1e-6)
    #expect(number(policies, "Recipients|Cumulative", "mean") == [100, 200])
    let runs = try #require(object["runs"] as? [[String: Any]])
    #expect(runs.map { $0["paired"] as? Bool } == [nil, true])
    #expect(
      runs.map { $0["counterfactual"] as? String } == [
        "small without policies", "small.double without policies",
      ])
  }

  @Test("provinces and divisions can be compared; on a narrow terminal no line of figures is too long")
  func places() throws {
    let (small, double) = (try folder(), try folder("--variant", "double"))
    let province = try compare(small, double, "--region", "ITC43", "--year", "2020", columns: 60)
    #expect(province.output.hasPrefix("ITC43 in 2020;"))
    #expect(province.output.contains(/\n    difference: \+[0-9.]+,/))
    let figures = province.output.split(separator: "\n").drop { !$0.hasPrefix("GDP") }
    #expect(figures.filter { !$0.hasPrefix("policies") }.allSatisfy { $0.count <= 60 })
    let division = try compare(small, double, "--division", "C25", "--csv")
    #expect(division.errors.contains("of a division only means over the replications are known"))
    let firms = rows(division.output).filter { $0["variable"] == "Firms" }
    #expect(firms.allSatisfy { $0["division"] == "C25" && $0["region"] == "ITC4" && $0["q05"] == "" })
    #expect(firms.count == 2 && firms[1]["difference_mean"] != "")
  }

  @Test("what is not there ends with status 2 and the nearest name, a damaged run with 1")
  func refused() throws {
    let (small, double) = (try folder(), try folder("--variant", "double"))
    for (arguments, message) in [
      (["--variable", "Wages"], "there is no variable 'Wages' in these runs; did you mean 'Wage'?"),
      (["--region", "ITC4A"], "there is no region 'ITC4A' in these runs; did you mean 'ITC4'?"),
      (["--division", "C2"], "there is no division 'C2' in these runs; did you mean 'C25'?"),
      (["--against", "smal"], "there is no run 'smal' in these runs; did you mean 'small'?"),
      (["--year", "2022"], "has no year 2022; its years are 2019 to 2021"),
    ] {
      let ending = try workshop.run(["compare", small, double] + arguments)
      #expect(ending.status == 2 && ending.output.isEmpty)
      #expect(ending.errors.contains(message), "\(ending.errors)")
    }
    #expect(try compare(small, "Outputs").status == 2)
    #expect(try compare(small, "elsewhere.yaml").status == 2)
    #expect(try compare(small).status == 64)
    try FileManager.default.createDirectory(
      atPath: "\(workshop.path)/Outputs/small/0.partial", withIntermediateDirectories: true)
    let unfinished = try compare(small, "Outputs/small/0")
    #expect(unfinished.status == 2 && unfinished.errors.contains("is not finished"))
    try workshop.write("", to: "\(double)/cells.csv")
    let damaged = try compare(small, double)
    #expect(damaged.status == 1 && damaged.errors.contains("'cells.csv' is missing or has changed"))
  }
}

import Foundation
import Recording
import Testing

@testable import Experiments

@Suite("Reading runs to compare them")
struct ComparisonReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func compare(
    _ runs: [WrittenRun], _ question: ComparisonQuestion = ComparisonQuestion()
  ) throws -> Comparison {
    try Comparison(reading: runs.map { try $0.opened(in: folder) }, as: question)
  }

  private let calm = WrittenRun()
  private let busy = WrittenRun(name: "busy", values: ["1,ITC4,Firms,2020,13", "2,ITC4,Firms,2020,14"])

  @Test("columns are found by name, the counterfactual's rows are no replications of the scenario")
  func columns() throws {
    let comparison = try compare([calm, busy])
    #expect(comparison.place == Comparison.Place(region: "ITC4", year: 2020))
    #expect(comparison.outcomes.map(\.level?.mean) == [11, 13.5])
    #expect(comparison.outcomes[1].difference == Spread(of: [3, 2]))
    #expect(comparison.members.map(\.counterfactual) == ["calm without policies", "busy without policies"])
    #expect(try compare([calm, busy], ComparisonQuestion(against: "busy")).reference == 1)
  }

  @Test("a province, a variable and a run that are not there are named with the nearest that is")
  func unknown() throws {
    let variable = #expect(throws: ComparisonError.self) {
      try compare([calm, busy], ComparisonQuestion(variables: ["Firm"]))
    }
    #expect(
      variable?.description == "there is no variable 'Firm' in these runs; did you mean 'Firms'?")
    let region = #expect(throws: ComparisonError.self) {
      try compare([calm, calm], ComparisonQuestion(region: "ITC43"))
    }
    #expect(region == .repeated("calm/calm-0123456"))
    let province = #expect(throws: ComparisonError.self) {
      try compare([calm, busy], ComparisonQuestion(region: "ITC41"))
    }
    #expect(province == .unknown(kind: "region", name: "ITC41", known: ["ITC4"]))
    let run = #expect(throws: ComparisonError.self) {
      try compare([calm, busy], ComparisonQuestion(against: "bussy"))
    }
    #expect(run?.description.hasSuffix("did you mean 'busy'?") == true)
  }

  @Test("runs in other prices, of other territories or without a common year are not compared")
  func incomparable() throws {
    var other = busy
    other.manifest = ["price_base": "EUR_2015"]
    #expect(
      throws: ComparisonError.different(
        "price base", ["calm/calm-0123456 EUR_2020", "busy/busy-0123456 EUR_2015"])
    ) {
      try compare([calm, other])
    }
    other = WrittenRun(name: "busy", territory: "ITH5", values: ["1,ITH5,Firms,2020,13"])
    #expect(
      throws: ComparisonError.different("territory", ["calm/calm-0123456 ITC4", "busy/busy-0123456 ITH5"])
    ) {
      try compare([calm, other])
    }
    other = busy
    other.manifest = ["start_year": 2021, "end_year": 2030]
    #expect(throws: ComparisonError.self) { try compare([calm, other]) }
    #expect(throws: ComparisonError.missingYear(2021, run: "calm/calm-0123456", years: 2019...2020)) {
      try compare([calm, busy], ComparisonQuestion(year: 2021))
    }
  }

  @Test(
    "money and awards are summed up to the year; a run without policies, or with fewer variables, has fewer")
  func policies() throws {
    var granting = calm
    granting.tables["policies"] = """
      policy,variable,unit,year,mean,q05,q95,new
      grants,Paid,EUR_2020,2020,1,1,1,x
      TOTAL,Paid,EUR_2020,2019,5,5,5,x
      TOTAL,Paid,EUR_2020,2020,7,7,7,x
      TOTAL,Paid,EUR_2020,2021,9,9,9,x
      TOTAL,Net Employment Effect,person,2020,3,-1,6,x
      TOTAL,Something New,person,2020,3,-1,6,x

      """
    let figures = try compare([granting, busy]).policyFigures
    #expect(figures.map(\.variable) == ["Paid|Cumulative", "Net Employment Effect"])
    #expect(figures.map(\.level) == [Spread(mean: 12), Spread(mean: 3, band: -1...6)])
    #expect(figures.allSatisfy { $0.member == 0 && $0.difference == nil })
  }

  @Test("of a division only means are known, and only what adds up is known of the territory")
  func divisions() throws {
    let cells = """
      scenario,region,division,year,firms,wage
      calm,ITC41,C25,2020,3,100
      calm,ITC42,C25,2020,4,200
      calm,ITC42,C25,2019,9,200
      calm,ITC42,C28,2020,9,200

      """
    var (left, right) = (calm, busy)
    left.tables["cells"] = cells
    right.tables["cells"] = cells.replacing("C25,2020,3", with: "C25,2020,5")
    let all = try compare([left, right], ComparisonQuestion(division: "C25"))
    #expect(all.outcomes.map(\.variable) == ["Firms", "Firms"])
    #expect(all.outcomes.map(\.level) == [Spread(mean: 7), Spread(mean: 9)])
    #expect(all.outcomes[1].difference == Spread(mean: 2))
    let wage = ComparisonQuestion(variables: ["Wage|Mean Productivity"], division: "C25")
    #expect(throws: ComparisonError.notAdditive("Wage|Mean Productivity")) {
      try compare([left, right], wage)
    }
    var province = wage
    province.region = "ITC42"
    #expect(try compare([left, right], province).outcomes.map(\.level?.mean) == [200, 200])
    #expect(throws: ComparisonError.unknown(kind: "division", name: "C26", known: ["C25", "C28"])) {
      try compare([left, right], ComparisonQuestion(division: "C26"))
    }
  }

  @Test("a run that is damaged, unfinished or none is refused")
  func refused() throws {
    _ = try calm.opened(in: folder)
    try folder.write("value\n", to: "calm/replications.csv")
    let path = "\(folder.path)/calm"
    #expect(throws: RunFolderError.damaged(path: path, file: "replications.csv")) {
      try FinishedRun(at: path)
    }
    try folder.write("{}", to: "calm/manifest.json")
    #expect(throws: RunFolderError.damaged(path: path, file: "manifest.json")) {
      try FinishedRun(at: path + "/")
    }
    #expect(throws: ComparisonError.notARun(folder.path)) { try FinishedRun(at: folder.path) }
    try Folder.make("\(folder.path)/busy.partial")
    #expect(FinishedRun.isNamed(by: "\(folder.path)/busy"))
    #expect(throws: ComparisonError.unfinished("\(folder.path)/busy")) {
      try FinishedRun(at: "\(folder.path)/busy")
    }
    #expect(!FinishedRun.isNamed(by: "\(folder.path)/busy.yaml"))
  }
}

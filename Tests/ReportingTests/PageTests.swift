import Experiments
import Foundation
import Recording
import Testing

@testable import Reporting

@Suite("The page of a scenario")
struct PageTests {
  private func page(_ runs: [WrittenRun]) throws -> String {
    try ScenarioPage(of: runs.map { try $0.opened() }, command: "distretto report calm.yaml").markdown
  }

  /// The section with this heading, without it.
  private func section(_ title: String, of page: String) -> String? {
    page.components(separatedBy: "\n## ").first { $0.hasPrefix("\(title)\n\n") }
      .map { String($0.dropFirst(title.count + 2)).trimmingCharacters(in: .newlines) }
  }

  @Test("it begins with title, question, description, sources and licence")
  func head() throws {
    let page = try page([.withPolicies()])
    #expect(
      page.hasPrefix(
        """
        # A calm year

        What if?

        ## Overview

        A toy. It is 3 \\< 4.

        Sources:

        - A toymaker

        Licence: CC0-1.0.

        ## What it found
        """))
  }

  @Test("an effect is said in words: surely other than zero, not so, or none at all")
  func verdicts() throws {
    let found = try #require(section("What it found", of: page([.withPolicies()])))
    let sentences = found.replacing("\n  ", with: " ")
    #expect(
      sentences.hasPrefix(
        """
        - **Employment in firms**: 250 more persons (+200 to +300 in nine of ten replications), above zero in every replication.
        - **Firms**: no effect that differs from zero: 1 more firm on average (−3 to +5 in nine of ten replications).
        - **GDP**: the same with and without the policies, in every replication.
        - **Unemployment**: 2.00 percentage points less (−3.00 to −1.00 in nine of ten replications), below zero in every replication.
        """))
    #expect(found.contains("against `calm without policies`"))
    #expect(found.contains("| Employment in firms, persons | 1,000 | +250 | +200 to +300 | +25 | 100 % |"))
    #expect(!found.contains("Agglomerations"))
  }

  @Test("unspent money is that of the last year with a budget, and counts once")
  func money() throws {
    let money = try #require(section("Money", of: page([.withPolicies()])))
    #expect(money.contains("| Policy | Budget | Paid | Outstanding | Unspent | Awards |\n"))
    #expect(money.contains("| `grants` | 5.00 | 3.00 | 1.00 | 1.00 | 80 |"))
    #expect(!money.contains("together"))
    // Another policy, whose last year is another.
    let two = WrittenRun.withPolicies()
    let later = WrittenRun.policies.split(separator: "\n").filter { $0.hasPrefix("calm,grants") }.joined(
      separator: "\n"
    )
    .replacing("grants", with: "services").replacing(",2021,", with: ",2022,").replacing(
      ",2020,", with: ",2021,")
    two.tables["policies"] = WrittenRun.policies + later + "\n"
    #expect(try page([two]).contains("| together | 10.0 | 6.00 | 2.00 | 2.00 | 160 |"))
  }

  @Test("accounts go from gross to net to cost; a cost without a band has none")
  func accounts() throws {
    let text = try #require(section("From gross to net", of: page([.withPolicies()])))
    #expect(
      text.hasSuffix(
        """
        | Net employment effect, persons | 250 | 200 to 300 | 100 % |
        | Gross employment effect, persons | 400 | 390 to 410 | 100 % |
        | Cost per net job, € | 12,000 |  |  |
        """))
    let boundless = WrittenRun.withPolicies()
    boundless.tables["policies"] = WrittenRun.policies.replacing("11976.2,,,", with: "11976.2,9000,,0.9")
    #expect(try page([boundless]).contains("| Cost per net job, € | 12,000 | 9,000 or more | 90 % |"))
    let free = WrittenRun.withPolicies()
    free.tables["policies"] = WrittenRun.policies.replacing("Cost per Net Job", with: "Other")
    #expect(try page([free]).contains("There is no cost per net job"))
  }

  @Test("provinces are named, the largest effect first, whatever its sign")
  func provinces() throws {
    let text = try #require(section("Provinces", of: page([.withPolicies()])))
    #expect(
      text.hasSuffix(
        """
        | Como | +310 | +300 to +320 | 124 % |
        | Varese | −60 | −80 to −40 | −24 % |
        """))
  }

  @Test("channels and network stand where the run has them")
  func parts() throws {
    let run = WrittenRun.withPolicies()
    let bare = try page([run])
    #expect(section("Channels", of: bare) == nil && section("Network", of: bare) == nil)
    run.tables["channels"] = """
      scenario,channel,unit,region,year,mean,q05,q95
      calm,Firm Productivity,million EUR_2020/yr,ITC4,2021,3,2,4
      calm,Knowledge,million EUR_2020/yr,ITC4,2021,1,0,2
      calm,Demand,million EUR_2020/yr,ITC4,2021,0,0,0
      calm,TOTAL,million EUR_2020/yr,ITC4,2021,4,2,6
      calm,Knowledge,million EUR_2020/yr,ITC41,2021,9,9,9

      """
    run.tables["network"] = """
      scenario,policy,chain,variable,unit,year,mean,q05,q95
      calm,twin,steel,Links,link,2021,4,4,4
      calm,twin,TOTAL,Links|Formed,link,2020,9,9,9
      calm,twin,TOTAL,Links|Formed,link,2021,3,3,3
      calm,twin,TOTAL,Links,link,2020,9,9,9
      calm,twin,TOTAL,Links,link,2021,11,10,12

      """
    let full = try page([run])
    #expect(
      section("Channels", of: full)?.hasSuffix(
        """
        | Firm productivity | +3.00 | +2.00 to +4.00 | 75 % |
        | Knowledge | +1.00 | 0 to +2.00 | 25 % |
        | together | +4.00 | +2.00 to +6.00 | 100 % |
        """) == true)
    #expect(
      section("Network", of: full)?.hasSuffix(
        """
        | `twin` | Mean | Band |
        | --- | ---: | ---: |
        | Links, formed, links | 12 |  |
        | Links | 11 | 10 to 12 |
        """) == true)
  }

  @Test("without policies the page says how the economy developed, and where the deepest fall was")
  func development() throws {
    let run = WrittenRun()
    run.tables = ["timeseries": WrittenRun.series.replacing("without policies", with: "")]
    let page = try page([run])
    let found = try #require(section("What it found", of: page))
    #expect(
      found.replacing("\n  ", with: " ").hasPrefix(
        "- **Employment in firms**: 1,000 in 2019, 1,250 persons in 2021 (1,200 to 1,300 in nine of ten replications), +12 % a year."
      ))
    #expect(found.contains("| GDP, million € a year | 100 | 121 |  | +10 |"))
    #expect(
      found.replacing("\n", with: " ").hasSuffix(
        "is that of 2020: −10 %. It fell most in Varese −20 %, Como −2.0 %; least in Como, −2.0 %."))
    #expect(section("Money", of: page) == nil && section("Provinces", of: page) == nil)
  }

  @Test("a single replication has no band, and the page says so")
  func singleReplication() throws {
    let run = WrittenRun()
    run.manifest = ["replications": 1]
    run.tables = ["timeseries": WrittenRun.series.replacing("without policies", with: "")]
    let page = try page([run])
    #expect(page.contains("- **Employment in firms**: 1,000 in 2019, 1,250 persons in 2021, +12 % a year."))
    #expect(!page.contains("nine of ten"))
    #expect(page.contains("A single replication: how far luck moves the figures is not known from it."))
  }

  @Test("variants stand side by side under their own titles")
  func variants() throws {
    let (main, variant) = (WrittenRun.withPolicies(), WrittenRun.withPolicies())
    (variant.name, variant.title) = ("calm.late", "A calm year: Five years later")
    variant.tables = variant.tables.mapValues { $0.replacing("calm", with: "calm.late") }
    variant.tables["policies"] = nil
    let text = try #require(section("Variants", of: page([main, variant])))
    #expect(
      text.hasSuffix(
        """
        | The scenario itself | +250 (+200 to +300) | 0 | 12,000 |
        | Five years later | +250 (+200 to +300) | 0 | none |
        """))
  }

  @Test("variants of a scenario without policies are compared with it under the same luck")
  func compared() throws {
    let (main, variant) = (WrittenRun(), WrittenRun())
    (variant.name, variant.title) = ("calm.late", "Later")
    for (run, value) in [(main, 1000), (variant, 1010)] {
      run.tables["timeseries"] = "scenario,region,variable,unit,year,value\n"
      run.tables["replications"] = """
        scenario,replication,region,variable,unit,year,value
        \(run.name),1,ITC4,Employment|Firms,person,2021,\(value)
        \(run.name),2,ITC4,Employment|Firms,person,2021,\(value)
        \(run.name),1,ITC4,GDP,million EUR_2020/yr,2021,5
        \(run.name),2,ITC4,GDP,million EUR_2020/yr,2021,7

        """
    }
    let text = try #require(section("Variants", of: page([main, variant])))
    #expect(
      text.hasSuffix(
        """
        | The scenario itself | 1,000 |  | 6.00 |  |
        | Later | 1,010 | +10 (+10 to +10) | 6.00 | 0 (0 to 0) |
        """))
  }

  @Test("confidence says what bands hold, and names the parameters of low confidence where the run does")
  func confidence() throws {
    let run = WrittenRun.withPolicies()
    let silent = try #require(section("Confidence", of: page([run])))
    #expect(silent.contains("2 replications: few") && silent.contains("for 2 of 4 outcomes"))
    #expect(!silent.contains("low confidence"))
    run.manifest = ["low_confidence_parameters": ["growth.drift"]]
    run.tables["policies"] = """
      scenario,policy,variable,unit,year,mean,confidence
      calm,grants,Paid,EUR_2020,2021,1,low

      """
    #expect(
      try page([run]).replacing("\n  ", with: " ").contains(
        "of low confidence, which `distretto explain` describes: `growth.drift`."))
    #expect(try page([run]).contains("- What `grants` does rests on evidence of low confidence.\n"))
  }

  @Test("it ends with the command, the seed and the content of each run, and is the same every time")
  func making() throws {
    let text = try #require(section("How it was made", of: page([.withPolicies()])))
    #expect(
      text.hasPrefix("    distretto report calm.yaml\n\n- Seed 7, 2 replications, years 2019 to 2021.\n"))
    #expect(text.contains("- Baseline `toy`; a firm is a local unit.\n"))
    #expect(text.contains("- `calm`: `calm-0123456789ab`"))
    #expect(try page([.withPolicies()]) == page([.withPolicies()]))
  }
}

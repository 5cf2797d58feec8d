import Foundation
import Testing
import Workshops

@Suite("The tables of a run account for policies to the euro")
struct AccountsTests {
  typealias Row = [String: String]

  /// Two policies with awards to the same firms, paid over two years; one of them again and again.
  private static let policies = """
    policies:
      - id: first
        kind: grants
        budget: 2 million EUR_2020
        per_firm: 7000 EUR_2020
        when: {from: 2020, to: 2022}
        paid_over: 2
        select: {one_per_firm: false}
        eligible: {nuts: [ITC43]}
        effects: {entry_additionality: 0.3, growth: 0.1}
      - id: second
        kind: grants
        budget: 300000 EUR_2020
        per_firm: 3300 EUR_2020
        when: {from: 2021, to: 2022}
        eligible: {employees: {at_most: 9}, founder: [women]}
        effects: {growth: 0.05}

    """

  private static let run = Result {
    let workshop = try Workshop()
    let text = try String(contentsOfFile: "\(workshop.path)/small.yaml", encoding: .utf8)
    let head = text.prefix(upTo: try #require(text.range(of: "policies:")).lowerBound)
    try workshop.write(head.replacing("end: 2021", with: "end: 2023") + policies, to: "small.yaml")
    let ending = try workshop.run(workshop.arguments(output: "Outputs"))
    try #require(ending.status == 0, "\(ending.errors)")
    let files = workshop.content(of: ending.lastLine).mapValues { String(decoding: $0, as: UTF8.self) }
    return Tables(files: files, output: ending.output)
  }

  private struct Tables {
    /// The run's files by name.
    let files: [String: String]
    /// What was printed.
    let output: String

    func rows(_ table: String) throws -> [Row] {
      let lines = try #require(files["\(table).csv"]).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }
  }

  private let tables: Tables
  private let policies: [Row]

  init() throws {
    tables = try Self.run.get()
    policies = try tables.rows("policies")
  }

  private func mean(_ variable: String, _ policy: String, _ year: String) throws -> Double {
    let row = policies.first {
      $0["variable"] == variable && $0["policy"] == policy && $0["year"] == year
    }
    return try #require(row.flatMap { Double($0["mean"] ?? "") }, "\(variable) \(policy) \(year)")
  }

  /// The mean over four replications, added up from the smallest as in every table.
  private func mean(of rows: [Row], _ column: String?) -> Double {
    let sums = (1...4).map { replication in
      rows.filter { $0["replication"] == String(replication) }
        .reduce(0) { sum, row in sum + (column.map { number(row, $0) } ?? 1) }
    }
    return sums.sorted().reduce(0, +) / 4
  }

  private func number(_ row: Row, _ column: String) -> Double { Double(row[column] ?? "") ?? 0 }

  @Test("awards add up to the policies' recipients, money promised and employment, to the last digit")
  func awards() throws {
    let awards = try tables.rows("awards")
    #expect(Set(awards.compactMap { $0["award"] }) == ["first", "first-of-policy", "further"])
    for policy in ["first", "second", "TOTAL"] {
      let own = awards.filter { policy == "TOTAL" || $0["policy"] == policy }
      for year in policy == "TOTAL" ? [] : ["2020", "2021", "2022", "2023"] {
        let ofYear = own.filter { $0["year"] == year }
        #expect(try mean(of: ofYear, nil) == mean("Recipients", policy, year))
        #expect(try mean(of: ofYear, "amount") == mean("Committed", policy, year))
      }
      let firsts = own.filter { $0["award"] == "first" || policy != "TOTAL" && $0["award"] != "further" }
      #expect(try mean(of: firsts, "employment_with") == mean("Recipients' Employment", policy, "2023"))
      #expect(
        try mean(of: firsts, "employment_without")
          == mean("Recipients' Employment|Without Policies", policy, "2023"))
      let survivors = firsts.filter { $0["active_with"] == "true" }
      #expect(try mean(of: survivors, nil) == mean("Surviving Recipients", policy, "2023"))
    }
    #expect(awards.contains { $0["women"] == "true" } && awards.contains { $0["exporter"] == "true" })
    #expect(
      awards.filter { $0["policy"] == "second" && $0["kind"] == "existing" }.allSatisfy {
        $0["women"] == "true"
      })
  }

  @Test("cells, provinces and divisions add up to the policy, with what it spends on no firm")
  func places() throws {
    let accounts = try tables.rows("accounts")
    let columns = ["eligible", "refused", "recipients", "committed", "paid", "released", "outstanding"]
    let wholes = accounts.filter { $0["region"] == "ITC4" && $0["division"] == "TOTAL" }
    #expect(wholes.count == 10)
    for whole in wholes {
      let own = accounts.filter { $0["policy"] == whole["policy"] && $0["year"] == whole["year"] }
      let provinces = own.filter { $0["region"] != "ITC4" && $0["division"] == "TOTAL" }
      let divisions = own.filter { $0["region"] == "ITC4" && $0["division"] != "TOTAL" }
      let cells = own.filter { $0["region"] != "ITC4" && $0["division"] != "TOTAL" }
      for column in columns {
        let expected = number(whole, column)
        for parts in [provinces, divisions] + (columns.prefix(2).contains(column) ? [] : [cells]) {
          let sum = parts.reduce(0) { $0 + number($1, column) }
          #expect(abs(sum - expected) < 1e-9 * (1 + expected), "\(column)")
        }
      }
      #expect(provinces.allSatisfy { $0["budget"] == "" && $0["overhead"] == "" })
    }
    #expect(wholes.contains { number($0, "outstanding") > 0 })
  }

  @Test(
    "the books say what policies.csv says, the identities hold, and money has prices of the year where known")
  func identities() throws {
    let accounts = try tables.rows("accounts").filter { $0["region"] == "ITC4" && $0["division"] == "TOTAL" }
    var outstanding: [String: Double] = [:]
    for row in accounts {
      let (policy, year) = (row["policy"] ?? "", row["year"] ?? "")
      for (column, variable) in [
        ("budget", "Budget"), ("committed", "Committed"), ("paid", "Paid"), ("released", "Released"),
        ("outstanding", "Outstanding"), ("unspent", "Unspent"), ("eligible", "Eligible Firms"),
        ("refused", "Refused Firms"), ("recipients", "Recipients"),
      ] {
        let expected = try mean(variable, policy, year)
        #expect(abs(number(row, column) - expected) < 1e-9 * (1 + expected), "\(column)")
      }
      #expect(abs(number(row, "budget") - number(row, "committed") - number(row, "unspent")) < 1e-6)
      let owed = outstanding[policy, default: 0] + number(row, "committed")
      #expect(
        abs(owed - number(row, "paid") - number(row, "released") - number(row, "outstanding")) < 1e-6)
      outstanding[policy] = number(row, "outstanding")
      if year == "2020" { #expect(row["paid_current"] == row["paid"]) }
    }
  }

  @Test("channels add up to the change of GDP in effects.csv")
  func channels() throws {
    let channels = try tables.rows("channels")
    let effects = try tables.rows("effects").filter { $0["variable"] == "GDP" && $0["region"] == "ITC4" }
    #expect(effects.count == 5)
    for effect in effects {
      let rows = channels.filter { $0["region"] == "ITC4" && $0["year"] == effect["year"] }
      let sum = rows.filter { $0["channel"] != "TOTAL" }.reduce(0) { $0 + number($1, "mean") }
      #expect(abs(sum - number(effect, "mean")) < 1e-9)
    }
  }

  @Test("costs have bands and the share of replications with a gain; policies say how sure their effects are")
  func costs() throws {
    let costs = policies.filter { ($0["variable"] ?? "").hasPrefix("Cost per") && $0["year"] == "2023" }
    #expect(costs.count == 4)
    for row in costs {
      #expect(row["policy"] == "TOTAL" && number(row, "median") > 0)
      #expect((0...1).contains(number(row, "probability_positive")))
    }
    #expect(policies.allSatisfy { $0["confidence"] == "medium" })
    let share =
      try mean("Paid|Present Value", "TOTAL", "2023") / mean("Net Employment Effect", "TOTAL", "2023")
    let cost = try #require(costs.first { $0["variable"] == "Cost per Net Job" })
    #expect(abs(number(cost, "mean") - share) < 1e-6 * share)
  }

  @Test("what the policies lean on without evidence is named on the terminal and in the run's descriptions")
  func evidence() throws {
    #expect(tables.output.contains("leans on 1 assumption: firms.women_share"))
    #expect(tables.output.contains(/first +\d+ +\d+[.\d]* +\d+ +medium/))
    for name in ["manifest", "datapackage"] {
      let text = try #require(tables.files["\(name).json"])
      #expect(text.contains(/"low_confidence_parameters": \[\s*"firms.women_share"\s*\]/))
    }
  }
}

import Testing

@testable import EconomyModel

@Suite struct GrantEligibilityTests {
  @Test("Only firms of the ages, employees and cells named have a grant")
  func eligibility() throws {
    let eligibility = Eligibility(employees: 2...9, age: 3...8, cells: [1, 5])
    let years = try SmallEconomy.history(
      with: [Scheme.grants(budget: 1e8, eligibility: eligibility)], through: 2020)
    let (before, after) = (years[0], years[1])
    #expect(after.awards.count > 5)
    for award in after.awards {
      #expect([1, 5].contains(award.firm.cell))
      #expect((3...8).contains(2020 - award.firm.birthYear))
      #expect((1.5...9.5).contains(award.persons - 1))
    }
    let rows = [1, 5].flatMap { before.firms.rows(of: $0) }
    let eligible = rows.count { row in
      let employees = (before.firms.persons(in: row) - 1).rounded()
      let age = 2020 - FirmID(rawValue: before.firms.ids[row]).birthYear
      return (2...9).contains(employees) && (3...8).contains(age)
    }
    #expect(after.awards.count == eligible)
    #expect(after.accounts[0].eligible == eligible)
  }

  @Test("Nobody is served twice by a programme of one grant a firm, and may be by others")
  func onePerFirm() throws {
    for onePerFirm in [true, false] {
      let programme = Scheme.grants(
        budget: 1e7, years: 2020...2022, eligibility: Eligibility(cells: [3]), onePerFirm: onePerFirm)
      let awards = try SmallEconomy.history(with: [programme]).last!.awards
      #expect((Set(awards.map(\.firm)).count == awards.count) == onePerFirm)
      #expect(awards.count > 90)
    }
  }

  @Test("A share of the eligible firms asks")
  func takeUp() throws {
    let programme = Scheme.grants(budget: 1e9, takeUp: 0.3)
    let account = try SmallEconomy.history(with: [programme], through: 2020)[1].accounts[0]
    let share = Double(account.recipients) / Double(account.eligible)
    // Standard error: √(0.3 · 0.7 / 2,000) = 0.01.
    #expect(abs(share - 0.3) < 0.04)
    #expect(account.refused == 0)
  }
}

@Suite struct AwardSelectionTests {
  @Test("The smallest or the largest firms are served first")
  func bySize() throws {
    for ascending in [true, false] {
      let (served, others) = try split(
        .byPersons(ascending: ascending), eligibility: Eligibility(employees: 1...10_000)
      ) { Double($0.firms.persons(in: $1)) }
      #expect(served.count == 20)
      if ascending {
        #expect(served.max()! <= others.min()!)
      } else {
        #expect(served.min()! >= others.max()!)
      }
    }
  }

  @Test("The youngest or the oldest firms are served first")
  func byAge() throws {
    for ascending in [true, false] {
      let (served, others) = try split(.byAge(ascending: ascending)) {
        2020 - Double(FirmID(rawValue: $0.firms.ids[$1]).birthYear)
      }
      if ascending {
        #expect(served.max()! <= others.min()!)
      } else {
        #expect(served.min()! >= others.max()!)
      }
    }
  }

  @Test("By lot, every firm has the same chance")
  func random() throws {
    var counts = Array(repeating: 0.0, count: 12)
    for seed in 1...8 as ClosedRange<UInt64> {
      let programme = Scheme.grants(budget: 2e6)
      let years = try SmallEconomy.history(with: [programme], seed: seed, through: 2020)
      for award in years[1].awards { counts[award.firm.cell] += 1 / Double(years[1].accounts[0].eligible) }
    }
    let all = Double(SmallEconomy.firms.firmCount)
    let expected = (0..<12).map { 8 * 200 * Double(SmallEconomy.firms.count(of: $0)) / all / all }
    for (count, mean) in zip(counts, expected) {
      #expect(abs(count - mean) < 4 * (mean / all).squareRoot() + 0.1 * mean)
    }
  }

  @Test("Two programmes draw different lots, and another replication other winners")
  func lots() throws {
    let winners = { (id: String, seed: UInt64) in
      Set(
        try SmallEconomy.history(with: [Scheme.grants(id, budget: 1e6)], seed: seed, through: 2020)[1]
          .awards.map(\.firm))
    }
    let first = try winners("one", 1)
    #expect(try winners("two", 1).intersection(first).count < 30)
    #expect(try winners("one", 2).intersection(first).count < 30)
    #expect(try winners("one", 1) == first)
  }

  /// `measure` of the 20 firms served in cell 1 and of the eligible ones that were not.
  private func split(
    _ selection: AwardScheme.Selection, eligibility: Eligibility = Eligibility(),
    by measure: (Economy, Int) -> Double
  ) throws -> (served: [Double], others: [Double]) {
    var eligibility = eligibility
    eligibility.cells = [1]
    let years = try SmallEconomy.history(
      with: [Scheme.grants(budget: 200_000, eligibility: eligibility, selection: selection)],
      through: 2020)
    let before = years[0]
    let winners = Set(years[1].awards.map(\.firm.rawValue))
    let rows = before.firms.rows(of: 1).filter { eligibility.admits(row: $0, of: 1, in: before, year: 2020) }
    let split = Dictionary(grouping: rows) { winners.contains(before.firms.ids[$0]) }
    return (split[true]!.map { measure(before, $0) }, split[false]!.map { measure(before, $0) })
  }
}

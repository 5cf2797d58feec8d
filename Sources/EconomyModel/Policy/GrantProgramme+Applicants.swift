import Stochastics

extension GrantProgramme {
  /// The eligible firms that ask, in the order in which they are served.
  /// - Complexity: O(firms + applicants · log applicants).
  func applicants(in economy: borrowing Economy, year: Int, luck: PolicyLuck) -> [FirmID] {
    let served = onePerFirm ? alreadyServed(in: economy) : []
    let tag = policyTag(id)
    var queue: [(rank: Double, lot: Double, firm: FirmID)] = []
    forEachEligible(in: economy, year: year) { row, firm in
      let words = luck.award.words(about: firm.rawValue ^ tag)
      guard openUnitInterval(words.y) < takeUp, !served.contains(firm.rawValue) else { return }
      let rank = rank(ofRow: row, of: economy.firms, year: year)
      queue.append((rank, openUnitInterval(words.x), firm))
    }
    queue.sort { ($0.rank, $0.lot, $0.firm.rawValue) < ($1.rank, $1.lot, $1.firm.rawValue) }
    return queue.map(\.firm)
  }

  /// The number of firms that may have an award in `year`.
  /// - Complexity: O(firms).
  func eligibleCount(in economy: borrowing Economy, year: Int) -> Int {
    var count = 0
    forEachEligible(in: economy, year: year) { _, _ in count += 1 }
    return count
  }

  /// The awards of a year, one after the other: each by its own luck creates a firm or goes to the next applicant, until
  /// the money or the applicants are used up. So the share of induced firms is the same however much money there is.
  ///
  /// Cells are met in proportion to their firms at the start, so no other policy moves an induced firm elsewhere.
  ///
  /// - Returns: the firms to be created, and how many applicants are served.
  func awards(
    upTo affordable: Int, applicants: Int, in economy: borrowing Economy, year: Int, luck: PolicyLuck
  ) -> (inducements: [Levers.Inducement], served: Int) {
    let tag = policyTag(id)
    let places = eligibility.age.contains(0) ? places(in: economy) : []
    var inducements: [Levers.Inducement] = []
    var served = 0
    for ordinal in 0..<affordable {
      let words = luck.inducement.words(about: tag &+ UInt64(ordinal))
      if let total = places.last, total > 0, openUnitInterval(words.x) < effects.entryAdditionality {
        let cell = places.firstIndex { $0 > openUnitInterval(words.y) * total } ?? places.count - 1
        inducements.append(
          Levers.Inducement(
            policy: id, cell: cell, ordinal: ordinal, amount: perFirm,
            meanPersons: effects.personsPerInducedFirm,
            mostPersons: Double(eligibility.employees.upperBound) + 1,
            terms: effects.terms(from: year)))
      } else if served < applicants {
        served += 1
      } else {
        break
      }
    }
    return (inducements, served)
  }

  /// Firms at the start in the cells up to each one that is eligible.
  private func places(in economy: borrowing Economy) -> [Double] {
    economy.initialFirms.indices.reduce(into: []) { sums, cell in
      sums.append((sums.last ?? 0) + (eligibility.admits(cell: cell) ? economy.initialFirms[cell] : 0))
    }
  }

  private func forEachEligible(
    in economy: borrowing Economy, year: Int, _ body: (_ row: Int, _ firm: FirmID) -> Void
  ) {
    for cell in 0..<economy.cellCount where eligibility.admits(cell: cell) {
      for row in economy.firms.rows(of: cell) {
        guard eligibility.admits(row: row, of: economy.firms, year: year) else { continue }
        body(row, FirmID(rawValue: economy.firms.ids[row]))
      }
    }
  }

  private func alreadyServed(in economy: borrowing Economy) -> Set<UInt64> {
    economy.awards.reduce(into: []) { if $1.policy == id { $0.insert($1.firm.rawValue) } }
  }

  private func rank(ofRow row: Int, of firms: borrowing FirmTable, year: Int) -> Double {
    switch selection {
    case .random: 0
    case .byPersons(let ascending): Double(firms.persons(in: row)) * (ascending ? 1 : -1)
    case .byAge(let ascending):
      Double(year - FirmID(rawValue: firms.ids[row]).birthYear) * (ascending ? 1 : -1)
    }
  }
}

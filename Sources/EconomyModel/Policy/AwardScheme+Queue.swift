import Stochastics

/// Who may have an award and who asks for one, in the order in which they are served.
struct AwardQueue {
  /// A firm that asks.
  struct Applicant {
    let rank: Double
    let lot: Double
    let firm: FirmID
    let row: Int
  }

  /// Those who ask, the first to be served first.
  var applicants: [Applicant] = []
  /// Firms that may have an award, cell by cell.
  var eligible: [Int]

  /// The cells with eligible firms, and how many of those `refused` stand in each.
  func cells(refusing refused: ArraySlice<Applicant>) -> [CellAccount] {
    var counts = Array(repeating: 0, count: eligible.count)
    for applicant in refused { counts[applicant.firm.cell] += 1 }
    return eligible.indices.filter { eligible[$0] > 0 }.map { cell in
      var account = CellAccount(cell: cell)
      (account.eligible, account.refused) = (eligible[cell], counts[cell])
      return account
    }
  }
}

extension AwardScheme {
  /// The eligible firms and, in order, those of them that ask.
  /// - Complexity: O(firms + applicants · log applicants).
  func queue(in economy: borrowing Economy, year: Int, luck: PolicyLuck) -> AwardQueue {
    var queue = AwardQueue(eligible: Array(repeating: 0, count: economy.cellCount))
    guard audience == .firms else { return queue }
    let served = onePerFirm ? economy.ledger.served[id, default: []] : []
    let tag = policyTag(id)
    for cell in 0..<economy.cellCount where eligibility.admits(cell: cell, of: economy) {
      for row in economy.firms.rows(of: cell) {
        guard eligibility.admits(row: row, of: cell, in: economy, year: year) else { continue }
        let firm = FirmID(rawValue: economy.firms.ids[row])
        guard mayCumulate(firm, in: economy, year: year) else { continue }
        queue.eligible[cell] += 1
        let words = luck.award.words(about: firm.rawValue ^ tag)
        guard openUnitInterval(words.y) < takeUp, !served.contains(firm.rawValue) else { continue }
        let rank = rank(ofRow: row, of: economy.firms, year: year)
        queue.applicants.append(.init(rank: rank, lot: openUnitInterval(words.x), firm: firm, row: row))
      }
    }
    queue.applicants.sort { ($0.rank, $0.lot, $0.firm) < ($1.rank, $1.lot, $1.firm) }
    return queue
  }

  private func mayCumulate(_ firm: FirmID, in economy: borrowing Economy, year: Int) -> Bool {
    switch cumulation {
    case .allowed: true
    case .exclusive:
      economy.ledger.aid[firm.rawValue] == nil
        || economy.ledger.served[id, default: []].contains(firm.rawValue)
    case .atMost(let ceiling):
      economy.ledger.recentAid(of: firm, in: year) + amount.mean <= ceiling
    }
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

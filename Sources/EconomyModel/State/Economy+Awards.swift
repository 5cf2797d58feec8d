extension Economy {
  /// Whether the firm in `row` of `cell` exports, equation (1.3).
  func isExporter(row: Int, of cell: Int) -> Bool {
    traits.isExporter(
      FirmID(rawValue: firms.ids[row]), persons: Double(firms.persons(in: row)),
      in: baseline.divisions[division(of: cell)], lift: Double(supports[Int(firms.supports[row])].exportLift))
  }

  /// Hands out the year's awards to firms that exist.
  mutating func award(_ levers: Levers) {
    accounts = levers.accounts
    for account in accounts { ledger.spend(account.overhead, by: account.policy) }
    for grant in levers.grants {
      firms.supports[grant.row] = support(grant.support, besides: firms.supports[grant.row])
      enter(
        Award(
          policy: grant.policy, firm: grant.firm, year: year, amount: grant.payment.amount,
          persons: Double(firms.persons(in: grant.row)), age: year - grant.firm.birthYear),
        grant.payment, isMember: grant.isMember)
    }
  }

  /// Takes down an award whose support the firm has already.
  mutating func enter(_ award: Award, _ payment: Payment, isMember: Bool) {
    awards.append(award)
    let isDouble = ledger.promise(payment, to: award.firm, by: award.policy, in: year)
    if isMember { members.insert(award.firm.rawValue) }
    guard let row = accounts.firstIndex(where: { $0.policy == award.policy }) else { return }
    if isDouble { accounts[row].doubleFunded += 1 }
    accounts[row].enter(award)
  }

  /// Pays what falls due in the year, once its awards are made and its firms are born.
  mutating func settleAccounts() {
    let active = activeFirms(among: Set(ledger.creditors.map(\.cell)))
    ledger.settle(&accounts) { active.contains($0.rawValue) }
    for row in accounts.indices { accounts[row].cells.sort { $0.cell < $1.cell } }
    accounts.sort { $0.policy < $1.policy }
  }

  private func activeFirms(among cells: Set<Int>) -> Set<UInt64> {
    var active: Set<UInt64> = []
    let promised = Set(ledger.creditors.map(\.rawValue))
    for cell in cells {
      for row in firms.rows(of: cell) where promised.contains(firms.ids[row]) {
        active.insert(firms.ids[row])
      }
    }
    return active
  }
}

extension PolicyAccount {
  /// Counts an award in its cell.
  mutating func enter(_ award: Award) {
    let cell = award.firm.cell
    let place = cells.firstIndex { $0.cell == cell } ?? cells.count
    if place == cells.count { cells.append(CellAccount(cell: cell)) }
    cells[place].recipients += 1
    cells[place].committed += award.amount
  }
}

/// What was promised to firms and when it falls due, policy by policy.
struct PolicyLedger: Sendable {
  /// A promise that is not yet wholly paid or released.
  private struct Promise: Sendable {
    let policy: String
    let firm: FirmID
    var payment: Payment
  }

  /// Firms that a policy has served so far.
  private(set) var served: [String: Set<UInt64>] = [:]
  /// Money that a policy has promised so far, euro of 2020, overhead included.
  private(set) var committed: [String: Double] = [:]
  /// Money that a firm was promised by all policies, by calendar year, euro of 2020.
  private(set) var aid: [UInt64: [(year: Int, amount: Double)]] = [:]
  private var promises: [Promise] = []
  private var outstanding: [String: Double] = [:]

  /// The firms that were promised money which is neither paid nor released.
  var creditors: [FirmID] { promises.map(\.firm) }

  /// Money promised to `firm` in the three years that end with `year`: what a de minimis ceiling limits.
  func recentAid(of firm: FirmID, in year: Int) -> Double {
    aid[firm.rawValue, default: []].reduce(0) { $1.year > year - 3 ? $0 + $1.amount : $0 }
  }

  /// Takes down a promise; returns whether another policy supports or supported the firm.
  mutating func promise(_ payment: Payment, to firm: FirmID, by policy: String, in year: Int) -> Bool {
    promises.append(Promise(policy: policy, firm: firm, payment: payment))
    let isKnown = aid[firm.rawValue] != nil
    let isServed = served[policy, default: []].contains(firm.rawValue)
    served[policy, default: []].insert(firm.rawValue)
    committed[policy, default: 0] += payment.amount
    aid[firm.rawValue, default: []].append((year, payment.amount))
    return isKnown && !isServed
  }

  /// Takes down money that goes to no firm.
  mutating func spend(_ overhead: Double, by policy: String) { committed[policy, default: 0] += overhead }

  /// Pays and releases what falls due.
  ///
  /// - Parameters:
  ///   - accounts: this year's accounts in order of their ids, with what was committed; accounts are added for policies
  ///     that only pay old promises.
  ///   - isActive: whether a firm is there; asked only about firms with a promise.
  mutating func settle(_ accounts: inout [PolicyAccount], isActive: (FirmID) -> Bool) {
    var flows = Flows(accounts)
    for index in promises.indices {
      let (policy, firm) = (promises[index].policy, promises[index].firm)
      let isGuarantee = promises[index].payment.condition == .onClosure
      let due = promises[index].payment.instalments.removeFirst()
      if isActive(firm) {
        flows.add(paid: isGuarantee ? 0 : due, released: isGuarantee ? due : 0, policy, firm.cell)
      } else {
        let rest = due + promises[index].payment.amount
        flows.add(paid: isGuarantee ? rest : 0, released: isGuarantee ? 0 : rest, policy, firm.cell)
        promises[index].payment.instalments = []
      }
    }
    promises.removeAll { $0.payment.instalments.isEmpty }
    accounts = flows.accounts.map { closed($0) }
  }

  private mutating func closed(_ account: PolicyAccount) -> PolicyAccount {
    var account = account
    account.paid += account.overhead
    let before = outstanding[account.policy, default: 0]
    let after = before + account.committed - account.paid - account.released
    account.outstanding = abs(after) < 1e-9 * (before + account.committed) ? 0 : after
    outstanding[account.policy] = account.outstanding
    return account
  }
}

/// The year's flows of money, gathered by policy and cell.
private struct Flows {
  var accounts: [PolicyAccount]
  private var rows: [String: Int]
  private var cells: [[Int: Int]]

  init(_ accounts: [PolicyAccount]) {
    self.accounts = accounts
    rows = Dictionary(uniqueKeysWithValues: accounts.indices.map { (accounts[$0].policy, $0) })
    cells = accounts.map { account in
      Dictionary(uniqueKeysWithValues: account.cells.indices.map { (account.cells[$0].cell, $0) })
    }
  }

  mutating func add(paid: Double, released: Double, _ policy: String, _ cell: Int) {
    let row = row(of: policy)
    accounts[row].paid += paid
    accounts[row].released += released
    let place = cells[row][cell] ?? accounts[row].cells.count
    if place == accounts[row].cells.count {
      accounts[row].cells.append(CellAccount(cell: cell))
      cells[row][cell] = place
    }
    accounts[row].cells[place].paid += paid
    accounts[row].cells[place].released += released
  }

  private mutating func row(of policy: String) -> Int {
    if let row = rows[policy] { return row }
    rows[policy] = accounts.count
    accounts.append(PolicyAccount(policy: policy))
    cells.append([:])
    return accounts.count - 1
  }
}

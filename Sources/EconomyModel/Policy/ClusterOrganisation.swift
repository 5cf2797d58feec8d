/// An organisation that firms join: a secretariat that is paid first, and services to its members, renewed year by year.
///
/// Not to be confused with the strength of a cluster, which is a matter of structure and has coefficients of its own. The
/// additional innovators that were found among the firms of supported clusters (P225: 5.1 points) enter nowhere, and
/// research does not rise (P226).
public struct ClusterOrganisation: PolicyInstrument {
  /// Who may join and who asks to: an award is a year's services to one member.
  public var scheme: AwardScheme
  /// Members at most.
  public let places: Int
  /// What the organisation costs a year beside its services, euro of 2020.
  public let governance: Double
  /// What membership does.
  public let effects: ClusterMembership

  public var id: String { scheme.id }

  /// - Precondition: the services are worth more than nothing.
  public init(_ scheme: AwardScheme, places: Int, governance: Double, effects: ClusterMembership) {
    precondition(scheme.amount.mean > 0, "services cost something")
    (self.scheme, self.places, self.governance, self.effects) = (scheme, places, governance, effects)
    self.scheme.onePerFirm = false
  }

  /// Members of last year come first, then those who ask, by the scheme's order.
  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard scheme.years.contains(year) else { return }
    let available = max(0, scheme.money(upTo: year) - economy.ledger.committed[id, default: 0])
    let running = min(governance, available)
    let paid = Int(min(1e9, (available - running) / scheme.amount.mean + 1e-9))
    let members = members(of: economy, year: year)
    let renewing = members.prefix(min(places, paid))
    let known = Set(members.map(\.firm))
    var queue = scheme.queue(in: economy, year: year, luck: luck)
    queue.applicants.removeAll { known.contains($0.firm) }
    queue.applicants = Array(queue.applicants.prefix(max(0, places - renewing.count)))
    let joining = queue.applicants.prefix(max(0, paid - renewing.count))
    let served = renewing + joining.map { Member($0.firm, $0.row) }
    serve(served, in: economy, year: year, with: &levers)
    spillOver(from: renewing, in: economy, to: &levers)
    var account = PolicyAccount(policy: id)
    (account.budget, account.overhead) = (available, running)
    account.committed = running + Double(served.count) * scheme.amount.mean
    account.unspent = available - account.committed
    (account.eligible, account.recipients) = (queue.eligible.reduce(0, +), served.count)
    account.refused = queue.applicants.count - joining.count
    account.cells = queue.cells(refusing: queue.applicants.dropFirst(joining.count))
    levers.accounts.append(account)
  }

  private typealias Member = (firm: FirmID, row: Int)

  private func serve(
    _ firms: ArraySlice<Member>, in economy: borrowing Economy, year: Int, with levers: inout Levers
  ) {
    var seniority: [FirmID: Int] = [:]
    for award in economy.awards where award.policy == id { seniority[award.firm, default: 0] += 1 }
    for (firm, row) in firms {
      levers.grants.append(
        Levers.Grant(
          policy: id, firm: firm, row: row, payment: Payment(scheme.amount.mean),
          support: effects.support(in: year, membershipYear: seniority[firm, default: 0] + 1),
          isMember: true))
    }
  }

  /// The second half of (4.7).
  private func spillOver(
    from members: ArraySlice<Member>, in economy: borrowing Economy, to levers: inout Levers
  ) {
    guard effects.spillover != 0 else { return }
    for member in members where economy.cells.employment[member.firm.cell] > 0 {
      let share = Double(economy.firms.persons(in: member.row)) / economy.cells.employment[member.firm.cell]
      levers.productivity[member.firm.cell] += effects.spillover * share
    }
  }

  /// Last year's members that are still there, in the order of the table.
  private func members(of economy: borrowing Economy, year: Int) -> [Member] {
    let last = economy.awards.reversed().prefix { $0.year >= year - 1 }.filter { $0.policy == id }
    let ids = Set(last.map(\.firm.rawValue))
    return Set(last.map(\.firm.cell)).sorted().flatMap { cell in
      economy.firms.rows(of: cell).filter { ids.contains(economy.firms.ids[$0]) }.map {
        (FirmID(rawValue: economy.firms.ids[$0]), $0)
      }
    }
  }
}

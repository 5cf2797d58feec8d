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
    let queue = queue(in: economy, year: year, luck: luck)
    let paid = Int(min(1e9, (available - running) / scheme.amount.mean + 1e-9))
    let served = queue.applicants.prefix(paid)
    serve(served, in: economy, year: year, with: &levers)
    spillOver(from: served, in: economy, to: &levers)
    var account = PolicyAccount(policy: id)
    (account.budget, account.overhead) = (available, running)
    account.committed = running + Double(served.count) * scheme.amount.mean
    account.unspent = available - account.committed
    (account.eligible, account.recipients) = (queue.eligible.reduce(0, +), served.count)
    account.refused = queue.applicants.count - served.count
    account.cells = queue.cells(refusing: queue.applicants.dropFirst(served.count))
    levers.accounts.append(account)
  }

  /// As many as there are places for: last year's members that are still there, in the order of the table, and then
  /// those who ask.
  private func queue(in economy: borrowing Economy, year: Int, luck: PolicyLuck) -> AwardQueue {
    let members = lastMembers(of: economy, year: year)
    var queue = scheme.queue(in: economy, year: year, luck: luck)
    let asking = queue.applicants.filter { !members.contains($0.firm) }
    let staying = Set(members.map(\.cell)).sorted().flatMap { cell in
      economy.firms.rows(of: cell).compactMap { row -> AwardQueue.Applicant? in
        let firm = FirmID(rawValue: economy.firms.ids[row])
        return members.contains(firm) ? .init(rank: 0, lot: 0, firm: firm, row: row) : nil
      }
    }
    queue.applicants = Array((staying + asking).prefix(places))
    return queue
  }

  private func lastMembers(of economy: borrowing Economy, year: Int) -> Set<FirmID> {
    let last = economy.awards.reversed().prefix { $0.year >= year - 1 }
    return Set(last.lazy.filter { $0.policy == id }.map(\.firm))
  }

  private func serve(
    _ firms: ArraySlice<AwardQueue.Applicant>, in economy: borrowing Economy, year: Int,
    with levers: inout Levers
  ) {
    var seniority: [FirmID: Int] = [:]
    for award in economy.awards where award.policy == id { seniority[award.firm, default: 0] += 1 }
    for applicant in firms {
      levers.grants.append(
        Levers.Grant(
          policy: id, firm: applicant.firm, row: applicant.row, payment: Payment(scheme.amount.mean),
          support: effects.support(
            in: year, membershipYear: seniority[applicant.firm, default: 0] + 1), isMember: true))
    }
  }

  /// The second half of (4.7).
  private func spillOver(
    from members: ArraySlice<AwardQueue.Applicant>, in economy: borrowing Economy,
    to levers: inout Levers
  ) {
    guard effects.spillover != 0 else { return }
    for member in members where economy.cells.employment[member.firm.cell] > 0 {
      let share = Double(economy.firms.persons(in: member.row)) / economy.cells.employment[member.firm.cell]
      levers.productivity[member.firm.cell] += effects.spillover * share
    }
  }
}

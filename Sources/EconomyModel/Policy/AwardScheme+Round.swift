import Stochastics

/// The awards of one scheme in one year.
struct AwardRound {
  var inducements: [Levers.Inducement] = []
  var grants: [Levers.Grant] = []
  /// People served, those who founded a firm among them.
  var heads = 0
  /// Money spent, euro of 2020.
  var spent = 0.0
  /// The part of it for people who founded no firm.
  var overhead = 0.0
}

extension AwardScheme {
  /// The awards of a year, one after the other: each by its own luck creates a firm or goes to the next applicant, until
  /// the money, the places or the applicants are used up. So the share of induced firms is the same however much money
  /// there is.
  ///
  /// Cells are met in proportion to their firms at the start, so no other policy moves an induced firm elsewhere.
  func round(
    of queue: AwardQueue, paidFrom available: Double, in economy: borrowing Economy, year: Int,
    luck: PolicyLuck
  ) -> AwardRound {
    let tag = policyTag(id)
    let places = createsFirms ? places(in: economy) : []
    var round = AwardRound()
    for ordinal in 0..<(capacity ?? .max) {
      let words = luck.inducement.words(about: tag &+ UInt64(ordinal))
      let amount = amount.value(openUnitInterval(words.z))
      guard round.spent + amount <= available * (1 + 1e-12) + 1e-9 else { break }
      if let total = places.last, total > 0, openUnitInterval(words.x) < effects.entryAdditionality {
        let cell = places.firstIndex { $0 > openUnitInterval(words.y) * total } ?? places.count - 1
        round.inducements.append(inducement(ordinal, in: cell, of: amount, economy: economy, year: year))
      } else if audience == .founders {
        round.overhead += amount
      } else if round.grants.count < queue.applicants.count {
        let applicant = queue.applicants[round.grants.count]
        round.grants.append(grant(to: applicant, of: amount, economy: economy, year: year))
      } else {
        break
      }
      round.spent += amount
      if audience == .founders { round.heads += 1 }
    }
    return round
  }

  /// Whether an award may create a firm: somebody asks, new firms are eligible, and the award keeps the limit of public money.
  private var createsFirms: Bool {
    if case .atMost(let ceiling) = cumulation, amount.mean > ceiling { return false }
    return takeUp > 0 && eligibility.admitsNewFirms && effects.entryAdditionality > 0
  }

  private func inducement(
    _ ordinal: Int, in cell: Int, of amount: Double, economy: borrowing Economy, year: Int
  ) -> Levers.Inducement {
    let mean = effects.personsPerInducedFirm
    return Levers.Inducement(
      policy: id, cell: cell, ordinal: ordinal, payment: payment(amount),
      size: .drawn(mean: mean, most: Double(eligibility.employees.upperBound) + 1),
      support: effects.support(
        from: year, persons: mean, amount: amount, valuePerPerson: economy.valuePerPerson(in: cell)),
      isMember: makesMembers, founders: eligibility.founders)
  }

  private func grant(
    to applicant: AwardQueue.Applicant, of amount: Double, economy: borrowing Economy, year: Int
  ) -> Levers.Grant {
    let support = effects.support(
      from: year, persons: Double(economy.firms.persons(in: applicant.row)), amount: amount,
      valuePerPerson: economy.valuePerPerson(in: applicant.firm.cell))
    return Levers.Grant(
      policy: id, firm: applicant.firm, row: applicant.row, payment: payment(amount), support: support,
      isMember: makesMembers)
  }

  private func payment(_ amount: Double) -> Payment {
    var payment = Payment(amount, over: paymentYears)
    if isGuarantee { payment.condition = .onClosure }
    return payment
  }

  /// Firms at the start in the cells up to each one that is eligible.
  private func places(in economy: borrowing Economy) -> [Double] {
    economy.initialFirms.indices.reduce(into: []) { sums, cell in
      let isAdmitted = eligibility.admits(cell: cell, of: economy)
      sums.append((sums.last ?? 0) + (isAdmitted ? economy.initialFirms[cell] : 0))
    }
  }
}

extension Economy {
  /// Gross value added a person in `cell` last year, thousand euro of 2020; 0 where nobody works.
  func valuePerPerson(in cell: Int) -> Double {
    cells.employment[cell] > 0 ? cells.grossValueAdded[cell] / cells.employment[cell] * 1000 : 0
  }
}

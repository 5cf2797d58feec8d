import EconomyModel

/// What became of the recipients in one simulated year: those active in it, firms that close at its end among them.
struct RecipientYear {
  /// Each policy's recipients so far, and then all, each firm once.
  var whole: [Tally]
  /// The same divided among the policies of each firm, without the last.
  var shared: [Tally]
  /// All recipients so far by cell.
  var cells: [Tally]
  /// Persons that recipients employ which a policy created, by cell.
  var inducedEmployment: [Double]
  /// Whether there are recipients so far, by cell.
  var hasRecipients: [Bool]

  init(policies: Int, cells count: Int) {
    whole = Array(repeating: .zero, count: policies + 1)
    shared = Array(repeating: .zero, count: policies)
    cells = Array(repeating: .zero, count: count)
    inducedEmployment = Array(repeating: 0, count: count)
    hasRecipients = Array(repeating: false, count: count)
  }
}

/// What becomes of recipients in one simulation, year by year.
struct RecipientHistory {
  /// One a recorded year.
  private(set) var years: [RecipientYear] = []
  /// The recipients active in the last recorded year.
  private(set) var outcomes: [UInt64: AwardRecord.Outcome] = [:]

  private let policies: Int
  private let cells: Int
  private var recipients: Recipients
  private var active: [ActiveRecipient] = []

  /// - Parameter policies: the number of policies, without all together.
  init(policies: Int, cells: Int) {
    (self.policies, self.cells) = (policies, cells)
    recipients = Recipients(cells: cells)
  }

  /// Watches the firm of `award` from now on; returns which of its awards this is.
  @discardableResult
  mutating func watch(_ award: Award, of policy: Int) -> AwardRecord.Rank {
    recipients.add(award, of: policy)
  }

  /// Counts the recipients once they have grown and before any closes, as the books count firms and employment.
  mutating func count(in economy: borrowing Economy) { active = recipients.active(in: economy) }

  /// Ends the year, the value added of which is known.
  mutating func close(_ economy: borrowing Economy) {
    var year = RecipientYear(policies: policies, cells: cells)
    outcomes.removeAll(keepingCapacity: true)
    for cell in 0..<cells { year.hasRecipients[cell] = recipients.areIn(cell) }
    for recipient in active {
      let tally = recipient.tally(in: economy.cells)
      for (policy, share) in recipients.shares(in: recipient.firm) {
        year.whole[policy] += tally
        year.shared[policy] += share * tally
      }
      year.whole[policies] += tally
      year.cells[recipient.firm.cell] += tally
      if recipient.firm.isInduced { year.inducedEmployment[recipient.firm.cell] += recipient.persons }
      outcomes[recipient.firm.rawValue] = .init(employment: tally[0], valueAdded: tally[2])
    }
    years.append(year)
  }
}

import EconomyModel
import Recording

/// Takes down every measure of an economy, year by year.
struct PanelRecorder: Recorder {
  /// What was taken down so far.
  private(set) var result: ArmResult
  /// What became of the recipients, year by year.
  private(set) var history: RecipientHistory
  /// The books of every year.
  private(set) var books: [YearBooks] = []
  /// Every award of the simulation, or those that it follows.
  private(set) var awards: [Award]

  private let axes: RunAxes
  private let follows: Bool

  /// - Parameter awards: awards of another simulation whose recipients are watched in this one.
  init(_ axes: RunAxes, following awards: [Award]? = nil) {
    self.axes = axes
    self.awards = awards ?? []
    follows = awards != nil
    result = ArmResult(axes)
    history = RecipientHistory(policies: max(0, axes.policies.count - 1), cells: axes.cellCount)
  }

  /// Takes down awards and recipients once firms have grown and before any closes, as the books count employment.
  mutating func completed(_ phase: Phase, of economy: borrowing Economy) {
    guard phase == .growth, axes.hasCounterfactual else { return }
    if follows {
      for award in awards where award.year == economy.year {
        if let policy = position(of: award.policy) { history.watch(award, of: policy) }
      }
    } else {
      let newAwards = economy.awards[awards.count...]
      for award in newAwards { take(award, in: economy) }
      awards += newAwards
    }
    history.count(in: economy)
  }

  mutating func record(_ economy: borrowing Economy) {
    let year = economy.year - axes.years.lowerBound
    recordAreas(economy, year)
    for (position, measure) in Measure.cells.enumerated() {
      for cell in 0..<axes.cellCount { result.cells[position, cell, year] = measure.value(economy, cell) }
    }
    for event in economy.clusters.events {
      let place = area(ofRow: event.row) * axes.divisions.count + event.division
      result.lists.events.append(
        ClusterEvent(year: event.year, place: place, isFormation: event.kind == .formation))
    }
    result.lists.networks += NetworkRecord.records(of: economy, in: axes)
    guard axes.hasCounterfactual else { return }
    history.close(economy)
    books.append(YearBooks(cells: economy.cells, regions: economy.regions))
    if !follows { recordPolicies(economy, year) }
  }

  private mutating func recordAreas(_ economy: borrowing Economy, _ year: Int) {
    for row in 0...axes.regions.count {
      let area = area(ofRow: row)
      for (position, measure) in Measure.areas.enumerated() {
        result.areas[position, area, year] = measure.value(economy, row)
      }
      for (position, measure) in Measure.clusters.enumerated() {
        for division in axes.divisions.indices {
          result.clusters[position, area * axes.divisions.count + division, year] =
            measure.value(economy, row * axes.divisions.count + division)
        }
      }
    }
  }

  private mutating func recordPolicies(_ economy: borrowing Economy, _ year: Int) {
    for account in economy.accounts {
      guard let policy = position(of: account.policy) else { continue }
      for variable in PolicyVariable.ofAccounts {
        result.policies[variable.rawValue, policy, year] = variable.value(in: account)
      }
      result.policies[PolicyVariable.committed.rawValue, policy, year] =
        account.overhead + promised(by: policy, in: economy.year)
      result.lists.accounts += account.cells.map {
        AccountRecord(policy: policy, year: economy.year, cell: $0.cell, flows: AccountFlows($0))
      }
    }
    for (index, payment) in economy.payments.enumerated() { result.lists.awards[index].paid = payment }
  }

  /// Takes down an award and watches its firm.
  private mutating func take(_ award: Award, in economy: borrowing Economy) {
    guard let policy = position(of: award.policy) else {
      preconditionFailure("'\(award.policy)' is a policy of the run")
    }
    let rank = history.watch(award, of: policy)
    result.lists.awards.append(
      AwardRecord(
        policy: policy, year: award.year, firm: award.firm.rawValue, cell: award.firm.cell, age: award.age,
        rank: rank, traits: AwardRecord.Traits(award, in: economy), employment: award.persons,
        amount: award.amount))
  }

  /// The money of the year's awards, added award by award: so `awards.csv` adds up to it to the last digit.
  private func promised(by policy: Int, in year: Int) -> Double {
    result.lists.awards.reduce(0) { $1.policy == policy && $1.year == year ? $0 + $1.amount : $0 }
  }

  private func position(of policy: String) -> Int? { axes.policies.firstIndex(of: policy) }

  /// The territory is the last row of the books and the first area of the tables.
  private func area(ofRow row: Int) -> Int { row == axes.regions.count ? 0 : row + 1 }
}

extension AwardRecord.Traits {
  /// What the firm of `award` is when the award is made, its support left aside.
  fileprivate init(_ award: Award, in economy: borrowing Economy) {
    self = []
    let (firm, traits) = (award.firm, economy.traits)
    if firm.isInduced && firm.birthYear == award.year { insert(.induced) }
    if traits.isFounded(firm, by: .women, age: award.age) { insert(.women) }
    if traits.isFounded(firm, by: .immigrants, age: award.age) { insert(.immigrants) }
    if traits.isFounded(firm, by: .under35, age: award.age) { insert(.under35) }
    let division = economy.baseline.divisions[firm.cell % economy.baseline.divisions.count]
    if traits.isExporter(firm, persons: award.persons, in: division) { insert(.exporter) }
  }
}

import EconomyModel
import Recording

/// Takes down every measure of an economy, year by year.
struct PanelRecorder: Recorder {
  /// What was taken down so far.
  private(set) var result: ArmResult
  /// Persons employed in the year by the recipients so far, those that close at its end among them: policy by policy
  /// and then all, year by year.
  private(set) var recipientsEmployment: [[Double]] = []
  /// Persons employed in the year by all firms.
  private(set) var employment: [Double] = []
  /// Every award of the simulation, or those that it follows.
  private(set) var awards: [Award]

  private let axes: RunAxes
  private let follows: Bool
  private var recipients: Recipients
  private var recipientsNow: [Double]

  /// - Parameter awards: awards of another simulation whose recipients are watched in this one.
  init(_ axes: RunAxes, following awards: [Award]? = nil) {
    self.axes = axes
    self.awards = awards ?? []
    follows = awards != nil
    result = ArmResult(axes)
    recipients = Recipients(policies: axes.policies, cells: axes.cellCount)
    recipientsNow = Array(repeating: 0, count: axes.policies.count)
  }

  /// Takes down what recipients employ once they have grown and before any closes, as the books count employment.
  mutating func completed(_ phase: Phase, of economy: borrowing Economy) {
    guard phase == .growth, axes.hasCounterfactual else { return }
    if !follows {
      let newAwards = economy.awards[awards.count...]
      result.awards += newAwards.map(record)
      awards += newAwards
    }
    for award in awards where award.year == economy.year { recipients.add(award) }
    recipientsNow = recipients.employment(in: economy)
  }

  mutating func record(_ economy: borrowing Economy) {
    let year = economy.year - axes.years.lowerBound
    recordAreas(economy, year)
    for (position, measure) in Measure.cells.enumerated() {
      for cell in 0..<axes.cellCount { result.cells[position, cell, year] = measure.value(economy, cell) }
    }
    for event in economy.clusters.events {
      let place = area(ofRow: event.row) * axes.divisions.count + event.division
      result.events.append(
        ClusterEvent(year: event.year, place: place, isFormation: event.kind == .formation))
    }
    result.networks += NetworkRecord.records(of: economy, in: axes)
    if axes.hasCounterfactual { recordPolicies(economy, year) }
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
      guard let policy = axes.policies.firstIndex(of: account.policy) else { continue }
      for (position, variable) in PolicyVariable.allCases.enumerated() {
        result.policies[position, policy, year] = variable.value(in: account)
      }
    }
    recipientsEmployment.append(recipientsNow)
    employment.append(economy.cells.employment.reduce(0, +))
  }

  private func record(_ award: Award) -> AwardRecord {
    AwardRecord(
      policy: axes.policies.firstIndex(of: award.policy) ?? 0, year: award.year, firm: award.firm.rawValue,
      cell: award.firm.cell, age: award.age,
      isInduced: award.firm.isInduced && award.firm.birthYear == award.year, employment: award.persons,
      amount: award.amount)
  }

  /// The territory is the last row of the books and the first area of the tables.
  private func area(ofRow row: Int) -> Int { row == axes.regions.count ? 0 : row + 1 }
}

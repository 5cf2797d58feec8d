import Classifications

/// An identity of the books that does not hold: a fault of the program, never of its user's input.
public struct AccountingError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The identity, in words.
  public let identity: String
  /// Where it fails: province and division, province, or policy.
  public let place: String
  /// The calendar year.
  public let year: Int
  /// The two sides.
  public let left: Double
  public let right: Double

  public var description: String { "\(year), \(place): \(identity) does not hold: \(left) against \(right)" }
}

/// The identities of the model's section 9, checked every year in every run.
struct Accounting {
  /// Rounding allowed: this fraction of the larger side, plus this absolute amount.
  static let tolerance = 1e-9

  private var firmsAfterDeaths: [Double]
  private var employmentAfterDeaths: [Double]
  /// Each policy's money that was promised and neither paid nor released, euro of 2020.
  private var outstanding: [String: Double] = [:]

  init(cells: Int) {
    firmsAfterDeaths = Array(repeating: 0, count: cells)
    employmentAfterDeaths = firmsAfterDeaths
  }

  /// Checks every identity; the first year has no year before it to add up from.
  mutating func close(_ economy: borrowing Economy, isFirstYear: Bool) throws(AccountingError) {
    for cell in 0..<economy.cellCount {
      if !isFirstYear { try checkFlows(of: cell, in: economy) }
      try checkStocks(of: cell, in: economy)
      firmsAfterDeaths[cell] = economy.cells.firms[cell] - economy.cells.deaths[cell]
      employmentAfterDeaths[cell] = economy.cells.employment[cell] - economy.cells.employmentClosed[cell]
    }
    for region in 0..<economy.regionCount { try checkRegion(region, in: economy) }
    for account in economy.accounts { try check(account, in: economy) }
  }

  private func checkFlows(of cell: Int, in economy: borrowing Economy) throws(AccountingError) {
    try Self.check(
      economy.cells.firms[cell], firmsAfterDeaths[cell] + economy.cells.births[cell],
      "firms = firms before − deaths before + births", cell, economy)
    try Self.check(
      economy.cells.employment[cell],
      employmentAfterDeaths[cell] + economy.cells.employmentBorn[cell] + economy.cells.employmentGrown[cell],
      "employment = employment before − closed before + births + growth", cell, economy)
  }

  private func checkStocks(of cell: Int, in economy: borrowing Economy) throws(AccountingError) {
    try Self.check(
      Double(economy.firms.count(of: cell)), economy.cells.firms[cell] - economy.cells.deaths[cell],
      "firms in the table = active firms − deaths", cell, economy)
    try Self.check(
      economy.cells.grossValueAdded[cell],
      economy.cells.payroll[cell] + economy.cells.contributions[cell] + economy.cells.operatingSurplus[cell],
      "value added = payroll + contributions + gross operating surplus", cell, economy)
  }

  private func checkRegion(_ region: Int, in economy: borrowing Economy) throws(AccountingError) {
    let firms = economy.cells(of: region).reduce(0) { $0 + economy.cells.employment[$1] }
    let place = economy.baseline.regions[region].code.code
    try Self.check(
      economy.regions.employment[region], firms + economy.regions.otherEmployment[region],
      "Σ employment of cells + other activities = employment of the province", place, economy.year)
  }

  private mutating func check(_ account: PolicyAccount, in economy: borrowing Economy) throws(AccountingError)
  {
    let awarded = economy.awards.reversed().prefix { $0.year == economy.year }.reduce(0) {
      $1.policy == account.policy ? $0 + $1.amount : $0
    }
    let paid = account.cells.reduce(0) { $0 + $1.paid }
    let before = outstanding[account.policy, default: 0]
    let identities = [
      (account.budget, account.committed + account.unspent, "budget = committed + unspent"),
      (account.committed, awarded + account.overhead, "committed = Σ awards + overhead"),
      (account.paid, paid + account.overhead, "paid = Σ payments to recipients + overhead"),
      (
        before + account.committed, account.paid + account.released + account.outstanding,
        "outstanding before + committed = paid + released + outstanding"
      ),
    ]
    for (left, right, identity) in identities {
      try Self.check(left, right, identity, account.policy, economy.year)
    }
    outstanding[account.policy] = account.outstanding
  }

  private static func check(
    _ left: Double, _ right: Double, _ identity: String, _ cell: Int, _ economy: borrowing Economy
  ) throws(AccountingError) {
    guard !agrees(left, right) else { return }
    let region = economy.baseline.regions[economy.region(of: cell)].code.code
    let division = economy.baseline.divisions[economy.division(of: cell)].code.code
    try check(left, right, identity, "\(region) \(division)", economy.year)
  }

  private static func check(
    _ left: Double, _ right: Double, _ identity: String, _ place: String, _ year: Int
  ) throws(AccountingError) {
    guard agrees(left, right) else {
      throw AccountingError(identity: identity, place: place, year: year, left: left, right: right)
    }
  }

  private static func agrees(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= tolerance * (1 + max(abs(left), abs(right)))
  }
}

import EconomyModel

/// Persons employed, firms, gross value added (euro of 2020 a year) and exporters, of one firm or of many.
typealias Tally = SIMD4<Double>

/// The firms that policies have supported so far, and what each policy promised them.
struct Recipients {
  /// What one policy promised a firm so far, euro of 2020.
  private struct Promises {
    let policy: Int
    var money: Double
  }

  /// By cell and firm: its policies, the first to support it first.
  private var firms: [[UInt64: [Promises]]]

  init(cells: Int) { firms = Array(repeating: [:], count: cells) }

  /// Takes down an award of `policy`; returns which of the firm's awards it is.
  @discardableResult
  mutating func add(_ award: Award, of policy: Int) -> AwardRecord.Rank {
    var promises = firms[award.firm.cell][award.firm.rawValue, default: []]
    defer { firms[award.firm.cell][award.firm.rawValue] = promises }
    if let place = promises.firstIndex(where: { $0.policy == policy }) {
      promises[place].money += award.amount
      return .further
    }
    promises.append(Promises(policy: policy, money: award.amount))
    return promises.count == 1 ? .first : .firstOfPolicy
  }

  /// Whether `cell` has recipients, active or not.
  func areIn(_ cell: Int) -> Bool { !firms[cell].isEmpty }

  /// A recipient's policies and the share of its effects that each has: by the money promised so far, alike where none was.
  func shares(in firm: FirmID) -> [(policy: Int, share: Double)] {
    let promises = firms[firm.cell][firm.rawValue] ?? []
    let money = promises.reduce(0) { $0 + $1.money }
    return promises.map { ($0.policy, money > 0 ? $0.money / money : 1 / Double(promises.count)) }
  }

  /// The recipients that are active, cell by cell in the order of their rows.
  ///
  /// - Complexity: O(firms of the cells that have recipients).
  func active(in economy: borrowing Economy) -> [ActiveRecipient] {
    var active: [ActiveRecipient] = []
    for (cell, supported) in firms.enumerated() where !supported.isEmpty {
      for row in economy.firms.rows(of: cell) where supported[economy.firms.ids[row]] != nil {
        active.append(
          ActiveRecipient(
            firm: FirmID(rawValue: economy.firms.ids[row]),
            persons: Double(economy.firms.persons(in: row)),
            efficientPersons: economy.efficientPersons(in: row),
            isExporter: economy.isExporter(row: row, of: cell)))
      }
    }
    return active
  }
}

/// A recipient that is active in a year.
struct ActiveRecipient {
  let firm: FirmID
  /// Persons employed.
  let persons: Double
  /// Persons of mean productivity, its term of the sum in (8.1).
  let efficientPersons: Double
  let isExporter: Bool

  /// The recipient's numbers, its value added being its part of the cell's.
  func tally(in cells: CellBooks) -> Tally {
    let all = cells.efficientEmployment[firm.cell]
    let value = all > 0 ? 1e6 * cells.grossValueAdded[firm.cell] * efficientPersons / all : 0
    return Tally(persons, 1, value, isExporter ? 1 : 0)
  }
}

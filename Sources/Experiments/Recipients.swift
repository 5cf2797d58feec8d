import EconomyModel

/// The firms that policies have supported so far.
struct Recipients {
  private let policies: [String]
  /// By cell: firm and the positions of its policies.
  private var firms: [[UInt64: Set<Int>]]

  init(policies: [String], cells: Int) {
    self.policies = policies
    firms = Array(repeating: [:], count: cells)
  }

  /// Counts the firm of `award` among the policy's recipients and among those of all policies.
  mutating func add(_ award: Award) {
    guard let policy = policies.firstIndex(of: award.policy) else { return }
    firms[award.firm.cell][award.firm.rawValue, default: [policies.count - 1]].insert(policy)
  }

  /// Persons employed by each policy's recipients.
  ///
  /// - Complexity: O(firms of the cells that have recipients).
  func employment(in economy: borrowing Economy) -> [Double] {
    var persons = Array(repeating: 0.0, count: policies.count)
    for (cell, supported) in firms.enumerated() where !supported.isEmpty {
      for row in economy.firms.rows(of: cell) {
        guard let policies = supported[economy.firms.ids[row]] else { continue }
        for policy in policies { persons[policy] += Double(economy.firms.persons(in: row)) }
      }
    }
    return persons
  }
}

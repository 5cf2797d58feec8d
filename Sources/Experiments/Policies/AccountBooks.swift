import Recording

/// A province, a division, both or neither, by position.
struct AccountPlace: Hashable {
  /// Nil for the whole territory.
  let region: Int?
  /// Nil for all divisions.
  let division: Int?

  /// Whether this is the whole policy.
  var isWhole: Bool { region == nil && division == nil }
}

/// What only a policy as a whole has, in one year, EUR_2020.
struct AccountTotals {
  let budget: Double
  let unspent: Double
  let overhead: Double
}

/// The books of a run's policies by cell and year, means over the replications, which are read one by one.
struct AccountBooks {
  private let axes: RunAxes
  private let budget: [Double]
  private let unspent: [Double]
  private let overhead: [Double]
  private let replications: Int
  /// By policy, cell and year, sums over the replications: firms add up without rounding.
  private var flows: [AccountFlows]

  /// - Throws: `FileError` when a replication's file has gone.
  init(of store: ReplicationStore) throws(FileError) {
    (axes, replications) = (store.axes, store.replications)
    budget = try store.mean(PolicyVariable.budget.rawValue, of: .policies)
    unspent = try store.mean(PolicyVariable.unspent.rawValue, of: .policies)
    overhead = try store.mean(PolicyVariable.overhead.rawValue, of: .policies)
    let count = max(0, axes.policies.count - 1) * axes.cellCount * axes.years.count
    flows = Array(repeating: .none, count: count)
    for replication in 1...store.replications {
      for account in try store.lists(of: replication).accounts {
        flows[offset(account.policy, account.cell, account.year - axes.years.lowerBound)] += account.flows
      }
    }
  }

  /// Budget, unspent money and overhead of a policy as a whole.
  func totals(of policy: Int, _ year: Int) -> AccountTotals {
    let row = policy * axes.years.count + year
    return AccountTotals(budget: budget[row], unspent: unspent[row], overhead: overhead[row])
  }

  /// The books of one policy, added up by place.
  func flows(of policy: Int) -> PolicyFlows {
    let start = offset(policy, 0, 0)
    return PolicyFlows(
      Array(flows[start..<start + axes.cellCount * axes.years.count]), replications: replications,
      regions: axes.regions.count, divisions: axes.divisions.count, years: axes.years.count)
  }

  private func offset(_ policy: Int, _ cell: Int, _ year: Int) -> Int {
    (policy * axes.cellCount + cell) * axes.years.count + year
  }
}

/// One policy's books by place and year.
struct PolicyFlows {
  /// The whole, each province, each division, each cell.
  let places: [AccountPlace]

  private let replications: Int
  private let years: Int
  /// Sums over the replications.
  private var flows: [AccountPlace: [AccountFlows]] = [:]

  init(_ cells: [AccountFlows], replications: Int, regions: Int, divisions: Int, years: Int) {
    (self.replications, self.years) = (replications, years)
    places =
      [AccountPlace(region: nil, division: nil)]
      + (0..<regions).map { AccountPlace(region: $0, division: nil) }
      + (0..<divisions).map { AccountPlace(region: nil, division: $0) }
      + (0..<regions * divisions).map { AccountPlace(region: $0 / divisions, division: $0 % divisions) }
    for (index, flow) in cells.enumerated() {
      let (region, division) = (index / years / divisions, index / years % divisions)
      for place in [
        AccountPlace(region: nil, division: nil), AccountPlace(region: region, division: nil),
        AccountPlace(region: nil, division: division), AccountPlace(region: region, division: division),
      ] {
        flows[place, default: Array(repeating: .none, count: years)][index % years] += flow
      }
    }
  }

  /// The mean flows of `year`, with what is outstanding of all years so far.
  subscript(place: AccountPlace, year: Int) -> AccountYear {
    let all = flows[place] ?? Array(repeating: .none, count: years)
    let soFar = all[...year].reduce(into: AccountFlows.none) { $0 += $1 }
    return AccountYear(
      flows: all[year].mean(of: replications), outstanding: soFar.mean(of: replications).outstanding)
  }

  /// Whether a row is written: the whole always, provinces and divisions with eligible firms or money, cells with money.
  func isShown(_ place: AccountPlace, _ year: Int) -> Bool {
    guard !place.isWhole, flows[place] != nil else { return place.isWhole }
    let books = self[place, year]
    let isCell = place.region != nil && place.division != nil
    return books.flows.hasMoney || books.outstanding > 0 || (!isCell && books.flows.eligible > 0)
  }
}

/// What a policy did in a year and place, and what it still owes there.
struct AccountYear {
  let flows: AccountFlows
  /// EUR_2020.
  let outstanding: Double
}

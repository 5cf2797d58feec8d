import Indicators
import Tables

/// Which industries belong to which cluster category.
public struct MembershipTable: Sendable {
  private let table: KeyedTable

  /// Reads the columns `industry` (whatever its name), `category` and, if there is one, `weight`.
  ///
  /// - Throws: `TableProblems` with everything that is wrong with the table.
  public init(parsing source: TableSource, industry: String) throws(TableProblems) {
    var problems: [CSVError] = []
    self.init(parsing: source, industry: industry, problems: &problems)
    guard problems.isEmpty else { throw TableProblems(problems) }
  }

  init(parsing source: TableSource, industry: String, problems: inout [CSVError]) {
    let weight = KeyedTable.Quantity(
      column: "weight", meaning: "a weight", isNeeded: true, mayBeAbsent: true)
    table = KeyedTable(
      parsing: source, keys: [industry, "category"], quantities: [weight], problems: &problems)
  }

  /// The categories of `industries`, each by its position; those that the table does not name stand alone.
  ///
  /// - Precondition: the names differ.
  public func categories(of industries: [String]) -> ClusterCategories {
    let places = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1, $0) })
    return categories(industries.count) { places[$0] }
  }

  func categories(of industries: Axis) -> ClusterCategories {
    categories(industries.count) { industries[$0] }
  }

  private func categories(_ industries: Int, place: (String) -> Int?) -> ClusterCategories {
    let names = Axis(table.rows.map { $0.keys[1] })
    return ClusterCategories(
      industries: industries,
      memberships: table.rows.compactMap { row in
        guard let industry = place(row.keys[0]), let category = names[row.keys[1]] else { return nil }
        let weight = row.values.first.flatMap { $0 } ?? 1
        return ClusterCategories.Membership(industry: industry, category: category, weight: weight)
      })
  }
}

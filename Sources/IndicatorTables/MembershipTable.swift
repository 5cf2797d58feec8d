import Indicators
import Tables

/// Which industries belong to which cluster category.
struct MembershipTable {
  private let table: KeyedTable

  /// Reads the columns `industry` (whatever its name), `category` and, if there is one, `weight`.
  init(parsing source: TableSource, industry: String, problems: inout [CSVError]) {
    let weight = KeyedTable.Quantity(
      column: "weight", meaning: "a weight", isNeeded: true, mayBeAbsent: true)
    table = KeyedTable(
      parsing: source, keys: [industry, "category"], quantities: [weight], problems: &problems)
  }

  /// The categories of `industries`; those that the table does not name stand alone.
  func categories(of industries: Axis) -> ClusterCategories {
    let names = Axis(table.rows.map { $0.keys[1] })
    return ClusterCategories(
      industries: industries.count,
      memberships: table.rows.compactMap { row in
        guard let industry = industries[row.keys[0]], let category = names[row.keys[1]] else { return nil }
        let weight = row.values.first.flatMap { $0 } ?? 1
        return ClusterCategories.Membership(industry: industry, category: category, weight: weight)
      })
  }
}

import Indicators
import Tables

/// What to measure: the tables, the columns that matter, the thresholds.
public struct IndicatorRequest: Sendable {
  /// The table of cells.
  public var data: TableSource
  /// Which of its columns hold what.
  public var columns: CellColumns
  /// Which of its rows count; all when empty.
  public var filters: [ColumnFilter] = []
  /// The area to compare with: a row an industry, with the same names of columns as the data; nil for the data's own
  /// total.
  public var reference: TableSource?
  /// Which rows of the reference area count; all when empty.
  public var referenceFilters: [ColumnFilter] = []
  /// Which industries belong together: columns `category` and, where weights differ, `weight`, beside the industry;
  /// nil for every industry its own category.
  public var categories: TableSource?
  /// Relatedness of industries from elsewhere: columns `other` and `relatedness` beside the industry; nil to measure
  /// it in the data.
  public var relatedness: TableSource?
  /// What counts as an agglomeration.
  public var rule = AgglomerationRule()

  /// Asks for the measures of `data`, compared with its own total.
  public init(data: TableSource, columns: CellColumns = CellColumns()) {
    (self.data, self.columns) = (data, columns)
  }

  /// Reads all tables.
  ///
  /// - Throws: `TableProblems` with everything that is wrong with any of them.
  /// - Complexity: O(fields + regions · industries).
  public func input() throws(TableProblems) -> IndicatorInput {
    var problems: [CSVError] = []
    let cells = KeyedTable(
      parsing: data, keys: [columns.region, columns.industry], quantities: columns.quantities,
      filters: filters, filterOption: "--where", problems: &problems)
    let area = reference.map {
      KeyedTable(
        parsing: $0, keys: [columns.industry], quantities: columns.areaQuantities, filters: referenceFilters,
        filterOption: "--reference-where", problems: &problems)
    }
    let members = categories.map {
      MembershipTable(parsing: $0, industry: columns.industry, problems: &problems)
    }
    let pairs = relatedness.map {
      RelatednessTable(parsing: $0, industry: columns.industry, problems: &problems)
    }
    guard problems.isEmpty else { throw TableProblems(problems) }
    return IndicatorInput(
      cells: cells, columns: columns, area: area, members: members, pairs: pairs, rule: rule)
  }
}

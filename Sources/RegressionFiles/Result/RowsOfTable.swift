/// What the rows of a table of regressions are.
public enum RowsOfTable: String, CaseIterable, Sendable {
  /// Those of the data.
  case data
  /// Regions, put together from the cells of the data.
  case regions
}

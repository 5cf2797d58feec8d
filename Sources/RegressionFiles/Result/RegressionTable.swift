import Econometrics

/// Regressions side by side.
public struct RegressionTable: Sendable {
  /// The short name.
  public let id: String
  /// The heading; empty for none.
  public let title: String
  /// What the rows are.
  public let rows: RowsOfTable
  /// The models, in order.
  public let models: [Specification]
}

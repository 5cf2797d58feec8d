import Econometrics

/// Which columns of a table say what its cells are, and which of its rows are cells.
public struct CellKeys: Hashable, Sendable {
  /// The column of the regions.
  public var region: String
  /// The column of the industries.
  public var industry: String
  /// The column of the sizes, such as persons employed; at least 0, missing where unknown.
  public var size: String
  /// The columns whose combinations of values keep tables apart, such as the year: each is measured against its own
  /// total.
  public var within: [String]
  /// The rows that are cells; nil for all.
  public var condition: Expression?

  /// Takes the names of the columns, by default those of one table whose rows are all cells.
  public init(
    region: String, industry: String, size: String, within: [String] = [], condition: Expression? = nil
  ) {
    (self.region, self.industry, self.size) = (region, industry, size)
    (self.within, self.condition) = (within, condition)
  }
}

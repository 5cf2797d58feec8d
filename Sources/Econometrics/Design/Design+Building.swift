extension Design {
  /// Makes the design of `formula` on `frame`.
  ///
  /// Rows go in this order: those the condition excludes, those with a missing value in any column that is used, those
  /// with an infinite term, those of weight 0, those alone in a level. Lags look at all rows of the frame. Levels of text
  /// without rows among those left get no column.
  ///
  /// - Parameters:
  ///   - formula: what is explained and by what.
  ///   - frame: the data.
  ///   - request: conditions, weights, clusters and what else is taken from the frame.
  /// - Throws: `DesignError` for unknown columns, text in arithmetic and data that say nothing.
  /// - Complexity: O(*nk*) in rows and columns; lags sort the rows.
  public init(
    _ formula: Formula, on frame: DataFrame, _ request: DesignRequest = DesignRequest()
  ) throws(DesignError) {
    var builder = try DesignBuilder(formula, frame, request)
    self = try builder.build()
  }
}

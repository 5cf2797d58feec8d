/// What expressions and groups say of all rows, for those who prepare a table before it is regressed.
extension DataFrame {
  /// Returns which rows `condition` holds in; where missing values leave it open, it does not.
  ///
  /// - Throws: `DesignError` for unknown columns, text in arithmetic, lags, or what is not a condition.
  /// - Complexity: O(*n*) in the rows for each operator.
  public func isTrue(_ condition: Expression) throws(DesignError) -> [Bool] {
    try Evaluator(frame: self, panel: nil).isTrue(condition)
  }

  /// Returns the number of each row, NaN where something is missing.
  ///
  /// - Throws: `DesignError` for unknown columns, text in arithmetic, or lags.
  /// - Complexity: O(*n*) in the rows for each operator.
  public func numbers(_ expression: Expression) throws(DesignError) -> [Double] {
    try Evaluator(frame: self, panel: nil).numbers(expression)
  }

  /// Returns the groups of rows with equal values in all `columns`; −1 where one is missing, one group for no column.
  ///
  /// - Throws: `DesignError.unknownColumn`.
  /// - Complexity: O(*n*) in the rows for each column.
  public func groups(by columns: [String]) throws(DesignError) -> NamedLevels {
    let name = columns.joined(separator: "^")
    guard !columns.isEmpty else {
      return NamedLevels(name: name, codes: [Int32](repeating: 0, count: rows), levels: min(rows, 1))
    }
    let evaluator = Evaluator(frame: self, panel: nil)
    let levels = LevelCodes.combining(
      try columns.map { column throws(DesignError) in try evaluator.column(column) })
    return NamedLevels(name: name, codes: levels.codes, levels: levels.count)
  }
}

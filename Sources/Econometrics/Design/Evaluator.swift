/// Computes expressions for every row of a data frame.
struct Evaluator {
  let frame: DataFrame
  /// Finds rows of earlier periods, nil where no panel was named.
  let panel: PanelRows?

  /// What an expression is: the same number everywhere, or a number in each row.
  private enum Result {
    case same(Double)
    case rows([Double])

    func map(_ transform: (Double) -> Double) -> Result {
      switch self {
      case .same(let value): .same(transform(value))
      case .rows(let values): .rows(values.map(transform))
      }
    }

    func combined(with other: Result, _ transform: (Double, Double) -> Double) -> Result {
      switch (self, other) {
      case (.same(let left), .same(let right)): .same(transform(left, right))
      case (.same(let left), .rows(let right)): .rows(right.map { transform(left, $0) })
      case (.rows(let left), .same(let right)): .rows(left.map { transform($0, right) })
      case (.rows(let left), .rows(let right)): .rows(zip(left, right).map(transform))
      }
    }
  }

  /// The number of each row, NaN where something is missing.
  ///
  /// - Throws: `DesignError` for an unknown column, text in arithmetic or a lag without a panel.
  /// - Complexity: O(*n*) in the rows for each operator.
  func numbers(_ expression: Expression) throws(DesignError) -> [Double] {
    switch try result(expression) {
    case .same(let value): [Double](repeating: value, count: frame.rows)
    case .rows(let values): values
    }
  }

  /// The column called `name`.
  ///
  /// - Throws: `DesignError.unknownColumn` with the known names.
  func column(_ name: String) throws(DesignError) -> Column {
    guard let column = frame[name] else { throw .unknownColumn(name, known: frame.names) }
    return column
  }

  private func result(_ expression: Expression) throws(DesignError) -> Result {
    switch expression {
    case .number(let value): return .same(value)
    case .text: throw .textLiteral(expression.description)
    case .column(let name):
      let column = try column(name)
      guard case .numbers(let values) = column.values else {
        throw .text(column: name, first: column.firstText)
      }
      return .rows(values)
    case .negative(let operand): return try result(operand).map { -$0 }
    case .not(let operand): return try condition(operand).map { 1 - $0 }
    case .function(let function, let operand): return try result(operand).map(function.value)
    case .lag(let operand, let by):
      guard let panel else { throw .noPanel(expression.description) }
      return .rows(panel.lagged(try numbers(operand), by: by))
    case .binary(let sign, let left, let right): return try binary(sign, left, right)
    }
  }

  private func binary(
    _ sign: Expression.Operator, _ left: Expression, _ right: Expression
  ) throws(DesignError) -> Result {
    if sign.isLogical {
      return try condition(left).combined(with: try condition(right), sign.value)
    }
    if let codes = try textCodes(sign, left, right) {
      guard sign == .equal || sign == .unequal else {
        throw .textLiteral(Expression.binary(sign, left, right).description)
      }
      return .rows(
        zip(codes.0, codes.1).map { $0 == -1 || $1 == -1 ? .nan : sign.value(Double($0), Double($1)) })
    }
    if sign == .power, case .number(let power) = right, let degree = Int(exactly: power),
      (1...64).contains(degree)
    {
      return .rows(ExtendedColumn.power(of: try numbers(left), degree).values)
    }
    return try result(left).combined(with: try result(right), sign.value)
  }

  /// Conditions are comparisons and what joins them; a column of 0 and 1 is one too.
  private func condition(_ expression: Expression) throws(DesignError) -> Result {
    let result = try result(expression)
    let isCondition =
      switch result {
      case .same(let value): value == 0 || value == 1 || value.isNaN
      case .rows(let values): values.allSatisfy { $0 == 0 || $0 == 1 || $0.isNaN }
      }
    guard isCondition else { throw .notACondition(expression.description) }
    return result
  }

  /// Which rows a condition holds in; a condition that missing values leave open does not.
  ///
  /// - Throws: `DesignError` as for numbers, and where the expression is not a condition.
  func isTrue(_ expression: Expression) throws(DesignError) -> [Bool] {
    switch try condition(expression) {
    case .same(let value): [Bool](repeating: value == 1, count: frame.rows)
    case .rows(let values): values.map { $0 == 1 }
    }
  }
}

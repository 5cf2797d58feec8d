/// The rows and columns of a regression: what a formula makes of a data frame.
///
/// All columns have the same rows, those of the data frame that are complete, finite and wanted, in its order.
public struct Design: Sendable {
  /// What is explained.
  public let response: DesignColumn
  /// The exogenous regressors, the intercept first where there is one and no fixed effect stands in for it.
  public let regressors: [DesignColumn]
  /// The regressors that need instruments.
  public let endogenous: [DesignColumn]
  /// What instruments them, beside the exogenous regressors.
  public let instruments: [DesignColumn]
  /// What is absorbed, with names as the formula writes them; an effect with several slopes is several effects.
  public let effects: [NamedEffect]
  /// The weight of each row, above zero, in the unit of its column; nil where all weigh the same.
  public let weights: [Double]?
  /// The clusters that were asked for, in that order.
  public let clusters: [NamedLevels]
  /// Further columns that were asked for, such as coordinates, in that order.
  public let carried: [DesignColumn]
  /// The rows of the data frame, counted from 0.
  public let rows: [Int32]
  /// How many rows are left out, and why.
  public let dropped: DroppedRows
  /// What the user should know.
  public let warnings: [String]
}

/// A column with the name that tables give it.
public struct DesignColumn: Sendable {
  /// The name as fixest has it: `log(x)`, `year::2009`, `regionITC1:size`.
  public let name: String
  /// The numbers.
  public let column: ExtendedColumn
  /// The power of two that the numbers were multiplied by, so that their squares are numbers too; 0 but for extreme columns.
  public let exponent: Int

  init(name: String, column: ExtendedColumn, exponent: Int = 0) {
    (self.name, self.column, self.exponent) = (name, column, exponent)
  }

  /// The numbers, rounded to doubles.
  public var values: [Double] { column.values }
}

/// A fixed effect with its name.
public struct NamedEffect: Sendable {
  /// The effect as the formula writes it, `region^year`.
  public let name: String
  /// Its levels and slopes.
  public let effect: Effect
}

/// Groups of rows with their name, such as clusters.
public struct NamedLevels: Sendable {
  /// The columns that make the groups, `region^year`.
  public let name: String
  /// The group of each row, in `0..<levels`, in order of first appearance or of the labels, as the request says.
  public let codes: [Int32]
  /// The number of groups.
  public let levels: Int
}

/// What a regression takes from a data frame beside its formula.
public struct DesignRequest: Sendable {
  /// The rows that count; nil for all.
  public var condition: Expression?
  /// The column of the weights.
  public var weights: String?
  /// The columns of each clustering; several columns in one are combined.
  public var clusters: [[String]] = []
  /// Whether clusters are numbered by their labels, numbers by size and texts by their code points, so that their codes do
  /// not depend on the order of the rows.
  public var ordersClusters = false
  /// Columns of numbers to carry along.
  public var carried: [String] = []
  /// Who is who and when, for lags.
  public var panel: Panel?
  /// Whether rows alone in a level stay.
  public var keepsSingletons = false
  /// Rows of the frame, counted from 0, that a first look found separated; they go before singletons do.
  public var separated: [Int32] = []

  public init() {}

  /// The names of all columns that the request and `formula` need, in order of first appearance: what a reader must read.
  public func columns(with formula: Formula) -> [String] {
    let panel = formula.hasLag || condition?.hasLag == true ? panel.map { $0.unit + [$0.period] } ?? [] : []
    let own = [weights].compactMap { $0 } + clusters.flatMap { $0 } + carried + panel
    return (formula.columns + (condition?.columns ?? []) + own).withoutRepeats
  }
}

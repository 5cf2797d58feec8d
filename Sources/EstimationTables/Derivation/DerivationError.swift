import Econometrics

/// What keeps a table from being measured.
public enum DerivationError: Error, Hashable, Sendable {
  /// A column is unknown or text, or the condition is none.
  case design(DesignError)
  /// Two rows are the same cell; rows are counted from 1.
  case repeatedCell(String, row: Int, first: Int)
  /// A size below 0 or infinite; rows are counted from 1.
  case size(Double, column: String, row: Int)
  /// No row is a cell.
  case noCells(keys: CellKeys)
  /// Regions, industries and what keeps tables apart make more cells than memory should hold.
  case tooManyCells(Int, most: Int)
  /// The table has a column of the name already.
  case columnExists(String)
  /// A column that is to describe regions differs within one; rows are counted from 1.
  case differsWithin(region: String, column: String, row: Int)
}

extension DerivationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .design(let error): return error.description
    case .repeatedCell(let cell, let row, let first):
      return "row \(row): the cell \(cell) stands in row \(first) already; "
        + "'within' names the columns, such as the year, that keep tables of cells apart"
    case .size(let size, let column, let row):
      return "row \(row), column '\(column)': \(size) is no size, which is a finite number of at least 0"
    case .noCells(let keys):
      let condition = keys.condition.map { " with \($0)" } ?? ""
      return "no row\(condition) has a value of \(keys.region), \(keys.industry) and \(keys.size)"
    case .tooManyCells(let cells, let most):
      return
        "regions times industries, in each table of cells, are \(cells) cells, and at most \(most) can be measured"
    case .columnExists(let name):
      return "the table has a column '\(name)' already; give the measure another name"
    case .differsWithin(let region, let column, let row):
      return "row \(row): '\(column)' differs within region \(region), so that it cannot describe it"
    }
  }
}

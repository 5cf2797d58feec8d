import Econometrics
import Indicators

/// Columns that a table of cells is given before a regression: measures of each cell among all cells.
public struct CellDerivation: Sendable {
  /// What the cells are.
  public var keys: CellKeys
  /// The columns to add, in order.
  public var columns: [DerivedColumn]

  /// Takes what the cells are and what is measured of them.
  public init(_ keys: CellKeys, columns: [DerivedColumn]) { (self.keys, self.columns) = (keys, columns) }

  /// Returns `frame` with the measures as further columns, missing in rows that are no cells.
  ///
  /// A cell of unknown size counts as empty in the totals, and its own measures are missing.
  ///
  /// - Throws: `DerivationError` for columns that do not fit, repeated cells, sizes that cannot be and names in use.
  /// - Complexity: O(rows + tables · cells) for each measure; strengths O(pairs of neighbours) for each region.
  public func extending(_ frame: DataFrame) throws(DerivationError) -> DataFrame {
    var names = Set(frame.names)
    for column in columns where !names.insert(column.name).inserted { throw .columnExists(column.name) }
    let tables = try CellTables(keys, in: frame)
    let derived = columns.map { column in
      let measured = tables.sizes.map { column.measure.values(of: $0, industries: tables.industries) }
      var numbers = [Double](repeating: .nan, count: frame.rows)
      for (row, table, cell) in tables.rows { numbers[row] = measured[table][cell] ?? .nan }
      return Column(column.name, numbers: numbers)
    }
    return DataFrame(frame.columns + derived)
  }
}

import Tables

/// One of the official tables, its rows found by their key.
struct OfficialTable: Sendable {
  private let table: CSVTable
  private let rows: [[String]: Int]
  private let positions: [String: Int]

  /// Indexes `table` by the columns `key`.
  ///
  /// - Throws: `BaselineError.malformed` where a column of the key is missing.
  init(_ table: CSVTable, key: [String]) throws(BaselineError) {
    let places = try key.map { (name) throws(BaselineError) in try position(of: name, in: table) }
    var rows: [[String]: Int] = [:]
    for row in table.rows.indices { rows[places.map { table.rows[row][$0] }] = row }
    self.table = table
    self.rows = rows
    positions = Dictionary(
      table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The texts of a column, row by row.
  ///
  /// - Throws: `BaselineError.malformed` where there is no such column.
  func texts(of column: String) throws(BaselineError) -> [String] {
    let place = try position(of: column, in: table)
    return table.rows.map { $0[place] }
  }

  /// The number in `column` of the row with this `key`, nil where there is no row or the field is empty.
  ///
  /// - Throws: `BaselineError.malformed` where the field holds anything but a number.
  func numberIfPublished(_ column: String, _ key: String...) throws(BaselineError) -> Double? {
    try number(column, key: key)
  }

  /// The number in `column` of the row with this `key`.
  ///
  /// - Throws: `BaselineError.missing` where it is not published.
  func number(_ column: String, _ key: String...) throws(BaselineError) -> Double {
    guard let value = try number(column, key: key) else {
      throw .missing(table: table.file, column: column, key: key.joined(separator: ", "))
    }
    return value
  }

  private func number(_ column: String, key: [String]) throws(BaselineError) -> Double? {
    guard let row = rows[key] else { return nil }
    guard let place = positions[column] else {
      throw .missing(table: table.file, column: column, key: key.joined(separator: ", "))
    }
    return try numberField(of: table, row: row, column: place)
  }
}

/// The position of a column, its absence a `BaselineError`.
func position(of column: String, in table: CSVTable) throws(BaselineError) -> Int {
  do { return try table.position(of: column) } catch { throw .malformed(error) }
}

/// The number in a field, nil where it is empty, anything else a `BaselineError`.
func numberField(of table: CSVTable, row: Int, column: Int) throws(BaselineError) -> Double? {
  do { return try table.number(row: row, column: column) } catch { throw .malformed(error) }
}

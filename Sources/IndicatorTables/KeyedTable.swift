import Tables

/// A table whose rows are told apart by some columns and hold numbers in others.
struct KeyedTable: Sendable {
  /// What a column of numbers may hold.
  struct Quantity {
    var column: String
    var meaning: String
    var most: Int?
    /// Whether an empty field is an error, and not merely a number that was not published.
    var isNeeded = false
    /// Whether the table may do without the column; its numbers are nil then.
    var mayBeAbsent = false
  }

  /// One row.
  struct Row: Sendable {
    var line: Int
    var keys: [String]
    /// The numbers, nil where the field is empty.
    var values: [Double?]
  }

  let file: String
  private(set) var rows: [Row] = []

  /// Reads the columns `keys` and `quantities` of the rows that pass `filters`, adding every mistake to `problems`.
  ///
  /// - Parameter filterOption: The option of the command line that sets `filters`, nil where none does.
  /// - Complexity: O(fields).
  init(
    parsing source: TableSource, keys: [String], quantities: [Quantity], filters: [ColumnFilter] = [],
    filterOption: String? = nil, problems: inout [CSVError]
  ) {
    file = source.file
    do throws(CSVError) {
      let table = try CSVTable(parsing: source.bytes, file: source.file)
      var reader = KeyedTableReader(
        table: table, keys: keys, quantities: quantities, filters: filters,
        filterOption: filterOption)
      rows = reader.rows()
      problems += reader.problems
    } catch {
      problems.append(error)
    }
  }
}

import Tables

/// Reads the rows of a keyed table and gathers what is wrong with it.
struct KeyedTableReader {
  let table: CSVTable
  let keys: [String]
  let quantities: [KeyedTable.Quantity]
  let filters: [ColumnFilter]
  /// The option that picks rows, nil where there is none.
  let filterOption: String?
  private var firstLines: [[String]: Int] = [:]
  /// Lines that repeat the keys of an earlier one.
  private var repeatedLines: Set<Int> = []
  private(set) var problems: [CSVError] = []

  init(
    table: CSVTable, keys: [String], quantities: [KeyedTable.Quantity], filters: [ColumnFilter],
    filterOption: String?
  ) {
    (self.table, self.keys, self.quantities) = (table, keys, quantities)
    (self.filters, self.filterOption) = (filters, filterOption)
  }

  /// Returns the rows that pass the filters; those with a mistake are left out and reported.
  mutating func rows() -> [KeyedTable.Row] {
    let keyPositions = keys.compactMap { position(of: $0) }
    let valuePositions = quantities.map { position(of: $0) }
    let filterPositions = filters.compactMap { position(of: $0.column) }
    guard problems.isEmpty else { return [] }
    let chosen = table.rows.indices.filter { row in
      zip(filters, filterPositions).allSatisfy { table.rows[row][$1] == $0.value }
    }
    if chosen.isEmpty { reportNoRows() }
    let rows: [KeyedTable.Row] = chosen.compactMap { row in
      let before = problems.count
      let keys = keyPositions.map { key(row: row, column: $0) }
      let values = zip(quantities, valuePositions).map { quantity, position in
        position.flatMap { value(of: quantity, row: row, column: $0) }
      }
      reportRepetition(of: keys, row: row)
      guard problems.count == before else { return nil }
      return KeyedTable.Row(line: table.lines[row], keys: keys, values: values)
    }
    summariseRepetitions(among: chosen, keyPositions: keyPositions)
    return rows
  }

  /// Beyond this many repeated keys one message stands for all.
  private static let repetitionLimit = 5

  private mutating func summariseRepetitions(among rows: [Int], keyPositions: [Int]) {
    guard repeatedLines.count > Self.repetitionLimit, let first = repeatedLines.min() else { return }
    problems.removeAll { $0.column == nil && repeatedLines.contains($0.line) }
    let remedy = remedy(forRepetitionsAmong: rows, keyPositions: keyPositions)
    let names = keys.joined(separator: " and ")
    let message = "\(repeatedLines.count) lines from here on repeat the \(names) of an earlier line\(remedy)"
    problems.append(CSVError(file: table.file, line: first, column: nil, message: message))
    problems.sort { $0.line < $1.line }
  }

  private mutating func position(of quantity: KeyedTable.Quantity) -> Int? {
    if quantity.mayBeAbsent, !table.columns.contains(quantity.column) { return nil }
    return position(of: quantity.column)
  }

  private mutating func position(of column: String) -> Int? {
    let positions = table.columns.indices.filter { table.columns[$0] == column }
    if positions.count > 1 {
      report(line: 1, column: column, "\(positions.count) columns have this name; only one may")
    } else if positions.isEmpty {
      report(line: 1, column: column, "there is no such column; \(columnsThereAre(insteadOf: column))")
    }
    return positions.first
  }

  private func columnsThereAre(insteadOf column: String) -> String {
    if let only = table.columns.first, table.columns.count == 1, only.contains(";") {
      return "the fields seem to be separated by ';', and they must be by ','"
    }
    if let near = Suggestion.nearest(to: column, among: table.columns) { return "did you mean '\(near)'?" }
    return "the columns are \(table.columns.joined(separator: ", "))"
  }

  private mutating func reportNoRows() {
    let wanted = filters.map { "\($0.column) = '\($0.value)'" }.joined(separator: " and ")
    report(line: 1, column: nil, filters.isEmpty ? "the table has no rows" : "no row has \(wanted)")
  }

  private mutating func key(row: Int, column: Int) -> String {
    let text = table.rows[row][column]
    if text.isEmpty { report(row: row, column: column, "the field is empty, and a name is needed") }
    return text
  }

  private mutating func value(of quantity: KeyedTable.Quantity, row: Int, column: Int) -> Double? {
    do throws(CSVError) {
      let number = try table.number(row: row, column: column)
      if let number, number < 0 || number > quantity.most.map(Double.init) ?? .infinity {
        report(row: row, column: column, "\(table.rows[row][column]) is not \(quantity.allowed)")
      } else if number == nil, quantity.isNeeded {
        report(row: row, column: column, "the field is empty, and \(quantity.meaning) is needed")
      }
      return number
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func reportRepetition(of keys: [String], row: Int) {
    if let first = firstLines[keys] {
      repeatedLines.insert(table.lines[row])
      let names = zip(self.keys, keys).map { "\($0) '\($1)'" }.joined(separator: " and ")
      report(line: table.lines[row], column: nil, "\(names) stand on line \(first) already")
    } else {
      firstLines[keys] = table.lines[row]
    }
  }

  private mutating func report(row: Int, column: Int, _ message: String) {
    report(line: table.lines[row], column: table.columns[column], message)
  }

  private mutating func report(line: Int, column: String?, _ message: String) {
    problems.append(CSVError(file: table.file, line: line, column: column, message: message))
  }
}

extension KeyedTable.Quantity {
  fileprivate var allowed: String {
    most.map { "\(meaning), which lies between 0 and \($0)" } ?? "\(meaning), which is at least 0"
  }
}

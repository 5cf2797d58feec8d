/// Narrows the rows of a data frame down and counts what goes.
struct RowSelection {
  private(set) var isKept: [Bool]
  private(set) var dropped = DroppedRows()

  init(rows: Int) {
    isKept = [Bool](repeating: true, count: rows)
    dropped.total = rows
  }

  /// Keeps the rows where the condition holds.
  mutating func require(_ condition: [Bool]) {
    dropped.excluded += remove { !condition[$0] }
  }

  /// Drops the rows that miss a value of `columns`, which are counted each for itself.
  ///
  /// - Throws: `DesignError.allMissing` for a column without any value.
  mutating func dropMissing(_ columns: [Column], lags: [(name: String, values: [Double])]) throws(DesignError)
  {
    if let empty = columns.first(where: { $0.missing == $0.rows && $0.rows > 0 }) {
      throw .allMissing(column: empty.name)
    }
    var isMissing = [Bool](repeating: false, count: isKept.count)
    for column in columns where column.missing > 0 {
      switch column.values {
      case .numbers(let values): count(column.name, \.missingByColumn, &isMissing) { values[$0].isNaN }
      case .text(let codes, _): count(column.name, \.missingByColumn, &isMissing) { codes[$0] < 0 }
      }
    }
    let sources = isMissing
    for lag in lags where lag.values.contains(where: \.isNaN) {
      count(lag.name, \.missingByColumn, &isMissing) { lag.values[$0].isNaN && !sources[$0] }
    }
    dropped.missing += remove { isMissing[$0] }
  }

  /// Drops the rows where a term is infinite or not a number.
  mutating func dropInfinite(_ terms: [(name: String, values: [Double])]) {
    var isInfinite = [Bool](repeating: false, count: isKept.count)
    for term in terms where !term.values.allSatisfy(\.isFinite) {
      count(term.name, \.infiniteByTerm, &isInfinite) { !term.values[$0].isFinite }
    }
    dropped.infinite += remove { isInfinite[$0] }
  }

  /// Drops the rows that weigh nothing.
  ///
  /// - Throws: `DesignError.weight` for a weight below 0 or without end.
  mutating func dropWeightless(_ weights: [Double], column: String) throws(DesignError) {
    if let row = isKept.indices.first(where: { isKept[$0] && !(weights[$0] >= 0 && weights[$0] < .infinity) })
    {
      throw .weight(weights[row], column: column, row: row + 1)
    }
    dropped.weightless += remove { weights[$0] == 0 }
  }

  /// Drops rows whose outcome is predicted perfectly.
  mutating func dropSeparated(_ rows: [Int32]) {
    for row in rows where isKept[Int(row)] {
      isKept[Int(row)] = false
      dropped.separated += 1
    }
  }

  /// Drops the rows alone in a level; `singletons` looks at `rows`, the rows kept so far.
  mutating func drop(_ singletons: Singletons, among rows: [Int32]) {
    dropped.singletons += singletons.count
    for (row, stays) in zip(rows, singletons.isKept) where !stays { isKept[Int(row)] = false }
  }

  /// The rows that are left.
  ///
  /// - Throws: `DesignError.noRows` where none is.
  func rows() throws(DesignError) -> [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(dropped.kept)
    for row in isKept.indices where isKept[row] { rows.append(Int32(row)) }
    guard !rows.isEmpty else { throw .noRows(dropped) }
    return rows
  }

  private mutating func count(
    _ name: String, _ list: WritableKeyPath<DroppedRows, [DroppedRows.Count]>, _ marks: inout [Bool],
    where isConcerned: (Int) -> Bool
  ) {
    var count = DroppedRows.Count(name: name)
    for row in isKept.indices where isKept[row] && isConcerned(row) {
      marks[row] = true
      count.rows += 1
      if count.rows <= 5 { count.first.append(row + 1) }
    }
    if count.rows > 0 { dropped[keyPath: list].append(count) }
  }

  /// Removes rows and returns how many were still there.
  private mutating func remove(where goes: (Int) -> Bool) -> Int {
    var removed = 0
    for row in isKept.indices where isKept[row] && goes(row) {
      isKept[row] = false
      removed += 1
    }
    return removed
  }
}

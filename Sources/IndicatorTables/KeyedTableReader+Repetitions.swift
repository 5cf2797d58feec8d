extension KeyedTableReader {
  /// Returns which rows to pick of a table that has several for the same keys, such as one for each year.
  func remedy(forRepetitionsAmong rows: [Int], keyPositions: [Int]) -> String {
    guard let filterOption, let last = rows.last else { return "" }
    let words = positionsOfParts(among: rows, keyPositions: keyPositions).map {
      "\(filterOption) \(Self.quoted("\(table.columns[$0])=\(table.rows[last][$0])"))"
    }
    return words.isEmpty ? "" : "; pick one of them, as in \(words.joined(separator: " "))"
  }

  /// The columns that tell rows of the same keys apart: those with no more values than the keys have rows.
  private func positionsOfParts(among rows: [Int], keyPositions: [Int]) -> [Int] {
    let taken = Set(keys + quantities.map(\.column) + filters.map(\.column))
    let groups = Dictionary(grouping: rows) { row in keyPositions.map { table.rows[row][$0] } }
    let most = groups.values.map(\.count).max() ?? 0
    return table.columns.indices.filter { position in
      guard !taken.contains(table.columns[position]) else { return false }
      let values = Set(rows.map { table.rows[$0][position] })
      return values.count > 1 && values.count <= most
        && groups.values.contains { Set($0.map { table.rows[$0][position] }).count > 1 }
    }
  }

  private static func quoted(_ text: String) -> String { text.contains(" ") ? "'\(text)'" : text }
}

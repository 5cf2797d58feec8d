extension EstimationTable {
  /// The table in plain characters, its notes below.
  public var text: String {
    let rows = bodyRows
    let first = 1 + (rows.map { $0.first?.count ?? 0 }.max() ?? 0)
    let widths = estimates.indices.map { column in rows.map { $0[column + 1].count }.max() ?? 0 }
    let rule = String(repeating: "─", count: first + widths.reduce(0) { $0 + $1 + 2 })
    func line(_ row: [String]) -> String {
      let cells = zip(row.dropFirst(), widths).map { Self.padded($0, to: $1 + 2) }
      let name = row[0] + String(repeating: " ", count: first - row[0].count)
      return (name + cells.joined()).trimmedEnd
    }
    let head = [headings, outcomes].compactMap { $0 }.map { line([""] + $0) }
    let terms = terms.flatMap { row in
      [line([row.term] + row.cells.map(\.estimate)), line([""] + row.cells.map(\.error))]
    }
    let effects = effects.map { line([$0.name] + $0.cells) }
    let facts = facts.map { line([$0.name] + $0.cells) }
    let title = (title.isEmpty ? [] : [title]) + sharedLines
    let parts = [
      title, [rule], head, [rule], terms, effects.isEmpty ? [] : [rule], effects, [rule], facts, [rule],
    ]
    return (parts.flatMap { $0 } + notes).joined(separator: "\n") + "\n"
  }

  /// Every row that must fit.
  private var bodyRows: [[String]] {
    [[""] + headings] + (outcomes.map { [[""] + $0] } ?? [])
      + terms.flatMap { row in [[row.term] + row.cells.map(\.estimate), [""] + row.cells.map(\.error)] }
      + (effects + facts).map { [$0.name] + $0.cells }
  }

  /// Set to the right; stars hang over nothing, so that digits stand below digits only where tables are narrow.
  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

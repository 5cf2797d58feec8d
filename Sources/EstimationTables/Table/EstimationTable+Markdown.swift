extension EstimationTable {
  /// The table in Markdown, its notes below.
  public var markdown: String {
    let columns = outcomes.map { zip(headings, $0).map { "\($0) \(Self.code($1))" } } ?? headings
    let head = Self.row([""] + columns)
    let rule = Self.row(["---"] + estimates.map { _ in "---:" })
    let terms = terms.map { row in
      Self.row(
        [Self.code(row.term)]
          + row.cells.map { $0.error.isEmpty ? $0.estimate : "\($0.estimate) \($0.error)" })
    }
    let facts =
      effects.map { Self.row([Self.code($0.name)] + $0.cells) } + facts.map { Self.row([$0.name] + $0.cells) }
    let heading =
      (title.isEmpty ? "" : "**\(title)**\n\n") + sharedLines.map { "\(Self.markdownText($0))\n\n" }.joined()
    return heading + ([head, rule] + terms + facts).joined(separator: "\n") + "\n\n"
      + notes.map { "- \(Self.markdownText($0))" }.joined(separator: "\n") + "\n"
  }

  /// Running text in which nothing is taken for markup.
  static func markdownText(_ text: String) -> String {
    text.map { "*_`<|\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    "| \(cells.map { escaped($0).replacing("|", with: "\\|") }.joined(separator: " | ")) |"
  }

  /// A name as code, so that nothing in it is taken for markup.
  private static func code(_ name: String) -> String { name.isEmpty ? "" : "`\(name)`" }

  /// Stars that Markdown would take for emphasis, outside of code.
  private static func escaped(_ text: String) -> String {
    var isCode = false
    return text.map { character in
      if character == "`" { isCode.toggle() }
      return !isCode && character == "*" ? "\\*" : String(character)
    }.joined()
  }
}

extension EstimationTable {
  /// The table in LaTeX, for documents with `\usepackage{booktabs}`.
  public var latex: String {
    var lines = [
      "% needs \\usepackage{booktabs}",
      "\\begin{tabular}{l\(String(repeating: "r", count: estimates.count))}", "\\toprule",
      Self.row([""] + headings),
    ]
    if let outcomes { lines.append(Self.row([""] + outcomes)) }
    lines.append("\\midrule")
    for row in terms {
      lines.append(Self.row([row.term] + row.cells.map(\.estimate)))
      lines.append(Self.row([""] + row.cells.map(\.error)))
    }
    if !effects.isEmpty { lines += ["\\midrule"] + effects.map { Self.row([$0.name] + $0.cells) } }
    lines += ["\\midrule"] + facts.map { Self.row([$0.name] + $0.cells) } + ["\\bottomrule"]
    let outcome = sharedOutcome.map { ["Outcome: \($0)."] } ?? []
    lines += (outcome + notes).map {
      "\\multicolumn{\(estimates.count + 1)}{l}{\\footnotesize \(Self.escaped($0))} \\\\"
    }
    lines.append("\\end{tabular}")
    if !title.isEmpty { lines.insert("% \(title)", at: 0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(marked).joined(separator: " & ") + " \\\\"
  }

  /// A cell with its stars raised.
  private static func marked(_ cell: String) -> String {
    let stars = cell.reversed().prefix { $0 == "*" }.count
    let text = escaped(String(cell.dropLast(stars)))
    return stars > 0 ? "\(text)$^{\(String(repeating: "*", count: stars))}$" : text
  }

  /// Text without anything that LaTeX would take for a command.
  private static func escaped(_ text: String) -> String {
    text.map { character -> String in
      switch character {
      case "&", "%", "$", "#", "_", "{", "}": "\\\(character)"
      case "\\": "\\textbackslash{}"
      case "^": "\\textasciicircum{}"
      case "~": "\\textasciitilde{}"
      case "²": "\\textsuperscript{2}"
      case "<", ">": "$\(character)$"
      default: String(character)
      }
    }.joined()
  }
}

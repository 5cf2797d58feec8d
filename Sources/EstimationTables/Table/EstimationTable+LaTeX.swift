extension EstimationTable {
  /// The table in LaTeX, floating, with its title as caption and its notes below; it needs booktabs.
  public var latex: String {
    var lines = ["\\begin{table}[htbp]", "\\centering\\small"]
    if !title.isEmpty { lines.append("\\caption{\(Self.escaped(title))}") }
    lines += ["\\begin{tabular}{l\(String(repeating: "r", count: estimates.count))}", "\\toprule"]
    lines.append(Self.row([""] + estimates.indices.map { "(\($0 + 1))" }))
    let labels = estimates.map { $0.specification.label ?? "" }
    if labels.contains(where: { !$0.isEmpty }) { lines.append(Self.row([""] + labels)) }
    if let outcomes { lines.append(Self.row([""] + outcomes)) }
    lines.append("\\midrule")
    for row in terms {
      lines.append(Self.row([row.term] + row.cells.map(\.estimate)))
      lines.append(Self.row([""] + row.cells.map(\.error)))
    }
    if !effects.isEmpty { lines += ["\\midrule"] + effects.map { Self.row([$0.name] + $0.cells) } }
    lines += ["\\midrule"] + facts.map { Self.row([$0.name] + $0.cells) }
    lines += [
      "\\bottomrule", "\\end{tabular}", "\\par\\smallskip", "\\begin{minipage}{\\linewidth}\\footnotesize",
    ]
    lines += (sharedLines + notes).map { "\(Self.escaped($0))\\par" }
    lines += ["\\end{minipage}", "\\end{table}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(marked).joined(separator: " & ") + " \\\\"
  }

  /// A cell with its stars raised.
  private static func marked(_ cell: String) -> String {
    let stars = cell.reversed().prefix { $0 == "*" }.count
    let text = escaped(String(cell.dropLast(stars))).withMinusSign
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

extension String {
  /// A negative number with a true minus sign; any other text as it is.
  fileprivate var withMinusSign: String {
    let number = hasPrefix("(") ? dropFirst() : self[...]
    guard number.first == "-", number.dropFirst().first?.isNumber == true else { return self }
    return replacing("-", with: "$-$", maxReplacements: 1)
  }
}

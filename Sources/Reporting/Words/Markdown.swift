/// Pieces of Markdown.
enum Markdown {
  /// How long a line of running text may be, characters.
  static let width = 120

  /// Running text on lines that fit, one paragraph after the other.
  static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { wrapped(escaped(String($0))) }.joined(separator: "\n\n")
  }

  /// A list with an item a line or more.
  static func list(_ items: [String]) -> String {
    items.map { "- " + wrapped($0, indent: "  ") }.joined(separator: "\n")
  }

  /// A table whose first column is text and whose others are numbers.
  static func table(_ headings: [String], _ rows: [[String]]) -> String {
    let rule = headings.indices.map { $0 == 0 ? "---" : "---:" }
    return ([headings, rule] + rows).map { cells in
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// The text on lines of at most `width` characters, where its words allow that.
  static func wrapped(_ text: String, indent: String = "") -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, indent.count + last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(lines.isEmpty ? String(word) : begin(word))
      }
    }
    return lines.joined(separator: "\n" + indent)
  }

  /// Text of a user, with what Markdown would take for markup shown as it is.
  static func escaped(_ text: String) -> String {
    String(text.flatMap { "*<[]\\".contains($0) ? ["\\", $0] : [$0] })
  }

  /// A word at the beginning of a line, where a dash would begin a list and `1.` another.
  private static func begin(_ word: Substring) -> String {
    let marks: Set<Substring> = ["-", "+", "#", "##", ">", "=", "1.", "1)"]
    guard marks.contains(word) else { return String(word) }
    return word.first == "1" ? "1\\" + word.dropFirst() : "\\" + word
  }
}

/// The resolved scenario as YAML, with a comment at each value that says where it came from.
struct ResolvedText {
  let tree: Tree
  /// Which values to print; all by default.
  var includes: (Origin) -> Bool = { _ in true }

  /// The column at which comments begin, where the value leaves room.
  private static let commentColumn = 56

  private static let sources: Set<String> = ["extends", "apply", "variants"]

  var text: String { lines(of: tree, indent: "").map { $0 + "\n" }.joined() }

  private func lines(of tree: Tree, indent: String) -> [String] {
    tree.entries.filter { !indent.isEmpty || !Self.sources.contains($0.key) }.flatMap {
      lines(of: $0.value, after: "\(indent)\(Self.quoted($0.key)):", indent: indent)
    }
  }

  private func lines(of value: Tree, after head: String, indent: String) -> [String] {
    switch value.content {
    case .scalar(let text, _):
      return includes(value.origin) ? [comment("\(head) \(Self.quoted(text))", value.origin)] : []
    case .record:
      let inner = lines(of: value, indent: indent + "  ")
      return inner.isEmpty ? [] : [head] + inner
    case .list(let items):
      if let list = Self.inline(value) {
        return includes(value.origin) ? [comment("\(head) \(list)", value.origin)] : []
      }
      let inner = items.flatMap { self.item($0, indent: indent + "  ") }
      return inner.isEmpty ? [] : [head] + inner
    }
  }

  /// A text, or a list of texts or of such lists on one line; nil for what holds keys.
  private static func inline(_ value: Tree) -> String? {
    switch value.content {
    case .scalar(let text, _): return quoted(text)
    case .record: return nil
    case .list(let items):
      let parts = items.compactMap(inline)
      return parts.count == items.count ? "[\(parts.joined(separator: ", "))]" : nil
    }
  }

  /// The lines of a record in a list, the first behind a hyphen; its `id` is kept wherever anything of it is.
  private func item(_ item: Tree, indent: String) -> [String] {
    let rest = lines(of: item.without("id"), indent: indent + "  ")
    guard !rest.isEmpty else { return [] }
    let first = item["id"].map { comment("\(indent)  id: \(Self.quoted($0.text ?? ""))", $0.origin) }
    var all = (first.map { [$0] } ?? []) + rest
    all[0].replaceSubrange(
      all[0].startIndex..<all[0].index(all[0].startIndex, offsetBy: indent.count + 2), with: indent + "- ")
    return all
  }

  private func comment(_ line: String, _ origin: Origin) -> String {
    let gap = max(2, Self.commentColumn - line.count)
    return line + String(repeating: " ", count: gap) + "# \(origin)"
  }

  /// Returns `text` as YAML reads it back: plain where that is safe, else in double quotes.
  static func quoted(_ text: String) -> String {
    let safe = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || " ._-/%+".unicodeScalars.contains($0)
    }
    let isPlain = text.first.map { $0.isLetter || $0.isNumber } ?? false
    if safe, isPlain, text.last != " " { return text }
    if safe, text.first == "-", text.dropFirst().first?.isNumber == true { return text }
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

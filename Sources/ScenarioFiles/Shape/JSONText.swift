/// A JSON value whose keys keep their order.
indirect enum JSONText {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([JSONText])
  case record([(String, JSONText)])

  /// The value, indented by two spaces a level.
  var lines: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let value): return plain(value)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items):
      let isShort = items.allSatisfy { if case .record = $0 { false } else { true } }
      let parts = items.map { $0.written(indent: inner) }
      if isShort { return "[\(parts.joined(separator: ", "))]" }
      return "[\n\(parts.map { inner + $0 }.joined(separator: ",\n"))\n\(indent)]"
    case .record(let entries):
      guard !entries.isEmpty else { return "{}" }
      let parts = entries.map { "\(inner)\(Self.quoted($0.0)): \($0.1.written(indent: inner))" }
      return "{\n\(parts.joined(separator: ",\n"))\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      case "\u{0}"..."\u{1F}": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

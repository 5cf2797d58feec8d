extension TreeParser {
  /// Refuses a file in which a name is both anchored (`&name`) and referred to (`*name`).
  func refuseAliases() throws(ParseFailure) {
    var anchors: Set<String> = []
    for line in source.lines {
      for word in marks("&", in: line) { anchors.insert(word.name) }
    }
    guard !anchors.isEmpty else { return }
    for (index, line) in source.lines.enumerated() {
      for word in marks("*", in: line) where anchors.contains(word.name) {
        throw failure(
          "aliases are not read; write the value of '*\(word.name)' out", line: index + 1,
          column: word.column,
          width: word.name.count + 1)
      }
    }
  }

  /// The names that follow `sign` in `line` wherever YAML could read an anchor or alias.
  private func marks(_ sign: Unicode.Scalar, in line: String) -> [(name: String, column: Int)] {
    guard line.unicodeScalars.contains(sign) else { return [] }
    let scalars = Array(line.unicodeScalars)
    return scalars.indices.compactMap { index in
      guard scalars[index] == sign, index == 0 || !Self.isNameScalar(scalars[index - 1]) else { return nil }
      let name = scalars[(index + 1)...].prefix(while: Self.isNameScalar)
      return name.isEmpty ? nil : (String(String.UnicodeScalarView(name)), index + 1)
    }
  }

  /// Whether libyaml takes `scalar` into the name of an anchor.
  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Refuses brackets nested deeper than `bracketLimit`, counted without regard to quotes: nobody's prose
  /// opens a hundred brackets and closes none.
  func refuseDeepBrackets() throws(ParseFailure) {
    var depth = 0
    for (index, line) in source.lines.enumerated() {
      for (column, byte) in line.utf8.enumerated() {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
        guard depth <= Self.bracketLimit else {
          throw failure(
            "the file is nested too deeply to be a \(source.noun)", line: index + 1, column: column + 1)
        }
      }
    }
  }
}

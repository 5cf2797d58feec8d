extension TreeParser {
  /// Refuses a file in which a name is both anchored (`&name`) and referred to (`*name`).
  func refuseAliases() throws(ParseFailure) {
    var anchors: Set<Substring> = []
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
  private func marks(_ sign: Character, in line: String) -> [(name: Substring, column: Int)] {
    guard line.contains(sign) else { return [] }
    var found: [(Substring, Int)] = []
    var previous: Character = " "
    for (offset, index) in line.indices.enumerated() {
      if line[index] == sign, !previous.isLetter, !previous.isNumber {
        let name = line[line.index(after: index)...].prefix {
          $0.isLetter || $0.isNumber || "_-".contains($0)
        }
        if !name.isEmpty { found.append((name, offset + 1)) }
      }
      previous = line[index]
    }
    return found
  }

  /// Refuses brackets nested deeper than `bracketLimit`, counted without regard to quotes: nobody's prose opens a
  /// hundred brackets and closes none.
  func refuseDeepBrackets() throws(ParseFailure) {
    var depth = 0
    for (index, line) in source.lines.enumerated() {
      for (column, byte) in line.utf8.enumerated() {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
        guard depth <= Self.bracketLimit else {
          throw failure(
            "the file is nested too deeply to be a scenario", line: index + 1, column: column + 1)
        }
      }
    }
  }
}

extension Tree {
  /// Where a mistake in the text of a scalar stands; the whole value where the text cannot be followed in the file.
  package func origin(of mistake: Phrase.Mistake) -> Origin {
    guard let offset = mistake.offset, let text, let place = origin.place else { return origin }
    var follower = TextFollower(place)
    for scalar in text.unicodeScalars.prefix(offset) {
      guard follower.pass(scalar) else { return origin }
    }
    return follower.origin(width: mistake.width)
  }
}

/// Follows the text of a scalar through the lines of its file, past quotes, escapes and folded line ends.
private struct TextFollower {
  private let source: SourceText
  /// The line and the place in it, both counted from 0.
  private var line: Int, column: Int
  private var scalars: [Unicode.Scalar]
  /// The quotation mark around the text; nil for plain text and blocks.
  private var quote: Unicode.Scalar?

  init(_ place: Place) {
    (source, line, column) = (place.source, place.line - 1, place.column - 1)
    scalars = Self.scalars(of: source, line: place.line - 1)
    switch next {
    case "'", "\"":
      quote = next
      column += 1
    case "|", ">": goToNextLine()
    default: break
    }
  }

  private var next: Unicode.Scalar? { column < scalars.count ? scalars[column] : nil }

  /// Passes over one scalar of the text; false where the file does not have it here as it is or folded.
  mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " || scalar == "\n", scalars.dropFirst(column).allSatisfy({ $0 == " " }) {
      goToNextLine()
      return line < source.lines.count
    }
    if quote == "\"", next == "\\" { return passEscape(scalar) }
    guard next == scalar else { return false }
    column += quote == "'" && scalar == "'" ? 2 : 1
    return true
  }

  /// Where the next scalar of the text stands.
  func origin(width: Int) -> Origin {
    .file(Place(source: source, line: line + 1, column: column + 1, width: max(1, width)))
  }

  private mutating func passEscape(_ scalar: Unicode.Scalar) -> Bool {
    guard column + 1 < scalars.count, scalars[column + 1] == scalar else { return false }
    column += 2
    return true
  }

  private mutating func goToNextLine() {
    line += 1
    scalars = Self.scalars(of: source, line: line)
    column = scalars.prefix { $0 == " " }.count
  }

  private static func scalars(of source: SourceText, line: Int) -> [Unicode.Scalar] {
    source.lines.indices.contains(line) ? Array(source.lines[line].unicodeScalars) : []
  }
}

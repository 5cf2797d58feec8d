/// The text of one file that a user wrote, kept by line so that a message can show the place it speaks of.
public final class SourceText: Sendable {
  /// The file's name, as the user gave it or as another file refers to it.
  public let name: String
  /// What the file is, as messages call it: "scenario".
  let noun: String
  /// The lines without their ends, the first being line 1.
  package let lines: [String]
  /// The whole text, without a byte-order mark.
  let text: String

  package init(name: String, text: String, noun: String = "scenario") {
    (self.name, self.text, self.noun) = (name, text, noun)
    lines = Self.lines(of: text)
  }

  /// Returns the lines as YAML counts them: ended by LF, CR, both, or one of Unicode's own line ends.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line.removeAll(keepingCapacity: true)
      default: line.append(scalar)
      }
    }
    return lines + [String(line)]
  }
}

/// A stretch of one line of a file.
public struct Place: Sendable {
  /// The file.
  public let source: SourceText
  /// The line, the first being 1.
  public let line: Int
  /// The column in Unicode scalars, the first being 1.
  public let column: Int
  /// How many scalars the stretch covers, at least 1.
  public let width: Int
}

/// Where a value came from.
public enum Origin: Sendable {
  /// Built into the program, with the evidence that it cites, where it cites any.
  case builtIn(evidence: String)
  /// Written in a file.
  case file(Place)
  /// Given on the command line, for example `--set time.end=2030`.
  case option(String)

  /// The place in a file, nil for values that stand in none.
  public var place: Place? {
    if case .file(let place) = self { place } else { nil }
  }
}

extension Origin: CustomStringConvertible {
  public var description: String {
    switch self {
    case .builtIn(let evidence): evidence.isEmpty ? "built-in" : "built-in, \(evidence)"
    case .file(let place): "\(place.source.name):\(place.line)"
    case .option(let text): text
    }
  }
}

/// One thing that is wrong, or odd, about a file that a user wrote, and where.
public struct Diagnostic: Sendable {
  /// Whether the file can still be used.
  public enum Severity: String, Sendable { case error, warning }

  /// Whether the file can still be used.
  public let severity: Severity
  /// What is wrong and what is allowed, in one sentence.
  public let message: String
  /// The value that it is about.
  public let origin: Origin
  /// The name to show where `origin` stands in no file.
  let fallbackName: String

  package init(_ severity: Severity, _ message: String, at origin: Origin, in fallbackName: String = "") {
    (self.severity, self.message, self.origin, self.fallbackName) = (severity, message, origin, fallbackName)
  }

  /// Returns the same, said of one variant of the scenario.
  func about(variant: String) -> Self {
    Self(severity, "variant '\(variant)': \(message)", at: origin, in: fallbackName)
  }

  package static func error(_ message: String, at origin: Origin) -> Self {
    .init(.error, message, at: origin)
  }
  package static func warning(_ message: String, at origin: Origin) -> Self {
    .init(.warning, message, at: origin)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The message as compilers write it, with the line in question and carets under the words:
  ///
  ///     saturno.yaml:17:9: error: 'per_frim' is not known in a grants policy; did you mean 'per_firm'?
  ///      17 |         per_frim: 25000 EUR_2003
  ///         |         ^^^^^^^^
  public var description: String {
    guard let place = origin.place else {
      return "\(fallbackName.isEmpty ? origin.description : fallbackName): \(severity): \(message)"
    }
    let head = "\(place.source.name):\(place.line):\(place.column): \(severity): \(message)"
    return ([head] + excerpt(of: place)).joined(separator: "\n")
  }

  private func excerpt(of place: Place) -> [String] {
    guard place.source.lines.indices.contains(place.line - 1) else { return [] }
    let number = String(place.line)
    let window = Window(line: place.source.lines[place.line - 1], around: place)
    let gutter = String(repeating: " ", count: number.count)
    return [" \(number) | \(window.text)", " \(gutter) | \(window.carets)"]
  }
}

/// The part of a line that a message shows: the whole line, or 100 characters around the place.
private struct Window {
  let text: String
  let carets: String

  init(line: String, around place: Place, limit: Int = 100) {
    let scalars = Array(line.unicodeScalars)
    let column = min(max(place.column - 1, 0), scalars.count)
    let first = scalars.count <= limit ? 0 : max(0, column - 20)
    let last = min(scalars.count, first + limit)
    let shown = scalars[first..<last].map { $0.properties.generalCategory == .control ? " " : $0 }
    text = String(String.UnicodeScalarView(shown))
    let width = max(1, min(place.width, last - column))
    carets = String(repeating: " ", count: column - first) + String(repeating: "^", count: width)
  }
}

extension Diagnostic {
  /// Whether this one belongs before `other` in a report: by file in the order of `files`, then by place.
  package func comes(before other: Diagnostic, files: [String]) -> Bool { rank(files) < other.rank(files) }

  private func rank(_ files: [String]) -> (Int, Int, Int) {
    guard let place = origin.place else { return (files.count, 0, 0) }
    return (files.firstIndex(of: place.source.name) ?? files.count, place.line, place.column)
  }
}

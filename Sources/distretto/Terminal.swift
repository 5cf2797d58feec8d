import Foundation

/// Standard error: what a person should know, apart from results.
enum Terminal {
  /// Whether a line on standard error can be written over.
  static var canRedraw: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// Whether colours are welcome (no-color.org).
  static var hasColour: Bool { canRedraw && (environment("NO_COLOR") ?? "").isEmpty }

  /// Writes to standard error.
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}

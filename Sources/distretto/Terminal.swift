import Foundation

/// The terminal: results go to standard output, what else a person should know to standard error.
enum Terminal {
  /// Whether a line on standard error can be written over.
  static var canRedraw: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// Whether colours are welcome (no-color.org).
  static var hasColour: Bool { canRedraw && (environment("NO_COLOR") ?? "").isEmpty }

  /// Whether results may be in bold type (no-color.org).
  static var canEmphasise: Bool {
    isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb" && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// How many characters a line of results has: what `COLUMNS` says, or the terminal; nil where neither does.
  static var width: Int? {
    if let columns = environment("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes to standard error.
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}

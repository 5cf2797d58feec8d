import ScenarioFiles

/// What became of a file of regressions.
public struct LoadedRegressions: Sendable {
  /// The file, as the user gave it.
  public let path: String
  /// Everything that is wrong, in the order of the file.
  public let diagnostics: [Diagnostic]
  /// The regressions, nil when something is wrong.
  public let file: RegressionFile?

  init(path: String, diagnostics: [Diagnostic], file: RegressionFile? = nil) {
    (self.path, self.diagnostics, self.file) = (path, diagnostics, file)
  }

  /// One line on whether the file can be run, and how much is in it.
  public var summary: String {
    guard let file else {
      return "\(path): \(diagnostics.count) \(diagnostics.count == 1 ? "error" : "errors")"
    }
    let models = file.tables.reduce(0) { $0 + $1.models.count }
    return "\(path): valid; \(Self.count(file.tables.count, "table")), \(Self.count(models, "model"))"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

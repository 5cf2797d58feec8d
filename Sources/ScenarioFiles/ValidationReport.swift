import Foundation

/// What `validate` found, for programs.
public struct ValidationReport: Encodable {
  private let files: [File]

  /// Takes down what became of each file.
  public init(_ results: [LoadedScenario]) { files = results.map(File.init) }

  /// The report as JSON, keys in alphabetical order.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private struct File: Encodable {
    let file: String
    let valid: Bool
    let problems: [Problem]
    let policies: [PolicyReach]
    let variants: [String]

    init(_ result: LoadedScenario) {
      (file, valid) = (result.path, result.scenario != nil)
      problems = result.diagnostics.map(Problem.init)
      policies = result.reach
      variants = result.scenario?.variants ?? []
    }
  }

  private struct Problem: Encodable {
    let severity: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?

    init(_ diagnostic: Diagnostic) {
      (severity, message) = (diagnostic.severity.rawValue, diagnostic.message)
      let place = diagnostic.origin.place
      (file, line, column) = (place?.source.name, place?.line, place?.column)
    }
  }
}

extension LoadedScenario {
  /// One line on whether the file can be run, and one for each policy on how far it reaches.
  public var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let verdict = errors == 0 ? "valid" : "\(errors) \(errors == 1 ? "error" : "errors")"
    let aside = warnings == 0 ? "" : ", \(warnings) \(warnings == 1 ? "warning" : "warnings")"
    return (["\(path): \(verdict)\(aside)"] + reach.map(\.sentence)).joined(separator: "\n")
  }
}

extension PolicyReach {
  /// What the budget pays, how many firms are eligible, and how many come into being.
  var sentence: String {
    if let note { return "  \(id): \(note)" }
    let paid = grants.map { "\($0) \(noun)" } ?? noun
    return "  \(id): \(paid)" + (eligible.map { " for about \($0) eligible firms" } ?? "")
      + (additionality.map { "; " + $0.clause(of: grants) } ?? "")
  }
}

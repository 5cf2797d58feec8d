import Foundation
import ScenarioFiles

@testable import distretto

/// The pages of the scenarios that ship.
enum Pages {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().standardizedFileURL.path
  static let articles = "\(root)/Sources/EconomyModel/EconomyModel.docc"

  /// The names of the pages.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(articles)/Scenarios").filter {
      $0.hasSuffix(".md")
    }
    .map { String($0.dropLast(3)) }.sorted()
  }

  /// The names of the files that are scenarios.
  static func scenarios() throws -> [String] {
    let options = try BaselineOptions.parse(["--baselines", "\(root)/Scenarios/baselines"])
    return try FileManager.default.contentsOfDirectory(atPath: "\(root)/Scenarios").filter { name in
      let path = "\(root)/Scenarios/\(name)"
      return name.hasSuffix(".yaml") && options.loader(for: path).load(path).scenario != nil
    }.map { String($0.dropLast(5)) }.sorted()
  }

  static func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(articles)/Scenarios/\(name).md", encoding: .utf8)
  }

  /// How often the page's scenario was simulated, as the command on the page says.
  static func replications(of name: String) throws -> String? {
    try text(of: name).firstMatch(of: /distretto report \S+ --replications ([0-9]+)\n/).map { String($0.1) }
  }

  /// The digest of each run that the page was made of, by the name of scenario and variant.
  static func digests(of name: String) throws -> [String: String] {
    let matches = try text(of: name).matches(of: /- `([a-z0-9.-]+)`: `([0-9a-f]{64})`/)
    return Dictionary(uniqueKeysWithValues: matches.map { (String($0.1), String($0.2)) })
  }
}

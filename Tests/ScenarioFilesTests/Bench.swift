import Classifications
import EconomyModel
import Foundation
import Testing

@testable import ScenarioFiles

/// A folder of scenario files that is gone after the test.
struct Bench: ~Copyable {
  let folder: String

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    folder = NSTemporaryDirectory() + "scenario-files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  func load(_ name: String, variant: String? = nil, options: [String] = []) -> LoadedScenario {
    Self.loader.load("\(folder)/\(name)", variant: variant, options: options)
  }

  /// The messages about `name`, without the folder.
  func messages(_ name: String, variant: String? = nil, options: [String] = []) -> [String] {
    load(name, variant: variant, options: options).diagnostics.map {
      "\($0)".replacingOccurrences(of: folder + "/", with: "")
    }
  }

  static let parameters = [
    KnownParameter(
      name: "growth.laplace_scale", unit: "log points", meaning: "Scale", central: 0.2, allowed: 0...1.5,
      evidence: "P117"),
    KnownParameter(
      name: "grants.growth", unit: "log points", meaning: "Growth of recipients", central: 0, allowed: -1...1,
      evidence: "P203"),
  ]

  /// Two provinces, three divisions; 100 sole owners, 50 micro, 10 small, 4 medium and 2 large firms a cell.
  static let facts = BaselineFacts(
    name: "lombardy-2003", year: 2003, territory: NUTSRegion("ITC4")!,
    regions: [NUTSRegion("ITC41")!, NUTSRegion("ITC4C")!],
    divisions: ["C13", "C25", "J62"].map { NACEDivision($0)! }, referenceAreas: ["EU", "Italy"],
    deflators: [2003: 0.8, 2004: 0.82, 2020: 1], firms: Array(repeating: [100, 50, 10, 4, 2], count: 6),
    demography: demography)

  /// A tenth of all firms is born in a year; of the one-year-olds a fifth closes.
  static let demography = BaselineDemography(
    birthRate: 0.1, deathRate: 0.1, exitByAge: [0.2, 0.1, 0.1, 0.1, 0.1], exitByEmployees: [0.1, 0, 0, 0])

  static let loader = ScenarioLoader(parameters: parameters) { name in
    name == "lombardy-2003" ? .found(facts) : .missing(known: ["lombardy-2003"])
  }
}

/// A valid scenario to break.
let plainScenario = """
  format: 1
  scenario: plain
  baseline: lombardy-2003
  time: {start: 2003, end: 2012}

  """

/// The grants of the documentation, in a programme.
let grantsScenario =
  plainScenario + """
    policies:
      - id: saturno
        kind: programme
        budget: 800 thousand EUR_2003
        when: {from: 2003, to: 2005}
        parts:
          - id: grants
            kind: grants
            budget: 800 thousand EUR_2003
            per_firm: 25000 EUR_2003
            eligible: {employees: {at_most: 249}}

    """

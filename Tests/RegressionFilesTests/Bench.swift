import Foundation

@testable import RegressionFiles

/// A folder with a table and files of regressions that is gone after the test.
struct Bench: ~Copyable {
  let folder: String

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    folder = NSTemporaryDirectory() + "regression-files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["cells.csv", "categories.csv"] {
      try FileManager.default.copyItem(atPath: "\(Corpus.path)/data/\(name)", toPath: "\(folder)/\(name)")
    }
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  func load(_ name: String, data: String? = nil) -> LoadedRegressions {
    RegressionLoader(data: data.map { DataSource("\(folder)/\($0)") }).load("\(folder)/\(name)")
  }

  /// The messages about `name`, without the folder.
  func messages(_ name: String, data: String? = nil) -> [String] {
    load(name, data: data).diagnostics.map { "\($0)".replacingOccurrences(of: folder + "/", with: "") }
  }
}

/// The files that ship with these tests.
enum Corpus {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus").path

  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}

/// A valid file to break.
let plainFile = """
  format: 1
  regressions: plain
  data: {table: cells.csv}
  tables:
    - id: wages
      models:
        - {label: first, formula: 'log(wages / jobs) ~ log(jobs) | region'}

  """

/// The same with measures of the cells.
let derivedFile = """
  format: 1
  regressions: derived
  data: {table: cells.csv}
  derive:
    cells: {region: region, industry: division, size: jobs, within: [year]}
    columns:
      lq: location_quotient
      strength: {measure: strength, categories: categories.csv}
  tables:
    - id: wages
      models:
        - {label: first, formula: log(wages / jobs) ~ log(lq)}

  """

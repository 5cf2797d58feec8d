import Foundation

@testable import Baselines

/// The folders that ship with the project.
enum ShippedBaselines {
  /// The folder of the baselines.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios/baselines").path

  /// Every package of tables, as folders from there: what is published, the maps of divisions, what is built.
  static let packages = ["official", "europe-sbs", "../categories"] + BaselineBuilder.names

  /// The official tables, read once.
  static let tables = Result { () throws(BaselineError) in try OfficialTables(in: "\(folder)/official") }

  /// A fresh folder for one test, with a copy of the shipped baseline `name`.
  static func copy(of name: String) throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.copyItem(at: URL(fileURLWithPath: "\(folder)/\(name)"), to: copy)
    return copy
  }
}

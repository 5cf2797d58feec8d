import Foundation

/// The program as `swift build -c release` builds it.
enum OptimisedProgram {
  private static let path = "\(Pages.root)/.build/release/distretto"

  static var exists: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Runs `distretto report` from the project's folder, with runs of its own that are removed afterwards.
  static func report(
    on file: String, replications: String
  ) throws -> (status: Int32, output: String, errors: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "distretto-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.currentDirectoryURL = URL(filePath: Pages.root)
    process.arguments = [
      "report", file, "--replications", replications, "--quiet", "--output",
      folder.appending(path: "runs").path,
    ]
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for url in [output, errors] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOf: output, encoding: .utf8),
      try String(contentsOf: errors, encoding: .utf8)
    )
  }
}

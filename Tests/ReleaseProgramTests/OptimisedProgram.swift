import Foundation

/// The program as `swift build -c release` builds it.
enum OptimisedProgram {
  private static let path = "\(Pages.root)/.build/release/distretto"

  static var exists: Bool { FileManager.default.isExecutableFile(atPath: path) }
  /// Why a test that takes the optimised program is left out.
  static let needed = "it takes the optimised program: swift build -c release --product distretto"

  /// How a run of the program ended.
  struct Ending {
    let status: Int32
    let output, errors: String
  }

  /// Runs the program with `arguments` from the project's folder, with runs of its own in a folder that is removed once
  /// `read` has looked at it.
  static func run<Result>(
    _ arguments: [String], _ read: (Ending) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "distretto-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.currentDirectoryURL = URL(filePath: Pages.root)
    process.arguments = arguments + ["--quiet", "--output", folder.appending(path: "runs").path]
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for url in [output, errors] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return try read(
      Ending(
        status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8)))
  }
}

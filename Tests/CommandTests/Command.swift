import Foundation

/// What a run of the program left behind.
struct CommandResult {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs the program that was built beside the tests.
///
/// - Parameters:
///   - arguments: the words of the command line.
///   - output: a file to write standard output to; nil to gather it.
func distretto(_ arguments: String..., writingTo output: String? = nil) throws -> CommandResult {
  try distretto(arguments, writingTo: output)
}

/// Runs the program that was built beside the tests.
func distretto(_ arguments: [String], writingTo output: String? = nil) throws -> CommandResult {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let process = Process()
  process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "distretto")
  process.arguments = arguments
  let (text, errors) = (
    output.map { URL(filePath: $0) } ?? folder.appending(path: "o"), folder.appending(path: "e")
  )
  process.standardOutput = try emptyFile(text)
  process.standardError = try emptyFile(errors)
  try process.run()
  process.waitUntilExit()
  return CommandResult(
    status: process.terminationStatus,
    output: output == nil ? try String(contentsOf: text, encoding: .utf8) : "",
    errors: try String(contentsOf: errors, encoding: .utf8))
}

private func emptyFile(_ url: URL) throws -> FileHandle {
  if !FileManager.default.fileExists(atPath: url.path) {
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
  }
  return try FileHandle(forWritingTo: url)
}

/// Writes `text` to a file that lives as long as `body` runs, and passes its path.
func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
  try text.write(to: file, atomically: false, encoding: .utf8)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(file.path)
}

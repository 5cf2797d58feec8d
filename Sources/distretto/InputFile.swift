import ArgumentParser
import Foundation

/// A file that a user named and that cannot be read.
struct InputFileError: Error, CustomStringConvertible {
  var path: String
  var reason: String
  var description: String { "\(path): \(reason)" }
}

/// Returns the content of the file at `path`.
///
/// - Throws: `InputFileError` for a file that is absent, a folder or not readable.
func readInputFile(_ path: String) throws(InputFileError) -> [UInt8] {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw InputFileError(path: path, reason: "there is no such file")
  }
  guard !isFolder.boolValue else {
    throw InputFileError(path: path, reason: "this is a folder, and a file is needed")
  }
  guard let handle = FileHandle(forReadingAtPath: path) else {
    throw InputFileError(path: path, reason: "the file cannot be opened; check its permissions")
  }
  do {
    return [UInt8](try handle.readToEnd() ?? Data())
  } catch {
    throw InputFileError(path: path, reason: error.localizedDescription)
  }
}

/// Writes bytes to standard output.
///
/// - Throws: `ExitCode` 1 once the reason stands on standard error, for example a full disk.
func writeToStandardOutput(_ bytes: [UInt8]) throws {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data(bytes))
  } catch {
    complain("standard output: \(error.localizedDescription)")
    throw ExitCode.failure
  }
}

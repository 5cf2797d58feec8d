import Foundation
import Tables

/// The bytes of the file at `path`.
///
/// - Throws: `BaselineError.unreadable`.
func bytesOfFile(at path: String) throws(BaselineError) -> [UInt8] {
  do {
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  } catch {
    throw .unreadable(path: path, reason: reason(of: error))
  }
}

/// The table in the file at `path`.
///
/// - Throws: `BaselineError.unreadable` or `.malformed`.
func table(at path: String) throws(BaselineError) -> CSVTable {
  let bytes = try bytesOfFile(at: path)
  do { return try CSVTable(parsing: bytes, file: path) } catch { throw .malformed(error) }
}

/// Writes `bytes` to the file at `path`, under another name first, so that nobody reads half a file.
///
/// - Throws: `BaselineError.unwritable`.
func write(_ bytes: [UInt8], to path: String) throws(BaselineError) {
  do {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url, options: .atomic)
  } catch {
    throw .unwritable(path: path, reason: reason(of: error))
  }
}

private func reason(of error: any Error) -> String {
  switch (error as? CocoaError)?.code {
  case .fileReadNoSuchFile?, .fileNoSuchFile?: "there is no such file"
  case .fileReadNoPermission?, .fileWriteNoPermission?: "permission denied"
  case .fileWriteOutOfSpace?: "no space is left on the device"
  default: error.localizedDescription
  }
}

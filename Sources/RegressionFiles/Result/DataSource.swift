import Econometrics
import Foundation
import ScenarioFiles
import Tables

/// A table that regressions run on: where it is and how it is written.
public struct DataSource: Hashable, Sendable {
  /// The file.
  public let path: String
  /// How it is written.
  public let format: CSVFormat

  /// Takes the table at `path`, or of a folder the cells of the run in it.
  public init(_ path: String, format: CSVFormat = .comma) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    self.path = exists && isFolder.boolValue ? "\(path)/cells.csv" : path
    self.format = format
  }

  /// The file as messages name it: without detours over folders above.
  public var name: String {
    path.split(separator: "/", omittingEmptySubsequences: false).reduce(into: [Substring]()) { parts, part in
      if part == "..", let last = parts.last, !["..", "", "."].contains(last) {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }.joined(separator: "/")
  }

  /// The most bytes that a header is looked for in.
  private static let headerLimit = 1 << 20

  /// The names of the table's columns; nil for what can be read only once, such as a pipe.
  ///
  /// - Throws: `Complaint` where the file cannot be read or has no header.
  func columnNames() throws(Complaint) -> [String]? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Complaint("there is no such file") }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Complaint("the file cannot be opened; check its permissions")
    }
    defer { try? handle.close() }
    do {
      let start = [UInt8](try handle.read(upToCount: Self.headerLimit) ?? Data())
      return try DataFrame.columnNames(of: start, file: path, format: format)
    } catch let error as CSVError {
      throw Complaint("line \(error.line): \(error.message)")
    } catch {
      throw Complaint(error.localizedDescription)
    }
  }
}

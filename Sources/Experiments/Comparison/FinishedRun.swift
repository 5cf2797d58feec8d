import Foundation
import Recording
import Tables

/// A run's folder whose files are all there, as they were written.
public struct FinishedRun: Sendable {
  /// What the run says of itself.
  public let facts: RunFacts
  /// The folder, as the user named it.
  public let folder: String

  /// Opens the run in the folder at `path`.
  ///
  /// - Throws: `ComparisonError` where no finished run stands there, `RunFolderError` for one that is damaged.
  /// - Complexity: O(bytes of all files), which are held against their hashes.
  public init(at path: String) throws {
    folder = Self.withoutSlash(path)
    guard let manifest = FileManager.default.contents(atPath: "\(folder)/manifest.json") else {
      throw Self.isUnfinished(folder) ? ComparisonError.unfinished(folder) : .notARun(folder)
    }
    guard let facts = RunFacts(parsing: manifest) else {
      throw RunFolderError.damaged(path: folder, file: "manifest.json")
    }
    if let file = RunAudit.damagedFile(in: folder) { throw RunFolderError.damaged(path: folder, file: file) }
    self.facts = facts
  }

  /// Whether `path` names the folder of a run, be it finished or not.
  public static func isNamed(by path: String) -> Bool {
    Folder.isFolder(path) || isUnfinished(withoutSlash(path))
  }

  private static func isUnfinished(_ folder: String) -> Bool {
    folder.hasSuffix(".partial") || Folder.isFolder("\(folder).partial")
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The table `name`, its header read.
  ///
  /// - Throws: `ComparisonError` where the run has none, `CSVError` where it has no header.
  func records(of name: String) throws -> CSVRecords {
    guard let records = try recordsIfPresent(of: name) else {
      throw ComparisonError.missingTable(name, run: folder)
    }
    return records
  }

  /// The table `name`, its header read; nil where the run has none.
  ///
  /// - Throws: `CSVError` where it has no header.
  public func recordsIfPresent(of name: String) throws -> CSVRecords? {
    let path = "\(folder)/\(name).csv"
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return try CSVRecords(parsing: Array(bytes), file: path)
  }
}

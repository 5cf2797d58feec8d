import Foundation

/// Why a run's folder cannot be used, though the disk is willing.
public enum RunFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another process computes this run.
  case inUse(path: String)
  /// A file of a finished run is missing, or not what the run's data package says.
  case damaged(path: String, file: String)
  /// Something stands where the run's folder would, and it is not a run.
  case notARun(path: String)

  public var description: String {
    switch self {
    case .inUse(let path): "another process is computing this run in '\(path)'"
    case .damaged(let path, let file):
      "the finished run in '\(path)' is damaged: '\(file)' is missing or has changed; remove the folder and run again"
    case .notARun(let path): "'\(path)' is in the way: it holds no manifest.json; move it elsewhere"
    }
  }
}

/// A run's folder while this process, and no other, works in it.
public final class RunFolder {
  /// Where the run's files stand.
  public let paths: RunPaths

  private let lock: FolderLock

  private init(_ paths: RunPaths, _ lock: FolderLock) { (self.paths, self.lock) = (paths, lock) }

  /// Takes hold of the folder and tidies what a killed process left unfinished.
  ///
  /// - Parameters:
  ///   - paths: where the run's files stand.
  ///   - keepingReplications: whether the replications that an interrupted run finished are kept.
  /// - Returns: nil when the run is there already, computed to its end.
  /// - Throws: `FileError` when the folder cannot be written, `RunFolderError` when it is not ours to use.
  public static func take(_ paths: RunPaths, keepingReplications: Bool) throws -> RunFolder? {
    if paths.isComplete, !Folder.isFolder(paths.partialFolder) {
      if let file = RunAudit.damagedFile(in: paths.folder) {
        throw RunFolderError.damaged(path: paths.folder, file: file)
      }
      return nil
    }
    try Folder.make(paths.partialFolder)
    guard let lock = try FolderLock(of: paths.partialFolder) else {
      if paths.isComplete { return nil }
      throw RunFolderError.inUse(path: paths.partialFolder)
    }
    let folder = RunFolder(paths, lock)
    if paths.isComplete {
      try folder.clear()
      return nil
    }
    if Folder.isFolder(paths.folder) { throw RunFolderError.notARun(path: paths.folder) }
    try folder.tidy(keepingReplications: keepingReplications)
    return folder
  }

  /// Gives the run its final name, all its files being in the folder of results, and removes the rest.
  ///
  /// - Throws: `FileError` when the disk fails; what is done stays on the disk.
  public func publish() throws(FileError) {
    try Folder.move(paths.resultsFolder, to: paths.folder)
    try clear()
  }

  private func tidy(keepingReplications: Bool) throws(FileError) {
    if !keepingReplications { try Folder.remove(paths.replicationsFolder) }
    try Folder.remove(paths.resultsFolder)
    try Folder.make(paths.replicationsFolder)
    try Folder.make(paths.resultsFolder)
    try Folder.removeUnfinishedFiles(in: paths.replicationsFolder)
  }

  /// Removes the folder in which the run grew, the lock last. Another process that looks for it just then makes the folder
  /// anew, finds the run complete and removes it itself.
  private func clear() throws(FileError) {
    let folder = paths.partialFolder
    for name in try Folder.names(in: folder) where name != FolderLock.fileName {
      try Folder.remove("\(folder)/\(name)")
    }
    try Folder.remove("\(folder)/\(FolderLock.fileName)")
    if rmdir(folder) != 0, ![ENOENT, ENOTEMPTY, EEXIST].contains(errno) { throw .last(.remove, folder) }
  }
}

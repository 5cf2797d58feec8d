import Foundation

/// Folders, with the system's reason where something cannot be done.
public enum Folder {
  /// Makes the folder at `path` and those above it; one that is there is left alone.
  ///
  /// - Throws: `FileError` when a folder cannot be made, or a file stands in its place.
  public static func make(_ path: String) throws(FileError) {
    if isFolder(path) { return }
    let parent = AtomicFile.split(path).folder
    if parent != path, parent != "." { try make(parent) }
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    if code == EEXIST, isFolder(path) { return }
    throw FileError(.create, path, code: code == EEXIST ? ENOTDIR : code)
  }

  /// The names in the folder at `path`, sorted by their bytes.
  ///
  /// - Throws: `FileError` when it cannot be read.
  public static func names(in path: String) throws(FileError) -> [String] {
    guard let stream = opendir(path) else { throw .last(.read, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes the file or folder at `path` with all it holds; nothing happens when there is none.
  ///
  /// - Throws: `FileError` when something cannot be removed.
  public static func remove(_ path: String) throws(FileError) {
    if isFolder(path) {
      for name in try names(in: path) { try remove("\(path)/\(name)") }
      if rmdir(path) != 0, errno != ENOENT { throw .last(.remove, path) }
    } else if unlink(path) != 0, errno != ENOENT {
      throw .last(.remove, path)
    }
  }

  /// Removes what a killed process left unfinished in the folder at `path`.
  ///
  /// - Throws: `FileError` when something cannot be removed.
  public static func removeUnfinishedFiles(in path: String) throws(FileError) {
    for name in try names(in: path)
    where name.hasPrefix(".") && name.hasSuffix(AtomicFile.temporarySuffix) {
      try remove("\(path)/\(name)")
    }
  }

  /// Gives the file or folder at `path` another name, for good: both folders concerned are synced.
  ///
  /// - Throws: `FileError` when that cannot be done.
  static func move(_ path: String, to target: String) throws(FileError) {
    try sync(path)
    if rename(path, target) != 0 { throw .last(.rename, target) }
    try sync(AtomicFile.split(target).folder)
  }

  /// Whether a folder stands at `path`.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Waits until the disk knows which files the folder at `path` holds.
  ///
  /// - Throws: `FileError` when the disk fails.
  static func sync(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .last(.sync, path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL { throw .last(.sync, path) }
  }
}

import Foundation

/// Where a user wants results: a file of any kind, named as they like.
public enum OutputFile {
  /// Puts `bytes` where `path` leads.
  ///
  /// A symbolic link is followed. A regular file, there already or not, appears whole or not at all and keeps its
  /// permissions; what cannot be replaced, such as a device or a pipe, is written through.
  ///
  /// - Throws: `FileError` with the path and the system's reason.
  /// - Complexity: O(*n*) in the bytes.
  public static func store(_ bytes: [UInt8], at path: String) throws(FileError) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if !isThere || [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      return try AtomicFile.store(bytes, at: target(of: path))
    }
    try writeThrough(bytes, to: path)
  }

  /// Whether both paths lead to one regular file.
  public static func isSame(_ path: String, as other: String) -> Bool {
    var (own, its) = (stat(), stat())
    guard stat(path, &own) == 0, stat(other, &its) == 0, own.st_mode & S_IFMT == S_IFREG else { return false }
    return own.st_dev == its.st_dev && own.st_ino == its.st_ino
  }

  /// The most links that a path may lead over, as Linux has it.
  private static let linkLimit = 40

  /// The path at the end of the symbolic links that `path` leads over, which need not exist.
  private static func target(of path: String) -> String {
    var path = path
    for _ in 0..<linkLimit {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
      path = next.hasPrefix("/") ? next : "\(AtomicFile.split(path).folder)/\(next)"
    }
    return path
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw .last(.write, path) }
    let isWritten = AtomicFile.write(bytes, to: descriptor)
    let code = errno
    if close(descriptor) != 0, isWritten { throw .last(.write, path) }
    if !isWritten { throw FileError(.write, path, code: code) }
  }
}

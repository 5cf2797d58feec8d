import Foundation

/// A file that appears whole or not at all.
///
/// The bytes go to a file of another name in the same folder, which is synced and then renamed, and the
/// folder is synced after it: whoever reads sees the old content or the new one, after a kill or a power cut
/// too. A file that is replaced passes its permissions on.
public final class AtomicFile {
  /// Where the file will stand.
  public let path: String

  private let temporaryPath: String
  private var descriptor: Int32

  /// What ends the names of unfinished files: they begin with a full stop and may be removed when no process
  /// works in their folder.
  static let temporarySuffix = ".tmp"

  /// Opens a file beside `path`.
  ///
  /// - Throws: `FileError` when the folder cannot be written.
  public init(_ path: String) throws(FileError) {
    let (folder, name) = Self.split(path)
    self.path = path
    temporaryPath = "\(folder)/.\(name).\(getpid())\(Self.temporarySuffix)"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .last(.create, path) }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      fchmod(descriptor, status.st_mode & 0o777)
    }
  }

  deinit { discard() }

  /// Appends `bytes`.
  ///
  /// - Throws: `FileError` when the disk is full or fails; nothing stands at `path` then that was not there
  ///   before.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    guard Self.write(bytes, to: descriptor) else { throw fail(.write) }
  }

  /// Writes all of `bytes`; where that fails, `errno` says why.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno != EINTR { return false }
        rest = rest.dropFirst(max(count, 0))
      }
      return true
    }
  }

  /// Puts the file at its place.
  ///
  /// - Throws: `FileError` when it cannot be synced or renamed.
  public func commit() throws(FileError) {
    if fsync(descriptor) != 0 { throw fail(.sync) }
    let closed = close(descriptor)
    descriptor = -1
    if closed != 0 { throw fail(.write) }
    if rename(temporaryPath, path) != 0 { throw fail(.rename) }
    try Folder.sync(Self.split(path).folder)
  }

  /// Puts `bytes` at `path`, whole or not at all.
  ///
  /// - Throws: `FileError` with the path and the system's reason.
  public static func store(_ bytes: [UInt8], at path: String) throws(FileError) {
    let file = try AtomicFile(path)
    try file.append(bytes)
    try file.commit()
  }

  private func fail(_ action: FileError.Action) -> FileError {
    let error = FileError.last(action, path)
    discard()
    unlink(temporaryPath)
    return error
  }

  private func discard() {
    if descriptor < 0 { return }
    close(descriptor)
    unlink(temporaryPath)
    descriptor = -1
  }

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}

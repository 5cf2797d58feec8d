import Foundation

/// Keeps other processes out of a folder for as long as it lives.
///
/// The system lets go of the lock when the process ends, however it ends.
public final class FolderLock {
  private let descriptor: Int32

  /// The name of the file in the folder that carries the lock.
  static let fileName = "lock"

  /// Takes the lock of `folder`, or returns nil when another process has it.
  ///
  /// - Throws: `FileError` when the folder cannot be written.
  public init?(of folder: String) throws(FileError) {
    let path = "\(folder)/\(Self.fileName)"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .last(.lock, path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    if errno != EWOULDBLOCK { throw .last(.lock, path) }
    return nil
  }

  deinit { close(descriptor) }
}

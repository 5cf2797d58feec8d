import Foundation

/// Keeps other processes out of a folder for as long as it lives.
///
/// The system lets go of the lock when the process ends, however it ends.
public final class FolderLock {
  private let descriptor: Int32

  /// The name of the file in the folder that carries the lock.
  static let fileName = "lock"

  /// Takes the lock of `folder`, or returns nil when another process has it or removes the folder just now.
  ///
  /// - Throws: `FileError` when the folder cannot be written.
  public init?(of folder: String) throws(FileError) {
    let path = "\(folder)/\(Self.fileName)"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw .last(.lock, path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if errno != EWOULDBLOCK { throw .last(.lock, path) }
      return nil
    }
    // The lock of a file that was removed in the meantime keeps nobody out.
    if !isStill(at: path) { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private func isStill(at path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && stat(path, &there) == 0
      && (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)
  }
}

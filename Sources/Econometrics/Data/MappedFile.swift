import Foundation

/// A file whose bytes the system shows in memory as they are read, without a copy; it is closed when nobody holds it.
public final class MappedFile {
  /// The bytes, valid for as long as the file is held.
  public let bytes: UnsafeBufferPointer<UInt8>

  /// Opens the file at `path`; nothing is read yet.
  ///
  /// - Throws: `FileProblem` for a file that is absent, a folder, empty or not to be read.
  public init(at path: String) throws(FileProblem) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else {
      let code = errno
      throw code == ENOENT ? .absent(path) : .notReadable(path, reason: Self.reason(code))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .notReadable(path, reason: Self.reason(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .folder(path) }
    guard status.st_size > 0 else { throw .empty(path) }
    let count = Int(status.st_size)
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
      throw .notReadable(path, reason: Self.reason(errno))
    }
    bytes = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

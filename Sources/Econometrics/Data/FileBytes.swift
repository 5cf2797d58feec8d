import Foundation

/// The bytes of a file: those of a regular file are shown in memory as they are read, without a copy; a pipe is read to its end.
public final class FileBytes {
  /// The bytes, valid for as long as this is held.
  public let bytes: UnsafeBufferPointer<UInt8>
  private let isMapped: Bool

  /// Opens the file at `path`.
  ///
  /// - Throws: `FileProblem` for a file that is absent, a folder, empty or not to be read.
  /// - Complexity: O(1) for a regular file, of which nothing is read yet; O(bytes) for a pipe.
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
    isMapped = status.st_mode & S_IFMT == S_IFREG
    bytes =
      isMapped
      ? try Self.mapped(file, count: Int(status.st_size), path) : try Self.read(file, path)
  }

  deinit {
    let base = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    if isMapped { munmap(base, bytes.count) } else { base?.deallocate() }
  }

  private static func mapped(
    _ file: Int32, count: Int, _ path: String
  ) throws(FileProblem) -> UnsafeBufferPointer<UInt8> {
    guard count > 0 else { throw .empty(path) }
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
      throw .notReadable(path, reason: reason(errno))
    }
    return UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count)
  }

  private static func read(_ file: Int32, _ path: String) throws(FileProblem) -> UnsafeBufferPointer<UInt8> {
    let content: Data
    do {
      content = try FileHandle(fileDescriptor: file).readToEnd() ?? Data()
    } catch {
      throw .notReadable(path, reason: error.localizedDescription)
    }
    guard !content.isEmpty else { throw .empty(path) }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = copy.initialize(from: content)
    return UnsafeBufferPointer(copy)
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

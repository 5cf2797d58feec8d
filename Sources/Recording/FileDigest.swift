import Foundation
import Tables

extension SHA256Digest {
  private static let portion = 1 << 20

  /// Digests the file at `path`, without its last bytes where `excluded` says so; nil when it cannot be read or is shorter.
  ///
  /// - Complexity: O(bytes of the file), of which a mebibyte is held at a time.
  public init?(ofFile path: String, excludingLast excluded: Int = 0) {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let size = try? file.seekToEnd(), size >= excluded, (try? file.seek(toOffset: 0)) != nil else {
      return nil
    }
    var (hasher, rest) = (SHA256Hasher(), Int(size) - excluded)
    while rest > 0 {
      guard let bytes = try? file.read(upToCount: min(rest, Self.portion)), !bytes.isEmpty else { return nil }
      hasher.update(with: Array(bytes))
      rest -= bytes.count
    }
    self = hasher.finish()
  }
}

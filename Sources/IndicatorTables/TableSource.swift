/// A file of comma-separated values that was read, but not yet understood.
public struct TableSource: Sendable {
  /// The name that messages give the file.
  public var file: String
  /// The content, UTF-8.
  public var bytes: [UInt8]

  /// Takes the name and the content.
  public init(file: String, bytes: [UInt8]) {
    (self.file, self.bytes) = (file, bytes)
  }
}

import Foundation

/// What could not be done with a file or folder, and the system's reason.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Action: String, Sendable {
    case create, read, write, sync, rename, remove, lock
  }

  /// What was tried.
  public let action: Action
  /// The file or folder, as the user named it.
  public let path: String
  /// The system's error number, `errno`.
  public let code: Int32

  public init(_ action: Action, _ path: String, code: Int32) {
    (self.action, self.path, self.code) = (action, path, code)
  }

  /// The error that the last system call of this thread left behind.
  static func last(_ action: Action, _ path: String) -> FileError { FileError(action, path, code: errno) }

  /// The system's words for the reason, for example `No space left on device`.
  public var reason: String { String(cString: strerror(code)) }

  public var description: String { "cannot \(action.rawValue) '\(path)': \(reason)" }
}

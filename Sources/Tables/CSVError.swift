/// What is wrong with a table of comma-separated values, and where.
public struct CSVError: Error, Hashable, CustomStringConvertible, Sendable {
  /// The file's name, as the user gave it.
  public let file: String
  /// The line, the first being 1.
  public let line: Int
  /// The name of the column, where one is concerned.
  public let column: String?
  /// What is wrong, and what is allowed.
  public let message: String

  public init(file: String, line: Int, column: String? = nil, message: String) {
    (self.file, self.line, self.column, self.message) = (file, line, column, message)
  }

  public var description: String {
    let place = column.map { ", column '\($0)'" } ?? ""
    return "\(file):\(line)\(place): \(message)"
  }
}

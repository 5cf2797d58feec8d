import Tables

/// All that is wrong with the tables a user gave, file by file, in order of the lines.
public struct TableProblems: Error, Equatable, CustomStringConvertible, Sendable {
  /// The problems, at least one.
  public let problems: [CSVError]

  init(_ problems: [CSVError]) { self.problems = problems }

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

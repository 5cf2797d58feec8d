/// Why parts of runs cannot be put together.
public enum ShardProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder holds no part of a run.
  case notAShard(folder: String)
  /// The part was not computed to its end.
  case unfinished(folder: String)
  /// Another version of the program computed it.
  case otherVersion(folder: String, version: String, ours: String)
  /// Its plan or some replications are missing or have changed.
  case damaged(folder: String, files: [String])
  /// The same run was divided differently, or its plan differs.
  case foreign(folder: String, first: String)
  /// Two folders hold the same part.
  case doubled(folder: String, first: String, shard: Shard)
  /// Parts of a run were not named.
  case missing(run: String, shards: [Int], count: Int)

  public var description: String {
    switch self {
    case .notAShard(let folder):
      "'\(folder)' holds no part of a run; 'distretto run FILE --shard 1/2' makes one"
    case .unfinished(let folder): "'\(folder)' is not finished; the same command goes on with it"
    case .otherVersion(let folder, let version, let ours):
      "'\(folder)' was computed by version \(version) of the program, and this is \(ours)"
    case .damaged(let folder, let files):
      "'\(folder)' is damaged (\(files.joined(separator: ", "))); the command that made it mends it"
    case .foreign(let folder, let first):
      "'\(folder)' does not go with '\(first)': the same run, divided or laid out differently"
    case .doubled(let folder, let first, let shard):
      "'\(folder)' is part \(shard), and so is '\(first)'; name one of them"
    case .missing(let run, let shards, let count):
      "of the \(count) parts of '\(run)' these are missing: \(shards.map(String.init).joined(separator: ", "))"
    }
  }
}

/// Everything that keeps parts of runs from being put together.
public struct ShardProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// At least one problem, in the order of the folders, then what is missing run by run.
  public let problems: [ShardProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

import Tables

/// Why a baseline cannot be built or read.
public enum BaselineError: Error, Hashable, Sendable {
  /// The file at `path` cannot be read, for the system's `reason`.
  case unreadable(path: String, reason: String)
  /// The file at `path` cannot be written, for the system's `reason`.
  case unwritable(path: String, reason: String)
  /// The table's text is not what a table of comma-separated values should be.
  case malformed(CSVError)
  /// `table` has no value of `column` in the row with this `key`.
  case missing(table: String, column: String, key: String)
  /// There is no baseline of this name.
  case unknownBaseline(name: String, known: [String])
  /// The margins of `table` contradict each other at `cell`.
  case contradictoryMargins(table: String, cell: String, reason: String)
  /// The fit of `table` still misses the margin `cell` by `deviation` after `iterations`.
  case notConverged(table: String, cell: String, deviation: Double, iterations: Int)
  /// The firms of `cell` cannot employ `persons`: their classes hold from `least` to `most`.
  case infeasible(table: String, cell: String, persons: Double, least: Double, most: Double)
}

extension BaselineError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .malformed(let error): error.description
    case .missing(let table, let column, let key):
      "\(table): there is no value of '\(column)' for \(key)"
    case .unknownBaseline(let name, let known):
      "there is no baseline '\(name)'; the baselines are \(known.joined(separator: ", "))"
    case .contradictoryMargins(let table, let cell, let reason):
      "\(table): the margins contradict each other at \(cell): \(reason)"
    case .notConverged(let table, let cell, let deviation, let iterations):
      "\(table): after \(iterations) iterations the fit still misses \(cell) by \(deviation)"
    case .infeasible(let table, let cell, let persons, let least, let most):
      "\(table): the firms of \(cell) employ from \(least) to \(most) persons, not \(persons)"
    }
  }
}

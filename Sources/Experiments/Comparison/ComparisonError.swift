import Tables

/// Why runs cannot be compared as asked.
public enum ComparisonError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder holds no `manifest.json`.
  case notARun(String)
  /// The run was interrupted, or is being computed.
  case unfinished(String)
  /// One run was named twice.
  case repeated(String)
  /// The scenario's `outputs.tables` leaves the table out.
  case missingTable(String, run: String)
  /// The runs differ in what all numbers are about: each run, and what it says.
  case different(String, [String])
  /// No year is in all runs: each run, and its years.
  case noCommonYear([String])
  /// A run does not reach the year.
  case missingYear(Int, run: String, years: ClosedRange<Int>)
  /// No run has a `kind` (variable, region, division, run) of this name.
  case unknown(kind: String, name: String, known: [String])
  /// The division has no firms in the region, in no run.
  case noFirms(division: String, region: String)
  /// Several runs have this name.
  case ambiguous(String, [String])
  /// The provinces' numbers do not add up to the territory's.
  case notAdditive(String)

  public var description: String {
    switch self {
    case .notARun(let path): "'\(path)' is no run: it holds no manifest.json; name Outputs/<scenario>/<hash>"
    case .unfinished(let path):
      "the run in '\(path)' is not finished; the command that began it goes on with it"
    case .repeated(let run): "the run \(run) is named twice"
    case .missingTable(let table, let run):
      "the run in '\(run)' has no \(table).csv: outputs.tables of its scenario leaves it out"
    case .different(let what, let runs): "the runs differ in their \(what): \(runs.joined(separator: ", "))"
    case .noCommonYear(let runs): "no year is in all runs: \(runs.joined(separator: ", "))"
    case .missingYear(let year, let run, let years):
      "\(run) has no year \(year); its years are \(years.lowerBound) to \(years.upperBound)"
    case .unknown(let kind, let name, let known):
      "there is no \(kind) '\(name)' in these runs\(Suggestion.hint(for: name, among: known, listUpTo: 30))"
    case .noFirms(let division, let region): "in no run the division \(division) has firms in \(region)"
    case .ambiguous(let name, let runs):
      "several runs are called '\(name)': \(runs.joined(separator: ", "))"
    case .notAdditive(let variable):
      "'\(variable)' of provinces does not add up to a territory's; name a province with --region"
    }
  }
}

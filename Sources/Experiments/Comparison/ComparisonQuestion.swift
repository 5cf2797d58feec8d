/// What is to be compared.
public struct ComparisonQuestion: Hashable, Sendable {
  /// The variables by their names in `replications.csv`; empty for the headline.
  public var variables: [String]
  /// A NUTS code; nil for the whole territory.
  public var region: String?
  /// A NACE division such as `C25`; nil for all.
  public var division: String?
  /// The calendar year; nil for the last that all runs have.
  public var year: Int?
  /// The run that others are compared with: its scenario, the name of its folder, both with a slash between, or the
  /// path; nil for the first.
  public var against: String?

  public init(
    variables: [String] = [], region: String? = nil, division: String? = nil, year: Int? = nil,
    against: String? = nil
  ) {
    (self.variables, self.region, self.division) = (variables, region, division)
    (self.year, self.against) = (year, against)
  }
}

extension ComparisonQuestion {
  /// The year that is compared.
  ///
  /// - Throws: `ComparisonError` where a run lacks the year that is asked for, or no year is in all runs.
  func year(of runs: [RunFacts]) throws(ComparisonError) -> Int {
    if let year {
      for run in runs where !run.years.contains(year) {
        throw .missingYear(year, run: run.id, years: run.years)
      }
      return year
    }
    let first = runs.map(\.years.lowerBound).max() ?? 0
    let last = runs.map(\.years.upperBound).min() ?? 0
    guard first <= last else {
      throw .noCommonYear(runs.map { "\($0.id) \($0.years.lowerBound) to \($0.years.upperBound)" })
    }
    return last
  }

  /// The position of the run that others are compared with.
  ///
  /// - Throws: `ComparisonError` where no run, or more than one, has the name.
  func reference(among runs: [FinishedRun]) throws(ComparisonError) -> Int {
    guard let against else { return 0 }
    let found = runs.indices.filter { runs[$0].names.contains(against) }
    guard let first = found.first else {
      throw .unknown(kind: "run", name: against, known: runs.map(\.facts.scenario))
    }
    guard found.count == 1 else { throw .ambiguous(against, found.map { runs[$0].facts.id }) }
    return first
  }
}

extension FinishedRun {
  /// What the run can be called.
  fileprivate var names: [String] { [facts.scenario, facts.id, facts.folderName, folder] }
}

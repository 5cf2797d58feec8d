import Experiments

/// A finished run with what a page says of it.
struct ReportedRun: Sendable {
  let run: FinishedRun
  let about: RunAbout
  /// Medians of the territory and its provinces, nil where the run has no time series.
  let series: TimeSeries?
  /// What the policies changed by the last year, by area; nil where there is nothing to measure against.
  let effects: FigureTable?
  /// Money, recipients and additionality by policy and year; nil where there is nothing to measure against.
  let policies: FigureTable?
  /// The code of the whole territory.
  let territory: String

  /// - Throws: `RunFolderError` or `CSVError` for files that are not as they should be.
  /// - Complexity: O(bytes of the tables).
  init(_ run: FinishedRun) throws {
    self.run = run
    about = try RunAbout(of: run)
    let scenario = run.facts.scenario
    series = try TimeSeries(of: run, variables: Outcomes.all)
    effects = try FigureTable(
      "effects", of: run,
      where: ["scenario": scenario, "division": "TOTAL", "year": String(run.facts.years.upperBound)])
    policies = try FigureTable("policies", of: run, where: ["scenario": scenario])
    territory = series?.territory ?? effects?.figures.first?.keys["region"] ?? ""
  }

  /// The last year of the run.
  var lastYear: Int { run.facts.years.upperBound }

  /// What the policies changed in the territory by the last year.
  func effect(_ variable: String) -> Figure? {
    effects?.figures.first { $0.variable == variable && $0.keys["region"] == territory }
  }

  /// A number of all policies together in the last year.
  func account(_ variable: String) -> Figure? {
    policies?.figures.first {
      $0.variable == variable && $0.year == lastYear && $0.keys["policy"] == RunAxes.allPolicies
    }
  }
}

/// The outcomes that pages are about.
enum Outcomes {
  /// Those that every page shows.
  static let core = [
    "Employment|Firms", "Firms", "Gross Value Added|Firms", "GDP", "Wage", "Unemployment Rate",
  ]
  /// Those that a page shows where the policies change them.
  static let further = ["Agglomerations", "Research Expenditure|Business", "Research Expenditure|Public"]
  static let all = core + further + ["Births", "Deaths"]
}

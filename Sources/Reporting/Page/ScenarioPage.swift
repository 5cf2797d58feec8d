import Experiments

/// What a scenario and its variants found, as a page of Markdown. The same runs give the same text.
public struct ScenarioPage: Sendable {
  let main: ReportedRun
  let variants: [ReportedRun]
  let comparison: Comparison?
  let channels: FigureTable?
  let network: FigureTable?
  /// Luck, parameters and both, where parameters were drawn: of effects where there are any, else of levels.
  let uncertainty: FigureTable?
  let command: String

  /// Reads what the page needs.
  ///
  /// - Parameters:
  ///   - runs: the scenario's run, then those of its variants.
  ///   - command: the command line that makes the page.
  /// - Precondition: there is a run.
  /// - Throws: `RunFolderError` or `CSVError` for files that are not as they should be, `ComparisonError` for runs that
  ///   have no year or no prices in common.
  /// - Complexity: O(bytes of the tables).
  public init(of runs: [FinishedRun], command: String) throws {
    precondition(!runs.isEmpty, "a page is about a run")
    main = try ReportedRun(runs[0])
    variants = try runs.dropFirst().map { try ReportedRun($0) }
    comparison =
      main.effects == nil && runs.count > 1
      ? try Comparison(reading: runs, as: ComparisonQuestion()) : nil
    let facts = main.run.facts
    channels = try FigureTable(
      "channels", of: runs[0],
      where: ["scenario": facts.scenario, "region": main.territory, "year": String(facts.years.upperBound)])
    network = try FigureTable(
      "network", of: runs[0], where: ["scenario": facts.scenario, "chain": "TOTAL"])
    uncertainty = try FigureTable(
      "uncertainty", of: runs[0],
      where: [
        "scenario": facts.scenario, "region": main.territory, "year": String(facts.years.upperBound),
        "measure": main.effects == nil ? "level" : "effect",
      ])
    self.command = command
  }

  /// What runs without a counterfactual are compared by.
  static let compared = ["Employment|Firms", "Firms", "GDP"]

  /// The page.
  public var markdown: String {
    let head = ["# \(Markdown.escaped(main.about.title))", Markdown.paragraphs(main.about.question)]
    let sections = [
      overview, main.effects == nil ? development : findings, luckAndParameters, money, years, grossToNet,
      channelSection,
      networkSection,
      provinces, variantSection, confidence, making,
    ]
    return (head + sections.compactMap { $0?.markdown }).filter { !$0.isEmpty }.joined(separator: "\n\n")
      + "\n"
  }

  /// What a reader should know before using the figures, and where they come from.
  private var overview: PageSection? {
    let about = main.about
    let licence = about.licences.isEmpty ? [] : ["Licence: \(about.licences.joined(separator: ", "))."]
    let sources = about.sources.map(Markdown.escaped)
    return PageSection(
      "Overview",
      [Markdown.paragraphs(about.description)]
        + (sources.isEmpty ? [] : ["Sources:\n\n" + Markdown.list(sources)]) + licence)
  }

  /// The year of prices that money is in, as a sentence.
  var prices: String { "Money is in euro of \(main.run.facts.priceBase.split(separator: "_").last ?? "")." }
}

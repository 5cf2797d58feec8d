import Recording
import Tables

/// Targets and simulated values of one baseline.
public struct FactReport: Sendable {
  /// The name of the baseline.
  public let baseline: String
  /// What the histories say about each fact.
  public let verdicts: [FactVerdict]
  /// The long run, a row every fifth year.
  public let drift: [DriftRow]
  private let seeds: Int

  /// - Precondition: there is a history.
  public init(baseline: String, histories: [EconomyHistory]) {
    precondition(!histories.isEmpty, "a report on at least one history")
    self.baseline = baseline
    seeds = histories.count
    verdicts = StylisedFact.facts(for: baseline).map { $0.verdict(on: histories) }
    let years = histories[0].years.map(\.year)
    drift = stride(from: years[0], through: years[years.count - 1], by: 5).map {
      DriftRow(of: histories, in: $0)
    }
  }

  /// Whether every fact is reproduced.
  public var passes: Bool { verdicts.allSatisfy(\.passes) }

  /// The report as a program reads it.
  public var json: JSONValue {
    .object([
      .init("baseline", .text(baseline)), .init("seeds", .integer(seeds)),
      .init("facts", .array(verdicts.map(\.json))), .init("drift", .array(drift.map(\.json))),
    ])
  }

  /// The report as a table in Markdown.
  public var text: String {
    let facts = verdicts.map { verdict in
      [
        verdict.fact.statement, verdict.fact.targetText, rounded(verdict.median),
        "\(rounded(verdict.band.low)) to \(rounded(verdict.band.high))", rounded(verdict.fact.tolerance),
        verdict.fact.unit, verdict.passes ? "pass" : "miss", verdict.fact.source, verdict.fact.reason,
      ]
    }
    return "\(baseline), \(seeds) seeds\n\n"
      + table(
        [
          "fact", "target", "simulated", "band 5-95 %", "tolerance", "unit", "", "source",
          "tolerance because",
        ],
        facts) + "\n" + table(DriftRow.headings, drift.map(\.columns))
  }
}

extension StylisedFact {
  fileprivate var targetText: String {
    target.lowerBound == target.upperBound
      ? rounded(target.lowerBound) : "\(rounded(target.lowerBound)) to \(rounded(target.upperBound))"
  }
}

extension FactVerdict {
  fileprivate var json: JSONValue {
    .object([
      .init("id", .text(fact.id)), .init("statement", .text(fact.statement)), .init("unit", .text(fact.unit)),
      .init("target_low", .number(fact.target.lowerBound)),
      .init("target_high", .number(fact.target.upperBound)), .init("tolerance", .number(fact.tolerance)),
      .init("median", number(median)), .init("q05", number(band.low)), .init("q95", number(band.high)),
      .init("values", .array(values.map(number))), .init("passes", .truth(passes)),
      .init("source", .text(fact.source)), .init("reason", .text(fact.reason)),
    ])
  }
}

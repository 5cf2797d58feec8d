import ScenarioFiles

/// The keys of derived columns.
enum MeasureKeys {
  /// The measures of a cell.
  enum Measure: String, CaseIterable {
    case share
    case locationQuotient = "location_quotient"
    case agglomeration, strength
  }

  static let measures = KindShape(
    noun: "measure", kinds: Measure.allCases.map { ($0.rawValue, [measure] + fields(of: $0)) },
    key: "measure",
    isNamed: false, mayBeBare: true)

  private static let measure = Field(
    "measure", .text, "What is measured, as `distretto indicators` does.", required: true)

  private static func fields(of measure: Measure) -> [Field] {
    switch measure {
    case .share, .locationQuotient: []
    case .agglomeration: thresholds
    case .strength:
      [Field("categories", .file, "The table of industries, categories and weights.", required: true)]
    }
  }

  /// When a cell is an agglomeration.
  static let thresholds: [Field] = [
    Field(
      "lq_at_least", .number(0...1000), "The least location quotient of an agglomeration.", builtIn: "1.5",
      evidence: "P136"),
    Field(
      "share_at_least", .fraction(0...1), "The least share in the region of an agglomeration.",
      builtIn: "1 %",
      evidence: "P137"),
  ]
}

extension IndicatorInput {
  /// What a reader of the measures should know about the tables, a sentence each.
  public var notes: [String] { hiddenCells + uncoveredIndustries + missingComparison }

  private var hiddenCells: [String] {
    let hidden = data.sizes.unknownCells
    guard hidden > 0 else { return [] }
    let all = data.sizes.isKnown.count
    return [
      "\(hidden) of \(all) cells have no size: they count nothing in totals and have no measures of their own"
    ]
  }

  private var uncoveredIndustries: [String] {
    guard let area else { return [] }
    let missing = zip(industries, area.sizes.isKnown).filter { !$0.1 }.map(\.0)
    guard !missing.isEmpty else { return [] }
    return [
      "the reference area has no size for \(missing.joined(separator: ", ")): they count in no location quotient"
    ]
  }

  private var missingComparison: [String] {
    guard area == nil, regions.count == 1 else { return [] }
    return ["there is one region and no reference area, so that every location quotient is 1"]
  }
}

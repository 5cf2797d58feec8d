extension CellDerivation {
  /// A sentence on what each derived column is, among which cells.
  public var sentences: [String] {
    columns.map { "\($0.name): \($0.measure.words) \(keys.words)" }
  }
}

extension RegionDerivation {
  /// A sentence on what the table of regions is.
  public var sentence: String {
    "Regions: wage, portfolio_strength and portfolio_mix (4.4) from payroll \(payroll) and cells \(keys.words)"
  }
}

extension CellMeasure {
  /// What is measured.
  fileprivate var words: String {
    switch self {
    case .share: "share in the region"
    case .locationQuotient: "location quotient (4.1)"
    case .agglomeration(let rule):
      "agglomeration (4.2), LQ at least \(rule.locationQuotientAtLeast), share at least \(rule.shareAtLeast),"
    case .strength: "strength (4.3), ln LQ of the other industries of the category,"
    }
  }
}

extension CellKeys {
  /// Of what, by what and among which cells.
  fileprivate var words: String {
    let within = within.isEmpty ? "" : ", within \(within.joined(separator: ", "))"
    let among = condition.map { ", among rows with \($0)" } ?? ""
    return "of \(size) by \(region) and \(industry)\(within)\(among)"
  }
}

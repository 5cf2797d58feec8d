import Tables

/// A measure that the indicator tables hold.
public enum Measure: String, CaseIterable, Sendable {
  case size, share
  case locationQuotient = "location_quotient"
  case symmetricLocationQuotient = "symmetric_location_quotient"
  case excess, agglomeration, strength, density
  case growth
  case nationalShare = "national_share"
  case industryMix = "industry_mix"
  case regionalShare = "regional_share"
  case agglomerations
  case herfindahlSpecialisation = "herfindahl_specialisation"
  case giniSpecialisation = "gini_specialisation"
  case krugmanSpecialisation = "krugman_specialisation"
  case hooverSpecialisation = "hoover_specialisation"
  case portfolioStrength = "portfolio_strength"
  case portfolioMix = "portfolio_mix"
  case specialisedRegions = "specialised_regions"
  case herfindahlConcentration = "herfindahl_concentration"
  case giniConcentration = "gini_concentration"
  case krugmanConcentration = "krugman_concentration"
  case hooverConcentration = "hoover_concentration"
  case relativeWage = "relative_wage"
  case relatedness

  /// The name in files: `location_quotient`.
  public var name: String { rawValue }

  /// The measure that `name` is most likely a slip of, nil when none is near.
  public static func nearest(to name: String) -> Measure? {
    Suggestion.nearest(to: name, among: allCases.map(\.name)).flatMap(Measure.init(rawValue:))
  }
}

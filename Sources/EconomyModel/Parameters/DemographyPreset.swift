/// A reading of the region's demographic rates.
public enum DemographyPreset: String, CaseIterable, Codable, Sendable {
  /// The rates of official business demography in the baseline's year.
  case official
  /// The founding documents' rates as gross births 8 % and deaths 6.5 % (P111, P112), net about 2 %.
  case seed
  /// The founding documents word for word: births 8 %, mortality 67 % a year. It empties the region.
  case seedLiteral = "seed-literal"

  /// Births over active firms, a fraction a year; nil leaves the baseline's.
  public var birthRate: Double? { self == .official ? nil : 0.08 }

  /// Deaths over active firms, a fraction a year; nil leaves the baseline's.
  public var deathRate: Double? {
    switch self {
    case .official: nil
    case .seed: 0.065
    case .seedLiteral: 0.67
    }
  }
}

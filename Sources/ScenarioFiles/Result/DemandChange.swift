/// Demand that leaves its trend in some years.
public struct DemandChange: Hashable, Sendable {
  /// The change of one year.
  public struct Change: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// Demand relative to its trend less 1, for example −0.075.
    public let relative: Double
  }

  /// The name, unique among shocks.
  public var id: String
  /// The heading in tables.
  public var title: String
  /// In order of the year; years not named have no change.
  public var changes: [Change]
  /// Sections and divisions that are hit, as NACE codes; empty for all.
  public var nace: [String]
}

import Classifications
import EconomyModel

/// Which firms may be supported; a criterion that is nil or empty admits all.
public struct EligibleFirms: Hashable, Sendable {
  /// The smallest number of employees.
  public var leastEmployees: Int?
  /// The largest number of employees.
  public var mostEmployees: Int?
  /// The least age, years.
  public var leastAge: Double?
  /// The greatest age, years.
  public var mostAge: Double?
  /// Sections and divisions, as NACE codes; empty for all.
  public var nace: [String] = []
  /// Regions, as NUTS codes of any level; empty for all.
  public var nuts: [NUTSRegion] = []
  /// Founder groups, one of which is enough; empty for all firms.
  public var founders: [FounderGroup] = []
  /// Whether firms export.
  public var isExporter: Bool?
  /// Whether firms belong to an agglomeration.
  public var isInCluster: Bool?
  /// Whether firms are members of a cluster organisation.
  public var isMember: Bool?

  public init() {}

  /// The ages that may be supported, whole years.
  var ages: ClosedRange<Int> {
    let least = leastAge.map { Int(min(max($0, 0), 1000).rounded(.up)) } ?? 0
    return least...max(least, mostAge.map { Int(min(max($0, 0), 1000).rounded(.down)) } ?? .max)
  }

  /// Whether firms of `division` may be supported.
  public func admits(_ division: NACEDivision) -> Bool {
    nace.isEmpty || nace.contains { $0 == division.code || $0 == division.section.letter }
  }

  /// Whether firms of `region` may be supported.
  public func admits(_ region: NUTSRegion) -> Bool {
    nuts.isEmpty || nuts.contains { region.code.hasPrefix($0.code) }
  }
}

import Classifications
import Stochastics

/// Who founded a firm.
public enum FounderGroup: String, CaseIterable, Sendable {
  case women, immigrants
  case under35 = "under-35"
}

/// What is lasting about a firm beside its number: who founded it, and how likely it is to export.
///
///     founder of a group if u_g < share_g;   under 35 if u < share · max(0, 1 − age / 15)                   (1.2)
///     exports if u_x < p_d(n) · (1 + lift of its support)                                                   (1.3)
///     exports of an exporter = X/GDP · GDP₀ / Σ_exporters GVA₀ of its value added                           (1.4)
///
/// The uniforms are drawn from the firm's number and the seed, the same in every replication and scenario, and nothing
/// of it is stored. A firm that grows may begin to export and one that shrinks may stop.
public struct FirmTraits: Sendable {
  /// After so many years no founder is under 35 any more.
  public static let yearsToOutgrowYouth = 15

  private let draws: Draws
  private let shares: [Double]
  private let exporters: [Double]
  private let servicesRatio: Double
  /// Exports of the territory as a share of its gross domestic product in the baseline's year.
  let exportsOfGDP: Double

  /// The traits of firms under `seed` and the shares that the parameters `firms.…` and `exports.…` state.
  public init(seed: UInt64, parameters: ParameterValues) {
    draws = Draws(seed: seed, replication: 0, decision: .traits, year: 0)
    shares = [
      parameters["firms.women_share"], parameters["firms.immigrants_share"],
      parameters["firms.youth_share"],
    ]
    exporters = [
      parameters["exports.micro_share"], parameters["exports.small_share"],
      parameters["exports.medium_share"],
      parameters["exports.large_share"],
    ]
    servicesRatio = parameters["exports.services_ratio"]
    exportsOfGDP = parameters["exports.share_of_gdp"]
  }

  /// Whether the firm was founded by `group`, equation (1.2).
  ///
  /// - Parameter age: the firm's age in years.
  public func isFounded(_ firm: FirmID, by group: FounderGroup, age: Int) -> Bool {
    let words = draws.words(about: firm.rawValue)
    switch group {
    case .women: return openUnitInterval(words.x) < shares[0]
    case .immigrants: return openUnitInterval(words.y) < shares[1]
    case .under35:
      return openUnitInterval(words.z) < shares[2] * Self.youth(atAge: age)
    }
  }

  /// Whether the firm belonged at birth to one of `groups`; true where there are none.
  func isFounded(_ firm: FirmID, byOneOf groups: [FounderGroup]) -> Bool {
    groups.isEmpty || groups.contains { isFounded(firm, by: $0, age: 0) }
  }

  /// The expected share of firms of `age` years that one of `groups` founded, equation (1.2).
  public func share(foundedBy groups: [FounderGroup], age: Int) -> Double {
    let others = FounderGroup.allCases.enumerated().reduce(1.0) { others, group in
      guard groups.contains(group.element) else { return others }
      return others * (1 - shares[group.offset] * (group.element == .under35 ? Self.youth(atAge: age) : 1))
    }
    return 1 - others
  }

  private static func youth(atAge age: Int) -> Double {
    max(0, 1 - Double(age) / Double(yearsToOutgrowYouth))
  }

  /// Whether the firm exports, equation (1.3).
  ///
  /// - Parameters:
  ///   - persons: persons employed.
  ///   - lift: by how much support raises the probability, a fraction of it.
  public func isExporter(_ firm: FirmID, persons: Double, in division: BaselineDivision, lift: Double = 0)
    -> Bool
  {
    let probability = exportProbability(persons: persons, in: division) * (1 + lift)
    return openUnitInterval(draws.words(about: firm.rawValue).w) < probability
  }

  /// p_d(n) of (1.3): by size in mining and manufacturing, a part of that in other divisions that sell beyond their
  /// province, nothing in those that do not.
  func exportProbability(persons: Double, in division: BaselineDivision) -> Double {
    exportProbability(persons: persons, in: division.code, isLocal: division.isLocal)
  }

  /// p_d(n) of (1.3) in the division `code`, which sells in its own province only where `isLocal`.
  public func exportProbability(persons: Double, in code: NACEDivision, isLocal: Bool) -> Double {
    guard !isLocal else { return 0 }
    let isGoods = ["B", "C"].contains(code.section.letter)
    let size = persons < 10 ? 0 : persons < 50 ? 1 : persons < 250 ? 2 : 3
    return exporters[size] * (isGoods ? 1 : servicesRatio)
  }

  /// A uniform number in (0, 1) that the firm keeps, another one for each `tag`.
  func lot(of firm: FirmID, for tag: UInt64) -> Double {
    openUnitInterval(draws.words(about: firm.rawValue ^ tag, block: 1).x)
  }

  static let parameters = [
    ParameterDefinition(
      "firms.women_share", symbol: "share_w", unit: "share of firms", "Firms led by women", equation: "(1.2)",
      central: 0.19, range: 0.17...0.22, allowed: 0...1, confidence: .low,
      source: "Assumption, near the chambers' register of women's enterprises in Lombardy, from memory"),
    ParameterDefinition(
      "firms.immigrants_share", symbol: "share_i", unit: "share of firms", "Firms led by people born abroad",
      equation: "(1.2)", central: 0.125, range: 0.1...0.15, allowed: 0...1, confidence: .low,
      source: "Assumption, near the chambers' register of foreign enterprises in Lombardy, from memory"),
    ParameterDefinition(
      "firms.youth_share", symbol: "share_y", unit: "share of newborn firms",
      "Newborn firms led by people under 35; the share falls to nothing over the firm's first 15 years",
      equation: "(1.2)", central: 0.27, range: 0.2...0.35, allowed: 0...1, confidence: .low,
      source: "Assumption, near the chambers' register of youth enterprises in Lombardy, from memory"),
    exporters("micro", "below ten", central: 0.12, range: 0.08...0.2),
    exporters("small", "10 to 49", central: 0.5, range: 0.4...0.6),
    exporters("medium", "50 to 249", central: 0.8, range: 0.7...0.9),
    exporters("large", "250 and more", central: 0.9, range: 0.85...0.97),
    ParameterDefinition(
      "exports.services_ratio", symbol: "—", unit: "ratio",
      "How likely firms of other divisions that sell beyond their province export, relative to manufacturing",
      equation: "(1.3)", central: 0.15, range: 0.05...0.3, allowed: 0...1, confidence: .low,
      source: "Assumption"),
    ParameterDefinition(
      "exports.share_of_gdp", symbol: "X / GDP", unit: "share of GDP",
      "Exports of goods over gross domestic product: what the exporters of the baseline sell abroad",
      equation: "(1.4)", central: 0.369, range: 0.34...0.37, allowed: 0...2, evidence: ["P254", "P292"],
      confidence: .medium, source: "Founding documents: 162.2 of 439.986 thousand million euro, Lombardy 2022"
    ),
  ]

  private static func exporters(
    _ size: String, _ persons: String, central: Double, range: ClosedRange<Double>
  ) -> ParameterDefinition {
    ParameterDefinition(
      "exports.\(size)_share", symbol: "p_d(n)", unit: "share of firms",
      "Exporters among manufacturing firms of \(persons) persons employed", equation: "(1.3)",
      central: central,
      range: range, allowed: 0...1, confidence: .low,
      source: "Assumption: the gradient by size that Italian firm surveys report, from memory")
  }
}

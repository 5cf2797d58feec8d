import Stochastics

/// The other region of a partnership, with a baseline in small.
///
///     births ~ Poisson( b · N ),   a firm closes at the end of a year with probability d                (12.2)
///
/// N are its firms in the partnership's first year. A firm keeps its size, one person and an exponential number more.
public struct PartnerRegion: Equatable, Sendable {
  /// What it is called.
  public var name: String
  /// Its firms in the partnership's first year, those of the chains among them; anchors are not.
  public var firms: Int
  /// Births over active firms, a fraction a year.
  public var birthRate: Double
  /// Deaths over active firms, a fraction a year.
  public var deathRate: Double
  /// Mean persons employed by a firm, at least 1.
  public var meanPersons: Double

  public init(name: String, firms: Int, birthRate: Double, deathRate: Double, meanPersons: Double) {
    precondition(meanPersons >= 1, "the owner counts")
    (self.name, self.firms, self.birthRate) = (name, firms, birthRate)
    (self.deathRate, self.meanPersons) = (deathRate, meanPersons)
  }
}

/// A firm of the partner region.
public struct PartnerFirm: Equatable, Sendable {
  /// Its permanent number: year of birth in the top 32 bits (0 for those of the first year), serial below.
  public let id: UInt64
  /// The position of its chain; nil where it belongs to none.
  public let chain: Int?
  /// Whether it is a corporation that stays.
  public let isAnchor: Bool
  /// Persons employed; 0 for an anchor, whose size nobody states.
  public let persons: Double
  /// Whether it closes at the end of the year.
  public internal(set) var isClosing = false
}

extension PartnerRegion {
  /// The firms of the first year: the anchors of the chains, then their other firms, then those of no chain.
  func initialFirms(of chains: [SupplyChain], luck: Draws, tag: UInt64) -> [PartnerFirm] {
    let anchors = chains.indices.flatMap { Array(repeating: ($0 as Int?, true), count: chains[$0].anchors) }
    let others = chains.indices.flatMap {
      Array(repeating: ($0 as Int?, false), count: chains[$0].partnerFirms)
    }
    let rest = Array(repeating: (nil as Int?, false), count: max(0, firms - others.count))
    return (anchors + others + rest).enumerated().map { serial, place in
      firm(UInt64(serial), in: place.0, isAnchor: place.1, luck: luck, tag: tag)
    }
  }

  /// The firms born in `year`; a share of them as large as at the start belongs to each chain.
  func births(in year: Int, into chains: [SupplyChain], luck: Draws, tag: UInt64) -> [PartnerFirm] {
    let count = openUnitInterval(luck.words(about: tag, block: Self.birthBlock).x)
    return (0..<Poisson.quantile(count, mean: birthRate * Double(firms))).map { serial in
      let id = UInt64(year) << 32 | UInt64(serial)
      let lot = openUnitInterval(luck.words(about: id ^ tag, block: Self.firmBlock).y) * Double(firms)
      var bound = 0
      let chain = chains.indices.first {
        bound += chains[$0].partnerFirms
        return lot < Double(bound)
      }
      return firm(id, in: chain, isAnchor: false, luck: luck, tag: tag)
    }
  }

  /// Whether `firm` closes at the end of the year, equation (12.2).
  func closes(_ firm: PartnerFirm, luck: Draws, tag: UInt64) -> Bool {
    !firm.isAnchor
      && openUnitInterval(luck.words(about: firm.id ^ tag, block: Self.exitBlock).x) < deathRate
  }

  private func firm(
    _ id: UInt64, in chain: Int?, isAnchor: Bool, luck: Draws, tag: UInt64
  ) -> PartnerFirm {
    let size = openUnitInterval(luck.words(about: id ^ tag, block: Self.firmBlock).x)
    let persons = isAnchor ? 0 : 1 - (meanPersons - 1) * PortableMath.log(size)
    return PartnerFirm(id: id, chain: chain, isAnchor: isAnchor, persons: persons)
  }

  private static let birthBlock: UInt8 = 2
  private static let firmBlock: UInt8 = 3
  private static let exitBlock: UInt8 = 4
}

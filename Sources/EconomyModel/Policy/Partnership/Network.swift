/// What a partnership has come to by a year: the partner region's firms, and who is linked with whom.
public struct Network: Sendable {
  /// A local firm and a partner that do business.
  public struct Link: Equatable, Sendable {
    /// The local firm.
    public let firm: FirmID
    /// The permanent number of the partner.
    public let partner: UInt64
    /// The position of their chain.
    public let chain: Int
    /// The year in which it formed.
    public let year: Int
    /// Whether the two own a venture together.
    public internal(set) var isJointVenture = false
  }

  /// The policy's id.
  public let policy: String
  /// The partner region's firms that are active in the year, those that close at its end among them.
  public internal(set) var partners: [PartnerFirm]
  /// Links in force in the year.
  public internal(set) var links: [Link] = []
  /// What the year brought, chain by chain.
  public internal(set) var accounts: [NetworkAccount]
  /// Who belongs to which chain.
  let membership: ChainMembership
  /// Whether the first year is over, after which partner firms are born.
  var hasBegun = false

  init(policy: String, partners: [PartnerFirm], membership: ChainMembership) {
    (self.policy, self.partners, self.membership) = (policy, partners, membership)
    accounts = membership.chains.map { NetworkAccount(policy: policy, chain: $0.id) }
  }
}

/// What a partnership came to in one chain and year.
///
///     links = links before − ended + formed                                                             (12.5)
public struct NetworkAccount: Equatable, Sendable {
  /// The policy's id.
  public let policy: String
  /// The chain's id.
  public let chain: String
  /// Local firms that met a partner.
  public var meetings = 0
  /// Links that formed in the year.
  public var formed = 0
  /// Links that ended with the last year, because one side had closed.
  public var ended = 0
  /// Links in force in the year.
  public var links = 0
  /// Those of them that are joint ventures.
  public var jointVentures = 0
  /// Local firms with a link.
  public var linkedFirms = 0
  /// Partners with a link, anchors among them.
  public var linkedPartners = 0
  /// The partner region's firms in the chain, anchors left out.
  public var partnerFirms = 0
  /// Persons that those firms employ.
  public var partnerPersons = 0.0

  init(policy: String, chain: String) { (self.policy, self.chain) = (policy, chain) }
}

extension Network {
  /// Opens a year: links end of which one side closed with the last year, and the partner's closed firms go.
  ///
  /// - Parameter isActive: whether a local firm is there.
  mutating func open(isActive: (FirmID) -> Bool) {
    let closed = Set(partners.lazy.filter(\.isClosing).map(\.id))
    partners.removeAll(where: \.isClosing)
    let chains = accounts.map(\.chain)
    accounts = chains.map { NetworkAccount(policy: policy, chain: $0) }
    links.removeAll { link in
      let ends = closed.contains(link.partner) || !isActive(link.firm)
      if ends { accounts[link.chain].ended += 1 }
      return ends
    }
  }

  /// Counts what is in force once the year's links have formed.
  mutating func close() {
    for chain in accounts.indices {
      let own = links.filter { $0.chain == chain }
      let firms = partners.filter { $0.chain == chain && !$0.isAnchor }
      accounts[chain].links = own.count
      accounts[chain].jointVentures = own.count(where: \.isJointVenture)
      accounts[chain].linkedFirms = Set(own.map(\.firm)).count
      accounts[chain].linkedPartners = Set(own.map(\.partner)).count
      accounts[chain].partnerFirms = firms.count
      accounts[chain].partnerPersons = firms.reduce(0) { $0 + $1.persons }
    }
  }
}

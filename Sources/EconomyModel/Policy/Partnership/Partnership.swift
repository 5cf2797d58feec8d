import Stochastics

/// Two regions that bring firms of the same supply chains together.
///
/// Each year so many local firms as the money pays meet a partner of their chain, picked by lot: an anchor corporation or
/// another firm. What the region spends on a meeting is an award to the local firm.
///
///     a meeting makes a link with probability q;   a link becomes a joint venture with probability j a year   (12.3)
///
/// A link lives while both firms live. Nothing else of the partner region enters the economy.
public struct Partnership: PolicyInstrument {
  /// Whom the meetings reach and what they cost; its awards do nothing by themselves.
  public var scheme: AwardScheme
  /// The other region.
  public var partner: PartnerRegion
  /// The supply chains.
  public var chains: [SupplyChain]
  /// What links do.
  public var effects: LinkEffects

  public var id: String { scheme.id }

  /// - Precondition: there is a chain, and every chain has a partner.
  public init(scheme: AwardScheme, partner: PartnerRegion, chains: [SupplyChain], effects: LinkEffects) {
    precondition(
      !chains.isEmpty && chains.allSatisfy { $0.anchors + $0.partnerFirms > 0 }, "every chain has a partner")
    (self.scheme, self.partner, self.chains, self.effects) = (scheme, partner, chains, effects)
  }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard year >= scheme.years.lowerBound else { return }
    var network =
      economy.networks.first { $0.policy == id } ?? opened(in: economy, year: year, luck: luck.decision)
    let rows = economy.rows(of: Set(network.links.map(\.firm)))
    network.open { rows[$0] != nil }
    let tag = network.membership.tag
    if network.hasBegun {
      network.partners += partner.births(in: year, into: chains, luck: luck.decision, tag: tag)
    }
    let met = meet(&levers, in: economy, year: year, luck: luck, members: network.membership)
    for grant in met { introduce(grant.firm, into: &network, in: economy, year: year, luck: luck.decision) }
    found(&network, luck: luck.decision)
    for row in network.partners.indices {
      network.partners[row].isClosing = partner.closes(network.partners[row], luck: luck.decision, tag: tag)
    }
    network.close()
    network.hasBegun = true
    let newRows = Dictionary(met.map { ($0.firm, $0.row) }, uniquingKeysWith: { first, _ in first })
    levers.assistance += effects.assistance(of: network, in: year) { rows[$0] ?? newRows[$0] }
    levers.networks.append(network)
  }

  /// The network before its first year.
  private func opened(in economy: borrowing Economy, year: Int, luck: Draws) -> Network {
    let membership = ChainMembership(
      of: chains, policy: id, eligible: scheme.eligibility, in: economy, year: year)
    return Network(
      policy: id, partners: partner.initialFirms(of: chains, luck: luck, tag: membership.tag),
      membership: membership)
  }

  /// The awards of the year: each is a meeting.
  private func meet(
    _ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck,
    members: ChainMembership
  ) -> ArraySlice<Levers.Grant> {
    guard scheme.budget > 0 else { return [] }
    var scheme = scheme
    scheme.eligibility.chains = members
    let before = levers.grants.count
    scheme.pull(&levers, in: economy, year: year, luck: luck)
    return levers.grants[before...]
  }

  /// Lets `firm` meet a partner of its chain, equation (12.3).
  private func introduce(
    _ firm: FirmID, into network: inout Network, in economy: borrowing Economy, year: Int, luck: Draws
  ) {
    guard let chain = network.membership.chain(of: firm, in: economy) else { return }
    network.accounts[chain].meetings += 1
    let circle = network.partners.filter { $0.chain == chain }
    let words = luck.words(about: firm.rawValue ^ network.membership.tag)
    guard !circle.isEmpty, openUnitInterval(words.x) < effects.linkProbability else { return }
    let partner = circle[Int(openUnitInterval(words.y) * Double(circle.count))].id
    guard !network.links.contains(where: { $0.firm == firm && $0.partner == partner }) else { return }
    network.links.append(Network.Link(firm: firm, partner: partner, chain: chain, year: year))
    network.accounts[chain].formed += 1
  }

  /// Lets links become joint ventures, equation (12.3).
  private func found(_ network: inout Network, luck: Draws) {
    for row in network.links.indices where !network.links[row].isJointVenture {
      let link = network.links[row]
      // A firm's links are told apart by their partner.
      let subject = link.firm.rawValue ^ network.membership.tag ^ (link.partner &* 0x9E37_79B9_7F4A_7C15)
      let lot = openUnitInterval(luck.words(about: subject, block: 1).x)
      network.links[row].isJointVenture = lot < effects.jointVentureProbability
    }
  }
}

/// Awards that do nothing by themselves.
public struct NoEffects: AwardEffects {
  public init() {}

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support([])
  }
}

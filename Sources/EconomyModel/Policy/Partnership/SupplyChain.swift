/// A supply chain that reaches from the region to its partner.
public struct SupplyChain: Equatable, Sendable {
  /// The name, unique in its partnership.
  public var id: String
  /// The divisions of its local firms, by position.
  public var divisions: Set<Int>
  /// About how many of the eligible local firms belong to it.
  public var firms: Int
  /// Corporations of the partner region that buy from it. They stay.
  public var anchors: Int
  /// The partner region's other firms in it in the partnership's first year.
  public var partnerFirms: Int

  public init(id: String, divisions: Set<Int>, firms: Int, anchors: Int, partnerFirms: Int) {
    (self.id, self.divisions, self.firms) = (id, divisions, firms)
    (self.anchors, self.partnerFirms) = (anchors, partnerFirms)
  }
}

/// Which local firms belong to which supply chain.
///
///     a firm of a chain's divisions belongs to it with probability n_k / N_k                            (12.1)
///
/// N_k are the eligible firms of its divisions in the partnership's first year, n_k those that belong to it. The luck
/// is the firm's for good, so newborn firms join likewise and no firm belongs to two chains.
struct ChainMembership: Equatable, Sendable {
  let chains: [SupplyChain]
  /// n_k / N_k, chain by chain.
  let shares: [Double]
  /// The partnership's own luck.
  let tag: UInt64

  /// The position of the firm's chain, nil where it belongs to none.
  func chain(of firm: FirmID, in economy: borrowing Economy) -> Int? {
    let division = economy.division(of: firm.cell)
    let lot = economy.traits.lot(of: firm, for: tag)
    var bound = 0.0
    for chain in chains.indices where chains[chain].divisions.contains(division) {
      bound += shares[chain]
      if lot < bound { return chain }
    }
    return nil
  }
}

extension ChainMembership {
  /// The chains of `policy` among the firms that are eligible at the end of the last year.
  /// - Complexity: O(firms of the chains' divisions).
  init(
    of chains: [SupplyChain], policy: String, eligible: Eligibility, in economy: borrowing Economy, year: Int
  ) {
    (self.chains, tag) = (chains, policyTag(policy))
    var counts = Array(repeating: 0, count: economy.divisionCount)
    for cell in 0..<economy.cellCount where eligible.admits(cell: cell, of: economy) {
      for row in economy.firms.rows(of: cell)
      where eligible.admits(row: row, of: cell, in: economy, year: year) {
        counts[economy.division(of: cell)] += 1
      }
    }
    shares = chains.map { chain in
      let all = chain.divisions.reduce(0) { $0 + counts[$1] }
      return all > 0 ? min(1, Double(chain.firms) / Double(all)) : 0
    }
  }
}

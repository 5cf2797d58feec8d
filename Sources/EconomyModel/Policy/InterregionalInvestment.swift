/// Projects that firms of several regions carry out together: the partners of this region share the part of their investment
/// that is co-financed (P235).
///
///     award of a partner = min(ceiling, intensity · I) / partners                                            (5.9)
///
/// The part of the award that pays for research acts as a grant for research does, (5.8); the rest pays for investment and
/// has no effect by itself.
public struct InterregionalInvestment: PolicyInstrument {
  /// Who may be a partner: an award is one partner's.
  public var scheme: AwardScheme
  /// Partners of a project in the region.
  public let partners: Int

  public var id: String { scheme.id }

  public init(_ scheme: AwardScheme, partners: Int) { (self.scheme, self.partners) = (scheme, partners) }

  /// What a partner receives, equation (5.9), in the unit of `investment` and `ceiling`.
  public static func award(
    investment: Double, intensity: Double, ceiling: Double, partners: Int
  ) -> Double {
    min(ceiling, intensity * investment) / Double(partners)
  }

  /// Money that is not enough for all partners of a project waits for the next year.
  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    guard scheme.years.contains(year) else { return }
    var whole = scheme
    let available = scheme.money(upTo: year) - economy.ledger.committed[id, default: 0]
    let projects = available / (scheme.amount.mean * Double(partners))
    whole.capacity = Int(min(1e9, max(0, projects + 1e-9))) * partners
    whole.pull(&levers, in: economy, year: year, luck: luck)
  }
}

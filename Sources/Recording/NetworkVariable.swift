import EconomyModel

/// What is written of each chain of a partnership and year.
public enum NetworkVariable: Int, CaseIterable, Sendable {
  case meetings, formed, ended, links, jointVentures, linkedFirms, linkedPartners, partnerFirms,
    partnerPersons

  /// What the account of the chain says.
  public func value(in account: NetworkAccount) -> Double {
    switch self {
    case .meetings: Double(account.meetings)
    case .formed: Double(account.formed)
    case .ended: Double(account.ended)
    case .links: Double(account.links)
    case .jointVentures: Double(account.jointVentures)
    case .linkedFirms: Double(account.linkedFirms)
    case .linkedPartners: Double(account.linkedPartners)
    case .partnerFirms: Double(account.partnerFirms)
    case .partnerPersons: account.partnerPersons
    }
  }

  /// Name, unit and meaning.
  public var variable: OutputVariable {
    switch self {
    case .meetings: Self.count("Meetings", "local firms that met a partner in the year", of: "firm")
    case .formed: Self.count("Links|Formed", "links between two firms that formed in the year")
    case .ended:
      Self.count("Links|Ended", "links that ended with the last year, because one side had closed")
    case .links: Self.count("Links", "links in force in the year (12.5)", equation: "(12.5)")
    case .jointVentures: Self.count("Links|Joint Ventures", "links in force that are joint ventures")
    case .linkedFirms: Self.count("Linked Firms", "local firms with a link", of: "firm")
    case .linkedPartners:
      Self.count("Linked Partners", "partners with a link, anchors among them", of: "firm")
    case .partnerFirms:
      Self.count("Partner Firms", "firms of the partner region in the chain, anchors left out", of: "firm")
    case .partnerPersons:
      Self.count("Partner Firms|Employment", "persons that the partner region's firms employ", of: "person")
    }
  }

  private static func count(
    _ name: String, _ meaning: String, of unit: String = "link", equation: String? = nil
  ) -> OutputVariable {
    let column = String(name.lowercased().map { $0.isLetter ? $0 : "_" })
    return OutputVariable(name, column: column, unit: unit, equation: equation, meaning)
  }
}

import Recording

/// Partnerships, their networks, and shocks.
extension Glossary {
  static let networkVariables = NetworkVariable.allCases.map { $0.variable }.map { variable in
    GlossaryEntry(
      name: variable.name, kind: .networkVariable, meaning: variable.meaning, unit: variable.unit,
      symbol: nil,
      equation: variable.equation,
      source: "computed by the model; variable '\(variable.name)' in network.csv", setting: nil)
  }

  static let partnership = entry(
    "partnership", .instrument, "(12.3)",
    "Meetings between firms of two regions in supply chains that both have, of which some make links.",
    "Effects: the parameters partnership.…")

  static let shocks = [
    entry(
      "demand", .shock, "(11.1)", "Demand that leaves its trend in divisions and provinces.", "The scenario"),
    entry(
      "trade", .shock, "(11.2)",
      "Foreign demand that leaves its trend and hits divisions by what they export.",
      "The scenario; exposures from the parameters exports.…"),
    entry(
      "energy-price", .shock, "(11.5)", "A price of energy that leaves its trend.",
      "The scenario, cost shares too; the parameter energy.pass_through"),
    entry(
      "delocalisation", .shock, "(11.7)", "Subcontracted work that leaves the territory.",
      "The scenario; the parameter delocalisation.subcontracted_share"),
    entry("labour-force", .shock, "(11.8)", "A labour force that leaves its path.", "The scenario"),
  ]

  private static func entry(
    _ name: String, _ kind: GlossaryEntry.Kind, _ equation: String, _ meaning: String, _ source: String
  ) -> GlossaryEntry {
    GlossaryEntry(
      name: name, kind: kind, meaning: meaning, unit: nil, symbol: nil, equation: equation, source: source,
      setting: nil)
  }
}

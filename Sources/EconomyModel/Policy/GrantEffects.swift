import Stochastics

/// What a grant does, as the evidence has it.
public struct GrantEffects: Equatable, Sendable {
  /// Share of awards that create a firm which would not exist otherwise (P198).
  public var entryAdditionality: Double
  /// Mean persons employed by such a firm at birth (P193).
  public var personsPerInducedFirm: Double
  /// Change of the probability of being alive after two years, percentage points (P200).
  public var survivalPoints: Double
  /// Growth of recipients' size, log points, spread over three years (P203).
  public var growth: Double

  /// The effects that the parameters `grants.…` state.
  public init(_ parameters: ParameterValues) {
    entryAdditionality = parameters["grants.entry_additionality"]
    personsPerInducedFirm = parameters["grants.persons_per_induced_firm"]
    survivalPoints = parameters["grants.survival_points"]
    growth = parameters["grants.growth"]
  }

  /// The support of an award made in `year`.
  ///
  /// A share of firms 1 − 0.756 closes within two years (P012); x points more survivors take x / 24.4 off the hazard.
  func terms(from year: Int) -> SupportTerms {
    SupportTerms(
      growth: Float(growth / 3), hazard: Float(max(0, 1 - survivalPoints / 100 / (1 - 0.756))),
      until: year + 2)
  }
}

extension GrantProgramme {
  static let parameters = [
    ParameterDefinition(
      "grants.entry_additionality", symbol: "a", unit: "share of awards",
      "Share of awards that create a firm which would not exist without the grant", equation: "(1.1)",
      central: 0.4, range: 0.3...0.5, allowed: 0...1, evidence: ["P198"], confidence: .medium,
      source: "Evaluations of start-up grants in Trento, Bolzano and Lazio, transferred to Lombardy"),
    ParameterDefinition(
      "grants.persons_per_induced_firm", symbol: "n̄_g", unit: "persons",
      "Mean persons employed at birth by a firm that a grant created", equation: "(1.1)", central: 2.7,
      range: 1.9...3.5, allowed: 1...50, evidence: ["P193"], confidence: .medium,
      source: "Saturno: gross jobs per grant-aided firm, press reports 2003-2008"),
    ParameterDefinition(
      "grants.survival_points", symbol: "Δs", unit: "percentage points",
      "Change of a recipient's probability of being alive after two years", equation: "(2.3)", central: 0,
      range: -2...5, allowed: -20...20, evidence: ["P200"], confidence: .high,
      source: "Evaluations of start-up grants: Lazio, Start-up Act"),
    ParameterDefinition(
      "grants.growth", symbol: "support_f", unit: "log points",
      "Growth of a recipient's size over three years", equation: "(3.1)", central: 0, range: 0...0.1,
      allowed: -1...1, evidence: ["P203"], confidence: .medium,
      source: "Regional start-up subsidies in Italy: no effect on firms' outcomes"),
  ]
}

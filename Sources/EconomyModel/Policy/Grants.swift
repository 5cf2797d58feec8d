import Stochastics

/// What a grant to a firm or a would-be founder does, as the evidence has it.
///
/// A share of those who ask founds a firm that would not exist without the grant (entry additionality, P198); the others
/// have a firm already and would have gone on without it (deadweight).
///
///     an award induces a firm with probability a,   persons at birth n = 1 + (n̄_g − 1) · Exp(1)             (1.1)
public struct Grants: AwardEffects, Equatable {
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

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support(
      SupportTerms(
        growth: Float(growth / 3), hazard: SupportTerms.hazard(forSurvival: survivalPoints), until: year + 2)
    )
  }

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

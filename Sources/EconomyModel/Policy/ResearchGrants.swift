import Stochastics

/// What a grant for research does: a small firm adds about as much research as it receives, a large one none.
///
///     R_c += Σ a(n_f) · ρ · award_f;   a = a_s below 50 persons, a_l from 250 on, linear in ln n between      (5.8)
///
/// ρ is the part of the award that pays for research. What the research does is the business of (5.3); a grant has no
/// other effect on its recipient, so that no euro acts twice.
public struct ResearchGrants: AwardEffects, Equatable {
  /// Additional research per euro granted to a firm below 50 persons, euro (P176).
  public var smallAdditionality: Double
  /// Additional research per euro granted to a firm of 250 persons or more, euro (P177).
  public var largeAdditionality: Double
  /// The part of an award that pays for research, a fraction.
  public var researchShare = 1.0

  /// The effects that the parameters `research_grants.…` state.
  public init(_ parameters: ParameterValues) {
    smallAdditionality = parameters["research_grants.small_additionality"]
    largeAdditionality = parameters["research_grants.large_additionality"]
  }

  /// The largest small firm and the smallest large one, persons.
  private static let (smallest, largest) = (50.0, 250.0)

  /// Additional research per euro granted to a firm of so many persons, euro.
  public func additionality(persons: Double) -> Double {
    let distance =
      PortableMath.log(persons / Self.smallest) / PortableMath.log(Self.largest / Self.smallest)
    return smallAdditionality + (largeAdditionality - smallAdditionality) * min(1, max(0, distance))
  }

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support(SupportTerms(until: year))
  }

  public func research(persons: Double, amount: Double) -> Double {
    additionality(persons: persons) * researchShare * amount
  }

  static let parameters = [
    ParameterDefinition(
      "research_grants.small_additionality", symbol: "a_s", unit: "euro per euro",
      "Research that a firm below 50 persons adds per euro of grant", equation: "(5.8)", central: 1,
      range: 0.5...1, allowed: -1...5, evidence: ["P176"], confidence: .medium,
      source:
        "Bronzini and Iachini (2014), Emilia-Romagna: small firms invested about the amount of the grant"
    ),
    ParameterDefinition(
      "research_grants.large_additionality", symbol: "a_l", unit: "euro per euro",
      "Research that a firm of 250 persons or more adds per euro of grant", equation: "(5.8)", central: 0,
      range: 0...0.2, allowed: -1...5, evidence: ["P177"], confidence: .medium,
      source: "Bronzini and Iachini (2014), Emilia-Romagna: larger firms added nothing"),
  ]
}

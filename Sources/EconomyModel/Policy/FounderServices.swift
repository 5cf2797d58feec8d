/// What information and counselling do to people who think of founding a firm, as the evidence has it.
///
/// Most who come found none; of those who do, most would have done so alone.
///
///     a person served founds a firm that would not exist otherwise with probability c · a                    (1.7)
public struct FounderServices: AwardEffects, Equatable {
  /// Share of people served who found a firm (P221).
  public var conversion: Double
  /// Share of these firms that would not exist without the service (P198).
  public var additionality: Double
  /// Mean persons employed at birth by a firm that the service brought about.
  public var personsPerInducedFirm: Double
  /// Factor on its exit hazard (P223).
  public var hazard: Double
  /// For how many years, that of its birth first.
  public var hazardYears: Int

  /// The effects that the parameters `services.…` state.
  public init(_ parameters: ParameterValues) {
    conversion = parameters["services.conversion"]
    additionality = parameters["services.entry_additionality"]
    personsPerInducedFirm = parameters["services.persons_per_induced_firm"]
    hazard = parameters["services.hazard"]
    hazardYears = Int(parameters["services.hazard_years"].rounded())
  }

  /// Share of people served who found a firm that would not exist otherwise, equation (1.7).
  public var entryAdditionality: Double { conversion * additionality }

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support(SupportTerms(hazard: Float(hazard), until: year + hazardYears - 1))
  }

  static let parameters = [
    ParameterDefinition(
      "services.conversion", symbol: "c", unit: "firms per person", "People in contact who found a firm",
      equation: "(1.7)", central: 0.066, range: 0.05...0.098, allowed: 0...1, evidence: ["P221"],
      confidence: .high, source: "Mettersi in Proprio, province of Turin, 2003-2011"),
    ParameterDefinition(
      "services.entry_additionality", symbol: "a", unit: "share of firms",
      "Share of the firms founded by people served that would not exist otherwise", equation: "(1.7)",
      central: 0.4, range: 0.3...0.5, allowed: 0...1, evidence: ["P198"], confidence: .low,
      source:
        "Found for start-up grants in Trento, Bolzano and Lazio; that it holds for advice is an assumption"),
    ParameterDefinition(
      "services.persons_per_induced_firm", symbol: "n̄_g", unit: "persons",
      "Mean persons employed at birth by a firm that a service brought about", equation: "(1.1)",
      central: 1.79, range: 1.5...2.7, allowed: 1...50, evidence: ["P221"], confidence: .medium,
      source: "Mettersi in Proprio: 1,145 persons in 638 firms; the range is a judgement"),
  ]
}

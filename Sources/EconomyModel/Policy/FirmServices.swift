import Stochastics

/// A service that a firm may receive in place of money.
public enum FirmService: String, CaseIterable, Sendable { case information, consulting, training }

/// What information, consulting and training do to firms, as the evidence has it.
///
///     λ_f = ln(1 + x) for the years that the effect lasts;   hazard of assisted firms · h_s                  (1.6)
///
/// λ_f is added to the recipient's relative productivity and then gone: of consulting vouchers an effect on turnover is
/// known for one year, and none on employment. x is 0 for information, of which no effect on firms is known.
public struct FirmServices: AwardEffects, Equatable {
  /// What the recipient produces more a person, a fraction (P216, P217).
  public var gain: Double
  /// For how many years, that of the award first.
  public var years: Int
  /// Factor on the exit hazard (P223).
  public var hazard: Double
  /// For how many years, that of the award first.
  public var hazardYears: Int

  /// The effects of `service` that the parameters `services.…` state.
  public init(_ service: FirmService, _ parameters: ParameterValues) {
    gain =
      switch service {
      case .information: 0
      case .consulting: parameters["services.consulting_gain"]
      case .training: parameters["services.training_gain"]
      }
    years = Int(parameters["services.gain_years"].rounded())
    hazard = parameters["services.hazard"]
    hazardYears = Int(parameters["services.hazard_years"].rounded())
  }

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support(together: [
      SupportTerms(productivity: Float(PortableMath.log(1 + gain)), until: year + years - 1),
      SupportTerms(hazard: Float(hazard), until: year + hazardYears - 1),
    ])
  }

  static let parameters = [
    ParameterDefinition(
      "services.consulting_gain", symbol: "x", unit: "fraction of value added",
      "What a firm that received consulting produces more, while the effect lasts", equation: "(1.6)",
      central: 0.082, range: 0...0.082, allowed: -0.5...1, evidence: ["P217"], confidence: .medium,
      source: "Growth Vouchers, England: turnover in the first year, no effect on employment"),
    ParameterDefinition(
      "services.training_gain", symbol: "x", unit: "fraction of value added",
      "What a firm whose entrepreneur was trained produces more, while the effect lasts", equation: "(1.6)",
      central: 0.025, range: 0...0.1, allowed: -0.5...1, evidence: ["P216"], confidence: .low,
      source:
        "McKenzie (2021): 5 to 10 % on sales in developing countries; half the lower end, as the transfer is doubtful"
    ),
    ParameterDefinition(
      "services.gain_years", symbol: "—", unit: "years", "How long consulting and training show in output",
      equation: "(1.6)", central: 1, range: 1...3, allowed: 1...20, evidence: ["P217"], confidence: .medium,
      source: "Growth Vouchers, England: about one year; more is an assumption"),
    ParameterDefinition(
      "services.hazard", symbol: "h_s", unit: "ratio of hazards",
      "Exit hazard of assisted firms over others'",
      equation: "(1.6)", central: 0.9, range: 0.75...1, allowed: 0...2, evidence: ["P223"], confidence: .low,
      source: "A working default between no effect of grants and the survival of firms that sought advice"),
    ParameterDefinition(
      "services.hazard_years", symbol: "—", unit: "years",
      "How long the exit hazard of assisted firms differs",
      equation: "(1.6)", central: 3, range: 1...5, allowed: 1...50, confidence: .low,
      source: "Assumption: the three years over which survival of assisted firms was counted in Genoa (P222)"),
  ]
}

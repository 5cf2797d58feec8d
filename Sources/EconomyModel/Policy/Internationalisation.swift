import Stochastics

/// What vouchers for fairs and advice on foreign markets do to firms, as the evidence has it.
///
///     λ_f = ln(1 + b · award / (T · v_c · n_f));   p_f · (1 + lift),  share of turnover exported + Δ_x       (1.8)
///
/// for T years, and then gone: whether effects last is not known (P243). v is the value added a person in the cell, so b is
/// the value added in all per euro of the award, on the mean of the recipients. The lift acts on the probability of
/// exporting, (1.3).
public struct Internationalisation: AwardEffects, Equatable {
  /// Where a firm meets the policy.
  public enum Mode: String, CaseIterable, Sendable {
    /// Money towards fairs and services abroad.
    case vouchers
    /// Advice at a desk.
    case oneStop = "one-stop"
  }

  /// By how much the probability of exporting rises, a fraction of it (P236).
  public var exportLift: Double
  /// By how much the share of turnover that an exporter sells abroad rises, a fraction of turnover (P237).
  public var exportShare: Double
  /// Value added per euro of the award over all years, euro (P242).
  public var valuePerEuro: Double
  /// How long all of it lasts, years, that of the award first.
  public var years: Int

  /// The effects that the parameters `internationalisation.…` state.
  public init(_ mode: Mode, _ parameters: ParameterValues) {
    let scale = mode == .oneStop ? parameters["internationalisation.desk_ratio"] : 1
    exportLift = scale * parameters["internationalisation.export_lift"]
    exportShare = scale * parameters["internationalisation.export_share_points"] / 100
    valuePerEuro = scale * parameters["internationalisation.value_per_euro"]
    years = Int(parameters["internationalisation.years"].rounded())
  }

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    let own = Double(years) * valuePerPerson * 1000 * persons
    let gain = own > 0 ? valuePerEuro * amount / own : 0
    return Support(
      SupportTerms(
        productivity: Float(PortableMath.log(1 + gain)), exportLift: Float(exportLift),
        exportShare: Float(exportShare), until: year + years - 1))
  }

  static let parameters = [
    ParameterDefinition(
      "internationalisation.export_lift", symbol: "lift", unit: "fraction of the probability",
      "By how much a voucher raises the probability of exporting", equation: "(1.8)", central: 0.19,
      range: 0.12...0.19, allowed: 0...10, evidence: ["P236"], confidence: .medium,
      source: "Éupolis Lombardia (2016), fair vouchers 2009-2014; read as per cent of the base probability"),
    ParameterDefinition(
      "internationalisation.export_share_points", symbol: "Δ_x", unit: "percentage points of turnover",
      "By how much a voucher raises the share of turnover that an exporter sells abroad", equation: "(1.8)",
      central: 1.5, range: 0...1.5, allowed: 0...100, evidence: ["P237"], confidence: .high,
      source: "Éupolis Lombardia (2016), fair vouchers 2009-2014"),
    ParameterDefinition(
      "internationalisation.value_per_euro", symbol: "b", unit: "euro per euro",
      "Value added that an award brings about in all, per euro of it", equation: "(1.8)", central: 3,
      range: 1...3, allowed: 0...100, evidence: ["P242"], confidence: .medium,
      source: "Munch and Schaur (2018): export promotion in Denmark, small firms"),
    ParameterDefinition(
      "internationalisation.years", symbol: "T", unit: "years", "How long the effects of an award last",
      equation: "(1.8)", central: 1, range: 1...5, allowed: 1...20, confidence: .low,
      source: "Assumption: evaluations find that effects may not last (P243), and say not how long"),
    ParameterDefinition(
      "internationalisation.desk_ratio", symbol: "—", unit: "ratio",
      "Effects of advice at a one-stop desk over those of a voucher", equation: "(1.8)", central: 0.5,
      range: 0...1, allowed: 0...10, confidence: .low, source: "Assumption"),
  ]
}

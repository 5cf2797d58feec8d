/// What a guaranteed loan does to a firm: nothing by default, since no evidence at hand gives it an effect.
///
/// The fund guarantees a share of each loan, and the budget binds on what is guaranteed. The firm repays in equal
/// instalments; what is open when it closes is paid from the fund.
///
///     paid = coverage · loan · (instalments open when the borrower closes) / (instalments)                   (1.9)
///
/// Growth acts through (3.1) and survival through (2.3).
public struct LoanGuarantees: AwardEffects, Equatable {
  /// Growth of a borrower's size, log points, spread over three years.
  public var growth: Double
  /// Change of the probability of being alive after two years, percentage points.
  public var survivalPoints: Double

  /// The effects that the parameters `loan_guarantee.…` state.
  public init(_ parameters: ParameterValues) {
    growth = parameters["loan_guarantee.growth"]
    survivalPoints = parameters["loan_guarantee.survival_points"]
  }

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support(
      SupportTerms(
        growth: Float(growth / 3), hazard: SupportTerms.hazard(forSurvival: survivalPoints), until: year + 2)
    )
  }

  static let parameters = [
    ParameterDefinition(
      "loan_guarantee.growth", symbol: "support_f", unit: "log points",
      "Growth of a borrower's size over three years", equation: "(3.1)", central: 0, range: 0...0.1,
      allowed: -1...1, confidence: .low, source: "Assumption: none, as of start-up grants; range of P203"),
    ParameterDefinition(
      "loan_guarantee.survival_points", symbol: "Δs", unit: "percentage points",
      "Change of a borrower's probability of being alive after two years", equation: "(2.3)", central: 0,
      range: -5...5, allowed: -20...20, confidence: .low,
      source: "Assumption: none; a guarantee may carry a firm or tempt it into debt"),
  ]
}

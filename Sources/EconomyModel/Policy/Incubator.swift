/// Places for new firms, each for some years: an award pays a firm's place for its whole stay, year by year, and the place is
/// free again when the stay ends or the firm closes.
public struct Incubator: PolicyInstrument {
  /// Who is taken in: an award is the cost of a place for a stay, paid over the years of the stay.
  public var scheme: AwardScheme
  /// Firms that can be there at once.
  public var places: Int

  public var id: String { scheme.id }

  public init(_ scheme: AwardScheme, places: Int) { (self.scheme, self.places) = (scheme, places) }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    var open = scheme
    open.capacity = max(0, places - occupied(in: economy, year: year))
    open.pull(&levers, in: economy, year: year, luck: luck)
  }

  /// Places of firms that came in earlier years and are still there in `year`.
  private func occupied(in economy: borrowing Economy, year: Int) -> Int {
    var count = 0
    for award in economy.awards.reversed() {
      guard award.year > year - scheme.paymentYears else { break }
      if award.policy == id, economy.firms.row(of: award.firm) != nil { count += 1 }
    }
    return count
  }
}

/// What a place in an incubator does to a firm. The evidence has signs and no coefficients: lower sales in the first years,
/// higher ones later, nothing on jobs (P224); so nothing is the default.
///
/// A share of the places creates firms that would not exist otherwise, (1.1); survival acts through (2.3). Sales are a level
/// of relative productivity, (1.6), in the stay and for as long again after it.
public struct IncubatorStay: AwardEffects, Equatable {
  /// Share of places that create a firm which would not exist otherwise (P198).
  public var entryAdditionality: Double
  /// Mean persons employed by such a firm at birth.
  public var personsPerInducedFirm: Double
  /// Change of the probability of being alive after two years, percentage points (P200).
  public var survivalPoints: Double
  /// Relative productivity during the stay, log points.
  public var earlySales: Double
  /// Relative productivity after it, for as many years again, log points.
  public var lateSales: Double
  /// The stay, years.
  public let stay: Int

  /// The effects of a stay of so many years that the parameters `incubators.…` state.
  public init(_ parameters: ParameterValues, stay: Int) {
    entryAdditionality = parameters["incubators.entry_additionality"]
    personsPerInducedFirm = parameters["incubators.persons_per_induced_firm"]
    survivalPoints = parameters["incubators.survival_points"]
    (earlySales, lateSales) = (parameters["incubators.early_sales"], parameters["incubators.late_sales"])
    self.stay = stay
  }

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support(together: [
      SupportTerms(hazard: SupportTerms.hazard(forSurvival: survivalPoints), until: year + 2),
      SupportTerms(productivity: Float(earlySales - lateSales), until: year + stay - 1),
      SupportTerms(productivity: Float(lateSales), until: year + 2 * stay - 1),
    ])
  }

  static let parameters = [
    ParameterDefinition(
      "incubators.entry_additionality", symbol: "a", unit: "share of places taken",
      "Share of places that create a firm which would not exist otherwise", equation: "(1.1)", central: 0.4,
      range: 0.3...0.5, allowed: 0...1, evidence: ["P198"], confidence: .low,
      source:
        "Found for start-up grants in Trento, Bolzano and Lazio; that it holds for places is an assumption"
    ),
    ParameterDefinition(
      "incubators.persons_per_induced_firm", symbol: "n̄_g", unit: "persons",
      "Mean persons employed at birth by a firm that an incubator brought about", equation: "(1.1)",
      central: 2.7, range: 1.9...3.5, allowed: 1...50, evidence: ["P193"], confidence: .low,
      source: "Saturno: gross jobs per grant-aided firm; that it holds for incubators is an assumption"),
    ParameterDefinition(
      "incubators.survival_points", symbol: "Δs", unit: "percentage points",
      "Change of an incubated firm's probability of being alive after two years", equation: "(2.3)",
      central: 0, range: -2...5, allowed: -20...20, evidence: ["P200"], confidence: .medium,
      source: "Evaluations of start-up grants: Lazio, Start-up Act"),
    ParameterDefinition(
      "incubators.early_sales", symbol: "λ_f", unit: "log points",
      "Relative productivity of an incubated firm during its stay", equation: "(1.6)", central: 0,
      range: -0.1...0, allowed: -1...1, confidence: .low,
      source: "Assumption: of Italian incubators only the sign is known, lower sales at first (P224)"),
    ParameterDefinition(
      "incubators.late_sales", symbol: "λ_f", unit: "log points",
      "Relative productivity of an incubated firm after its stay, for as many years again",
      equation: "(1.6)", central: 0, range: 0...0.1, allowed: -1...1, confidence: .low,
      source: "Assumption: of Italian incubators only the sign is known, higher sales later (P224)"),
  ]
}

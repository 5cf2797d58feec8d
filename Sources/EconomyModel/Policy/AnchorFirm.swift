import Stochastics

/// A large firm that comes from abroad, settles in one division of one province and buys from its neighbours.
///
/// It is a firm like others from its first year on: it grows, may close, and its own jobs and output are in (3.1) and
/// (8.1). As long as it is there, beginning with the year after it opened, it acts on the other divisions j of its province:
///
///     D_j · (1 + s · m / (1 + m) · v n · φ_dj / Σ_k φ_dk GVA_k)                                               (8.3)
///     λ_j = ln(1 + x) · min(t, 5) / 5 · min(1, n · φ_dj / Σ_k φ_dk E_k)                                       (8.4)
///
/// n are its persons, v the value added a person in its cell, m its purchases per euro of value added and s the part bought in
/// the province, of which suppliers with purchases of the same kind add 1 / (1 + m) as value. t are its years: what
/// neighbours learn takes five (P249), in proportion to its weight among them, and competitors learn nothing (P248).
public struct AnchorFirm: PolicyInstrument {
  public var id: String
  /// The cell it settles in, by position.
  public let cell: Int
  /// The year in which it opens.
  public let year: Int
  /// Persons it employs then.
  public let persons: Double
  /// The part of its purchases that it buys in the province, a fraction.
  public let localSourcing: Double
  /// Public money for its coming, euro of 2020.
  public let incentive: Double
  /// Purchases per euro of its value added, euro.
  public let purchases: Double
  /// What neighbours would produce more after five years were it as large as they are together, log points (P249).
  public let spillover: Double

  /// An anchor under the parameters `anchor_firm.…`.
  public init(
    id: String, cell: Int, year: Int, persons: Double, localSourcing: Double, incentive: Double = 0,
    parameters: ParameterValues
  ) {
    precondition(persons >= 1 && incentive >= 0, "a firm has a person, and money is not negative")
    (self.id, self.cell, self.year, self.persons) = (id, cell, year, persons)
    (self.localSourcing, self.incentive) = (localSourcing, incentive)
    purchases = parameters["anchor_firm.purchases_per_value_added"]
    spillover = PortableMath.log(1 + parameters["anchor_firm.spillover"])
  }

  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    if year == self.year {
      open(&levers)
    } else if let firm = economy.awards.first(where: { $0.policy == id })?.firm,
      let row = economy.firms.row(of: firm)
    {
      let persons = Double(economy.firms.persons(in: row))
      buy(with: persons, in: economy, from: &levers)
      teach(by: persons, for: year - self.year, in: economy, to: &levers)
    }
  }

  private func open(_ levers: inout Levers) {
    levers.inducements.append(
      Levers.Inducement(
        policy: id, cell: cell, ordinal: 0, payment: Payment(incentive), size: .exactly(persons),
        support: Support(SupportTerms(until: year))))
    var account = PolicyAccount(policy: id)
    (account.budget, account.committed) = (incentive, incentive)
    (account.recipients, account.induced) = (1, 1)
    levers.accounts.append(account)
  }

  /// Equation (8.3).
  private func buy(with persons: Double, in economy: borrowing Economy, from levers: inout Levers) {
    let value = persons * economy.valuePerPerson(in: cell) / 1000
    let demand = localSourcing * purchases / (1 + purchases) * value
    for (neighbour, weight) in weights(per: economy.cells.grossValueAdded, in: economy) {
      levers.demand[neighbour] *= 1 + demand * weight
    }
  }

  /// Equation (8.4).
  private func teach(
    by persons: Double, for years: Int, in economy: borrowing Economy, to levers: inout Levers
  ) {
    let gain = spillover * Double(min(years, Self.yearsToLearn)) / Double(Self.yearsToLearn)
    for (neighbour, weight) in weights(per: economy.cells.employment, in: economy) {
      levers.productivity[neighbour] += gain * min(1, persons * weight)
    }
  }

  private static let yearsToLearn = 5

  /// φ_dj / Σ_k φ_dk X_k of the other divisions j of the province in which there is anything, X being `sizes`.
  private func weights(per sizes: [Double], in economy: borrowing Economy) -> [(cell: Int, weight: Double)] {
    let relatedness = economy.baseline.relatedness[economy.division(of: cell)]
    let neighbours = economy.cells(of: economy.region(of: cell)).filter {
      sizes[$0] > 0 && relatedness[economy.division(of: $0)] > 0
    }
    let total = neighbours.reduce(0) { $0 + relatedness[economy.division(of: $1)] * sizes[$1] }
    return neighbours.map { ($0, relatedness[economy.division(of: $0)] / total) }
  }

  static let parameters = [
    ParameterDefinition(
      "anchor_firm.purchases_per_value_added", symbol: "m", unit: "euro per euro",
      "What a firm buys from others per euro of its value added", equation: "(8.3)", central: 2,
      range: 1...3, allowed: 0...20, confidence: .low,
      source: "Assumption: manufacturing turns over about three times its value added, from memory"),
    ParameterDefinition(
      "anchor_firm.spillover", symbol: "x", unit: "fraction of productivity",
      "What related firms produce more a person five years after an anchor as large as they together opened",
      equation: "(8.4)", central: 0.12, range: 0...0.12, allowed: -0.5...1, evidence: ["P249"],
      confidence: .low,
      source:
        "Greenstone, Hornbeck and Moretti (2010): very large plants in US counties, scaled down by size"),
  ]
}

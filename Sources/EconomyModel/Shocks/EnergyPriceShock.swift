import Stochastics

/// A price of energy that leaves its trend.
///
///     D_rd = 1 / (1 + π · s_d · x(t))                                                                   (11.5)
///     λ_rd = ln( 1 − (1 − π) · s_d · x(t) / v )                                                         (11.6)
///
/// s_d is the cost of energy over output. Of a unit's higher cost s_d x the part π is passed on: the price of output rises
/// and demand falls in proportion, an elasticity of one. The rest comes out of value added, v of a unit of output.
public struct EnergyPriceShock: Shock, Equatable {
  /// The name under which the scenario knows the shock.
  public var id: String
  /// The price of energy relative to trend by year, a fraction: 0.5 is half as much again. Years not named are on trend.
  public var change: [Int: Double]
  /// Cost of energy over output by position of the division, fractions; divisions not named use none.
  public var costShare: [Int: Double]
  /// Share of a higher cost that customers pay, a fraction.
  public var passThrough: Double
  /// Value added over output, a fraction.
  public var valueAddedShare: Double

  /// - Parameter passThrough: nil for the parameter's.
  /// - Precondition: some value added is left in every year.
  public init(
    id: String, change: [Int: Double], costShare: [Int: Double], passThrough: Double? = nil,
    parameters: ParameterValues
  ) {
    (self.id, self.change, self.costShare) = (id, change, costShare)
    self.passThrough = passThrough ?? parameters["energy.pass_through"]
    valueAddedShare = parameters["production.value_added_share"]
    precondition(
      costShare.values.allSatisfy { share in change.values.allSatisfy { left(of: share, at: $0) > 0 } },
      "some value added is left")
  }

  /// Moves demand and productivity of the divisions that use energy.
  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int) {
    guard let change = change[year] else { return }
    for cell in levers.demand.indices {
      guard let share = costShare[cell % levers.divisions] else { continue }
      levers.demand[cell] /= 1 + passThrough * share * change
      levers.productivity[cell] += PortableMath.log(left(of: share, at: change))
    }
  }

  /// What is left of a unit's value added, relative to trend, where energy costs `share` of output.
  private func left(of share: Double, at change: Double) -> Double {
    1 - (1 - passThrough) * share * change / valueAddedShare
  }

  static let parameters = [
    ParameterDefinition(
      "production.value_added_share", symbol: "v", unit: "share of output",
      "Value added over output: what a firm makes of a euro of sales", equation: "(11.4)", central: 0.3,
      range: 0.25...0.4, allowed: 0.05...1, confidence: .low,
      source: "Assumption, near manufacturing in structural business statistics of Italy, from memory"),
    ParameterDefinition(
      "energy.pass_through", symbol: "π", unit: "share of the cost",
      "Share of a higher cost of energy that customers pay", equation: "(11.5)", central: 0.5,
      range: 0.3...0.8, allowed: 0...1, confidence: .low, source: "Assumption"),
  ]
}

/// Demand that leaves its trend for some years, in some divisions or in all.
public struct DemandShock: Equatable, Sendable {
  /// The name under which the scenario knows the shock.
  public var id: String
  /// The divisions concerned, by position; nil for all.
  public var divisions: Set<Int>?
  /// Demand relative to trend by year, a fraction: −0.075 is 7.5 % below. Years not named are on trend.
  /// Above −1: some demand is always left.
  public var change: [Int: Double]

  public init(id: String, divisions: Set<Int>? = nil, change: [Int: Double]) {
    precondition(change.values.allSatisfy { $0 > -1 }, "some demand is always left")
    (self.id, self.divisions, self.change) = (id, divisions, change)
  }

  /// Multiplies the demand of the divisions concerned.
  func pull(_ levers: inout Levers, year: Int) {
    guard let change = change[year] else { return }
    for cell in levers.demand.indices where divisions?.contains(cell % levers.divisions) ?? true {
      levers.demand[cell] *= 1 + change
    }
  }
}

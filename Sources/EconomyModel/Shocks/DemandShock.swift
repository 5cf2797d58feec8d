/// Demand that leaves its trend for some years, in some divisions and provinces or in all.
///
///     D_rd = 1 + x_d(t)                                                                                (11.1)
public struct DemandShock: Shock, Equatable {
  /// The name under which the scenario knows the shock.
  public var id: String
  /// The provinces concerned, by position; nil for all.
  public var regions: Set<Int>?
  /// The divisions that `change` is about, by position; nil for all.
  public var divisions: Set<Int>?
  /// Demand relative to trend by year, a fraction: −0.075 is 7.5 % below. Years not named are on trend.
  /// Above −1: some demand is always left.
  public var change: [Int: Double]
  /// The same for divisions that have a change of their own in place of it, by position.
  public var own: [Int: [Int: Double]]

  public init(
    id: String, divisions: Set<Int>? = nil, regions: Set<Int>? = nil, change: [Int: Double] = [:],
    own: [Int: [Int: Double]] = [:]
  ) {
    precondition(
      ([change] + own.values).allSatisfy { $0.values.allSatisfy { $0 > -1 } }, "some demand is always left")
    (self.id, self.divisions, self.regions) = (id, divisions, regions)
    (self.change, self.own) = (change, own)
  }

  /// Multiplies the demand of the cells concerned.
  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int) {
    for cell in levers.demand.indices where regions?.contains(cell / levers.divisions) ?? true {
      levers.demand[cell] *= 1 + change(of: cell % levers.divisions, in: year)
    }
  }

  private func change(of division: Int, in year: Int) -> Double {
    if let own = own[division] { return own[year] ?? 0 }
    return divisions?.contains(division) ?? true ? change[year] ?? 0 : 0
  }
}

/// Subcontracted work that leaves the territory.
///
///     D_rd = 1 − l · a_d(t),   λ_c of (2.1) likewise                                                    (11.7)
///
/// l is the share of local work that is subcontracted and a the share of it that has left; what has left stays away. Of a
/// loss of demand only the part ε_D is a loss of jobs (3.3), as in the pandemic: where work is gone for good that is
/// little, and a scenario may raise `growth.demand_elasticity`.
public struct DelocalisationShock: Shock, Equatable {
  /// The name under which the scenario knows the shock.
  public var id: String
  /// The divisions concerned, by position.
  public var divisions: Set<Int>
  /// The provinces concerned, by position; nil for all.
  public var regions: Set<Int>?
  /// Share of the subcontracted work that has left by each year, a fraction; other years have that of the last before.
  public var share: [Int: Double]
  /// Share of local work that is subcontracted, a fraction.
  public var subcontracted: Double

  public init(
    id: String, divisions: Set<Int>, regions: Set<Int>? = nil, share: [Int: Double],
    parameters: ParameterValues
  ) {
    precondition(share.values.allSatisfy { (0...1).contains($0) }, "a share lies between 0 and 1")
    (self.id, self.divisions, self.regions, self.share) = (id, divisions, regions, share)
    subcontracted = parameters["delocalisation.subcontracted_share"]
  }

  /// Takes demand and births from the cells concerned.
  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int) {
    let left = 1 - subcontracted * share.latest(upTo: year)
    for cell in levers.demand.indices where divisions.contains(cell % levers.divisions) {
      guard regions?.contains(cell / levers.divisions) ?? true else { continue }
      levers.demand[cell] *= left
      levers.births[cell] *= left
    }
  }

  static let parameters = [
    ParameterDefinition(
      "delocalisation.subcontracted_share", symbol: "l", unit: "share of local work",
      "Local work that is done under contract for other firms", equation: "(11.7)", central: 0.85,
      range: 0.5...0.85, allowed: 0...0.95, confidence: .low,
      source: "Assumption: the 85 % that the founding documents state for about 2004, held for today")
  ]
}

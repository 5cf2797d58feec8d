/// A labour force that leaves its path, in every province alike.
///
///     L_r = (path of 7.1) · (1 + x(t))                                                                  (11.8)
public struct LabourForceShock: Shock, Equatable {
  /// The name under which the scenario knows the shock.
  public var id: String
  /// The labour force relative to its path by year, a fraction above −1; other years have that of the last before.
  public var change: [Int: Double]

  public init(id: String, change: [Int: Double]) {
    precondition(change.values.allSatisfy { $0 > -1 }, "somebody is always left")
    (self.id, self.change) = (id, change)
  }

  /// Multiplies the labour force.
  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int) {
    levers.labourForce *= 1 + change.latest(upTo: year)
  }
}

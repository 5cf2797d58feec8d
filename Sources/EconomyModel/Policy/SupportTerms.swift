/// What a kind of support does to the firms that enjoy it.
public struct SupportTerms: Hashable, Sendable {
  /// Growth of size, log points a year, on top of the cell's.
  public var growth: Float
  /// Factor on the exit hazard.
  public var hazard: Float
  /// The last year in which the terms apply.
  public var until: Int
  /// The row of `Economy.supports` that applies from then on, 0 for none.
  public var successor: UInt32 = 0

  public init(growth: Float, hazard: Float, until: Int) {
    (self.growth, self.hazard, self.until) = (growth, hazard, until)
  }

  /// No support.
  public static let none = SupportTerms(growth: 0, hazard: 1, until: .min)

  /// Both supports at once, until the first of them ends.
  ///
  /// - Parameters:
  ///   - row: the row of these terms.
  ///   - otherRow: the row of the other ones.
  func combined(with other: SupportTerms, row: UInt32, otherRow: UInt32) -> SupportTerms {
    var both = SupportTerms(
      growth: growth + other.growth, hazard: hazard * other.hazard, until: min(until, other.until))
    both.successor = until == other.until ? 0 : until > other.until ? row : otherRow
    return both
  }
}

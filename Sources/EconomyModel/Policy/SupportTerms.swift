/// What a kind of support does to the firms that enjoy it.
public struct SupportTerms: Equatable, Sendable {
  /// Growth of size, log points a year, on top of the cell's.
  public var growth: Float
  /// Factor on the exit hazard.
  public var hazard: Float
  /// The last year in which the terms apply.
  public var until: Int

  public init(growth: Float, hazard: Float, until: Int) {
    (self.growth, self.hazard, self.until) = (growth, hazard, until)
  }

  /// No support.
  public static let none = SupportTerms(growth: 0, hazard: 1, until: .min)

  /// Both supports at once, until the first of them ends.
  func combined(with other: SupportTerms) -> SupportTerms {
    SupportTerms(
      growth: growth + other.growth, hazard: hazard * other.hazard, until: min(until, other.until))
  }
}

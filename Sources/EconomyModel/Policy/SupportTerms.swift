/// What a kind of support does to the firms that enjoy it.
public struct SupportTerms: Hashable, Sendable {
  /// Growth of size, log points a year, on top of the cell's.
  public var growth: Float
  /// Factor on the exit hazard.
  public var hazard: Float
  /// Relative productivity, log points on top of the firm's own for as long as the terms apply.
  public var productivity: Float
  /// By how much the probability of exporting rises, a fraction of it, for as long as the terms apply.
  public var exportLift: Float
  /// The last year in which the terms apply.
  public var until: Int
  /// The row of `Economy.supports` that applies from then on, 0 for none.
  public var successor: UInt32 = 0

  public init(
    growth: Float = 0, hazard: Float = 1, productivity: Float = 0, exportLift: Float = 0, until: Int
  ) {
    (self.growth, self.hazard, self.until) = (growth, hazard, until)
    (self.productivity, self.exportLift) = (productivity, exportLift)
  }

  /// No support.
  public static let none = SupportTerms(until: .min)

  /// Whether the terms change nothing while they apply.
  var isNeutral: Bool { growth == 0 && hazard == 1 && productivity == 0 && exportLift == 0 }

  /// Adds what other terms do to the same firm, until the first of the two ends.
  mutating func add(_ other: SupportTerms) {
    growth += other.growth
    hazard *= other.hazard
    productivity += other.productivity
    exportLift += other.exportLift
    until = min(until, other.until)
  }
}

/// What a support does over the years: terms that follow each other.
public struct Support: Hashable, Sendable {
  /// The terms, the first to apply first; each ends before the next begins.
  public var spells: [SupportTerms]

  /// - Precondition: `spells` end one after the other.
  public init(_ spells: [SupportTerms]) {
    precondition(
      zip(spells, spells.dropFirst()).allSatisfy { $0.until < $1.until }, "spells follow each other")
    self.spells = spells
  }

  /// Support whose terms never change until they end.
  public init(_ terms: SupportTerms) { spells = [terms] }
}

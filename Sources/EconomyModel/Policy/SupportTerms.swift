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
  /// By how much the share of its turnover that an exporter sells abroad rises, a fraction of turnover, for as long as the
  /// terms apply.
  public var exportShare: Float
  /// The last year in which the terms apply.
  public var until: Int
  /// The row of `Economy.supports` that applies from then on, 0 for none.
  public var successor: UInt32 = 0

  public init(
    growth: Float = 0, hazard: Float = 1, productivity: Float = 0, exportLift: Float = 0,
    exportShare: Float = 0, until: Int
  ) {
    (self.growth, self.hazard, self.until) = (growth, hazard, until)
    (self.productivity, self.exportLift, self.exportShare) = (productivity, exportLift, exportShare)
  }

  /// The factor on the hazard under which `points` percentage points more firms are alive after two years: a share of
  /// 1 − 0.756 closes within two years (P012), so x points more survivors take x / 24.4 off the hazard.
  static func hazard(forSurvival points: Double) -> Float { Float(max(0, 1 - points / 100 / (1 - 0.756))) }

  /// No support.
  public static let none = SupportTerms(until: .min)

  /// Whether the terms change nothing while they apply.
  var isNeutral: Bool {
    growth == 0 && hazard == 1 && productivity == 0 && exportLift == 0 && exportShare == 0
  }

  /// Adds what other terms do to the same firm, until the first of the two ends.
  mutating func add(_ other: SupportTerms) {
    growth += other.growth
    hazard *= other.hazard
    productivity += other.productivity
    exportLift += other.exportLift
    exportShare += other.exportShare
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

  /// Effects that all begin at once and end each in its own year.
  init(together effects: [SupportTerms]) {
    spells = Set(effects.map(\.until)).sorted().map { end in
      effects.reduce(into: SupportTerms(until: end)) { terms, effect in
        if effect.until >= end { terms.add(effect) }
      }
    }
  }

  /// Support whose terms never change until they end.
  public init(_ terms: SupportTerms) { spells = [terms] }
}

/// A fact about the economy that the model must reproduce, and how far it may be off.
public struct StylisedFact: Sendable {
  /// A short name, unique within its baseline.
  public let id: String
  /// What is measured, in words.
  public let statement: String
  /// The unit of target, tolerance and values.
  public let unit: String
  /// The published value, or the range between several published values.
  public let target: ClosedRange<Double>
  /// How far beyond the target the model may lie.
  public let tolerance: Double
  /// Why the tolerance is what it is: sampling or definition.
  public let reason: String
  /// Where the target is published.
  public let source: String
  /// The simulated value, nil where the history does not hold it.
  let measure: @Sendable (EconomyHistory) -> Double?

  init(
    _ id: String, _ statement: String, unit: String, target: ClosedRange<Double>, tolerance: Double,
    because reason: String, source: String, measure: @escaping @Sendable (EconomyHistory) -> Double?
  ) {
    (self.id, self.statement, self.unit, self.target) = (id, statement, unit, target)
    (self.tolerance, self.reason, self.source, self.measure) = (tolerance, reason, source, measure)
  }

  /// Compares the target with the values of several histories.
  public func verdict(on histories: [EconomyHistory]) -> FactVerdict {
    FactVerdict(fact: self, values: histories.compactMap(measure).filter(\.isFinite).sorted())
  }

  /// The facts that a baseline's name stands for; none for a baseline without published targets.
  public static func facts(for baseline: String) -> [StylisedFact] {
    switch baseline {
    case "lombardy-2003": lombardy2003
    case "lombardy-2019": lombardy2019
    default: []
    }
  }
}

/// What the simulated histories say about a fact.
public struct FactVerdict: Sendable {
  /// The fact.
  public let fact: StylisedFact
  /// The simulated values, ascending.
  public let values: [Double]

  /// The median of the simulated values, not a number when there is none.
  public var median: Double { value(at: 0.5) }
  /// The 5 % and 95 % quantiles of the simulated values.
  public var band: (low: Double, high: Double) { (value(at: 0.05), value(at: 0.95)) }

  /// Whether the median lies within the tolerance of the target.
  public var passes: Bool {
    median >= fact.target.lowerBound - fact.tolerance && median <= fact.target.upperBound + fact.tolerance
  }

  private func value(at probability: Double) -> Double {
    values.isEmpty ? .nan : quantile(probability, ofSorted: values)
  }
}

/// An area's sizes by industry at two dates, nil where none was published.
public struct AreaGrowth: Equatable, Sendable {
  /// N_d1 / N_d0 by industry; nil where either date is missing or the first is nought.
  public let byIndustry: [Double?]
  /// N₁ / N₀ over the industries known at both dates; nil when there was nothing at first.
  public let overall: Double?

  /// Takes the sizes at the two dates, in the same order.
  public init(initial: [Double?], final: [Double?]) {
    precondition(initial.count == final.count, "both dates have the same industries")
    let known = zip(initial, final).compactMap { first, last in first.flatMap { f in last.map { (f, $0) } } }
    let before = known.reduce(0) { $0 + $1.0 }
    overall = before > 0 ? known.reduce(0) { $0 + $1.1 } / before : nil
    byIndustry = zip(initial, final).map { first, last in
      guard let first, let last, first > 0 else { return nil }
      return last / first
    }
  }
}

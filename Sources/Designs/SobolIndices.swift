/// Which share of a result's variance each coordinate accounts for, alone and with all its interactions.
///
///     S_i  = E[ f(B) (f(AB_i) − f(A)) ] / V,        V the variance over A and B    (Saltelli et al. 2010) (14.5)
///     ST_i = E[ (f(A) − f(AB_i))² ] / 2V                                                  (Jansen 1999)   (14.6)
///
/// Results are taken as differences from their mean, which lowers the error of (14.5) and changes nothing else.
public struct SobolIndices: Sendable {
  private let dimensions: Int
  /// f(A) and f(B), less their mean.
  private let a: [Double]
  private let b: [Double]
  /// The terms of (14.5) and (14.6) whose means are taken, by coordinate and base point.
  private let first: [[Double]]
  private let total: [[Double]]

  /// - Parameter values: the model's result at each of the design's `points`.
  /// - Precondition: there is a value for each point.
  public init(of values: [Double], at design: SaltelliDesign) {
    precondition(values.count == design.points.count, "a value for each point")
    let (dimensions, width) = (design.dimensions, design.dimensions + 2)
    let rows = stride(from: 0, to: values.count, by: width)
    let centre = values.mean
    let (a, b) = (rows.map { values[$0] - centre }, rows.map { values[$0 + width - 1] - centre })
    let mixed = (1...dimensions).map { offset in rows.map { values[$0 + offset] - centre } }
    (self.dimensions, self.a, self.b) = (dimensions, a, b)
    first = mixed.map { zip(zip(a, b), $0).map { ab, mixed in ab.1 * (mixed - ab.0) } }
    total = mixed.map { zip(a, $0).map { ($0 - $1) * ($0 - $1) / 2 } }
  }

  /// The indices of one coordinate, with the intervals that hold the middle 95 % when base points are drawn again; not a
  /// number where the result does not vary.
  public struct Indices: Hashable, Sendable {
    /// S: the share that it accounts for alone.
    public let first: Double
    /// ST: the share that would be left if all other coordinates were known.
    public let total: Double
    public let firstInterval: ClosedRange<Double>?
    public let totalInterval: ClosedRange<Double>?
  }

  /// The indices of each coordinate.
  ///
  /// - Parameters:
  ///   - resamples: how often the bootstrap draws base points again.
  ///   - seed: the seed of its luck.
  /// - Complexity: O(`resamples` · base points · coordinates).
  public func indices(resamples: Int = 1000, seed: UInt64) -> [Indices] {
    let estimates = estimates(over: Array(a.indices))
    let intervals = Resampling(of: a.count, resamples: resamples, seed: seed).intervals(estimates(over:))
    return (0..<dimensions).map { dimension in
      Indices(
        first: estimates[dimension], total: estimates[dimensions + dimension],
        firstInterval: intervals[dimension], totalInterval: intervals[dimensions + dimension])
    }
  }

  /// First all S, then all ST, over these base points.
  private func estimates(over members: [Int]) -> [Double] {
    var (sum, squares) = (0.0, 0.0)
    for member in members {
      sum += a[member] + b[member]
      squares += a[member] * a[member] + b[member] * b[member]
    }
    let count = Double(2 * members.count)
    let variance = squares / count - sum / count * (sum / count)
    return (first + total).map { terms in
      var sum = 0.0
      for member in members { sum += terms[member] }
      return variance > 0 ? sum / Double(members.count) / variance : .nan
    }
  }
}

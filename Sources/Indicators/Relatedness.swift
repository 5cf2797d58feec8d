/// How often regions that are specialised in one industry are specialised in another as well.
///
///     φ_ij = min( P(LQ_i > 1 | LQ_j > 1), P(LQ_j > 1 | LQ_i > 1) )                   (4.5)
///
/// Symmetric, from 0 to 1; by convention φ_ii = 0, so that no industry is its own relative.
public struct Relatedness: Equatable, Sendable {
  /// The number of industries.
  public let industries: Int
  /// φ, row by row: industries `i` and `j` stand at `i * industries + j`.
  public let values: [Double]

  /// Takes φ, row by row.
  ///
  /// - Precondition: one value a pair of industries.
  public init(industries: Int, values: [Double]) {
    precondition(values.count == industries * industries, "one value a pair of industries")
    (self.industries, self.values) = (industries, values)
  }

  /// Counts over regions in which industries are specialised together.
  ///
  /// - Parameter quotients: location quotients, region by region; one without meaning is no specialisation.
  /// - Precondition: a whole number of regions.
  /// - Complexity: O(regions · industries²).
  public init(industries: Int, quotients: [Double?]) {
    precondition(industries > 0 && quotients.count.isMultiple(of: industries), "a quotient a cell")
    var together = [Int](repeating: 0, count: industries * industries)
    for start in stride(from: 0, to: quotients.count, by: industries) {
      let specialised = (0..<industries).filter { isSpecialised(quotients[start + $0]) }
      for one in specialised {
        for other in specialised { together[one * industries + other] += 1 }
      }
    }
    self.init(industries: industries, values: Self.proximities(of: together, industries: industries))
  }

  /// The relatedness of two industries.
  public subscript(one: Int, other: Int) -> Double { values[one * industries + other] }

  /// φ as rows, for those who read it as a table.
  ///
  /// - Complexity: O(industries²).
  public var rows: [[Double]] {
    (0..<industries).map { Array(values[$0 * industries..<($0 + 1) * industries]) }
  }

  private static func proximities(of together: [Int], industries: Int) -> [Double] {
    together.indices.map { pair in
      let (one, other) = pair.quotientAndRemainder(dividingBy: industries)
      let most = max(together[one * industries + one], together[other * industries + other])
      return one == other || most == 0 ? 0 : Double(together[pair]) / Double(most)
    }
  }
}

/// Returns whether a location quotient is above 1; one without meaning is not.
@inlinable
public func isSpecialised(_ quotient: Double?) -> Bool { (quotient ?? 0) > 1 }

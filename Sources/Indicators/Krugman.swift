/// Returns how different two structures are, from 0 (the same shares) to 2 (nothing in common).
///
///     K = Σ_i | s_i − s̄_i |                                                          (I.5)
///
/// Over the industries of a region and of a reference area this is Krugman's coefficient of specialisation; over the
/// regions of an industry and of all industries his coefficient of concentration.
///
/// - Parameters:
///   - sizes: the sizes of one structure, any unit.
///   - comparison: the sizes of the other, in the same order.
/// - Returns: nil when one of them has no positive sum.
/// - Complexity: O(n).
public func krugmanCoefficient(of sizes: [Double], against comparison: [Double]) -> Double? {
  precondition(sizes.count == comparison.count, "both structures have the same parts")
  let (own, other) = (shares(of: sizes), shares(of: comparison))
  guard !own.isEmpty, !other.isEmpty else { return nil }
  return zip(own, other).reduce(0) { $0 + abs($1.0 - $1.1) }
}

/// Returns which share of one structure would have to move to make it equal to another, from 0 to 1.
///
///     CI = ½ Σ_i | s_i − s̄_i |                                                       (I.6)
///
/// Hoover's index of concentration: half of Krugman's coefficient.
///
/// - Returns: nil when one of them has no positive sum.
/// - Complexity: O(n).
public func hooverIndex(of sizes: [Double], against comparison: [Double]) -> Double? {
  krugmanCoefficient(of: sizes, against: comparison).map { $0 / 2 }
}

/// Returns the mean of several structures' shares, each structure counting the same.
///
/// - Precondition: all have the same number of parts.
/// - Returns: empty when no structure has a positive sum.
/// - Complexity: O(structures · parts).
public func meanShares(of structures: [[Double]]) -> [Double] {
  let all = structures.map(shares(of:)).filter { !$0.isEmpty }
  guard let first = all.first else { return [] }
  precondition(all.allSatisfy { $0.count == first.count }, "all structures have the same parts")
  return first.indices.map { part in all.reduce(0) { $0 + $1[part] } / Double(all.count) }
}

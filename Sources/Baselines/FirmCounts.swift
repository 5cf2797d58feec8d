/// Shares out whole firms over cells in proportion to `weights`, at least one where people work and so few
/// that every firm has its persons.
///
/// - Parameters:
///   - total: all firms.
///   - weights: what the firms are proportional to.
///   - persons: persons employed by cell.
///   - cell: the place, for messages.
/// - Throws: `BaselineError.contradictoryMargins` where the persons are too few or too many cells are
///   occupied.
func firmCounts(total: Int, weights: [Double], persons: [Int], at cell: String) throws(BaselineError) -> [Int]
{
  let most = persons.map { $0 == 0 ? 0 : max(1, (Double($0) / leastMeanSize).rounded(.down)) }
  let occupied = persons.filter { $0 > 0 }.count
  guard occupied <= total, Double(total) <= most.reduce(0, +) else {
    throw .contradictoryMargins(
      table: "firms", cell: cell,
      reason: "\(total) firms in \(occupied) occupied cells with \(persons.reduce(0, +)) persons")
  }
  let counts = roundedByLargestRemainder(
    filled(total: Double(total), weights: weights, least: persons.map { $0 > 0 ? 1 : 0 }, most: most),
    total: total)
  return counts
}

/// The least mean size of a cell's firms, persons: below, not even firms without employees fit with room to
/// spare.
private let leastMeanSize = 1.12

/// Numbers proportional to `weights` that add up to `total` and keep within bounds: what is above its bound
/// is set to it and the rest shared out again.
private func filled(total: Double, weights: [Double], least: [Double], most: [Double]) -> [Double] {
  var (low, high) = (0.0, 1.0)
  func sum(_ scale: Double) -> Double {
    weights.indices.reduce(0) { $0 + min(max(weights[$1] * scale, least[$1]), most[$1]) }
  }
  while sum(high) < total && high < 1e12 { high *= 2 }
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if sum(middle) < total { low = middle } else { high = middle }
  }
  return weights.indices.map { min(max(weights[$0] * high, least[$0]), most[$0]) }
}

import Foundation

/// Spreads firms over size classes so that rows with larger firms hold more of the large classes.
///
/// The table meets the firms of each row and of each class; before that, the shares of a row are tilted by a
/// power of the class's mean size, `share_k · mean_k^θ`, until the row's mean size is met as well. A power is
/// what changes the exponent of a Pareto tail.
struct SizeClassFit {
  /// Firms and persons by row, firms by class.
  let fit: ProportionalFit
  /// Mean persons employed of a firm by class.
  let meanSizes: [Double]

  /// Firms by row and class.
  ///
  /// - Parameters:
  ///   - firms: all firms of each row.
  ///   - persons: persons employed in each row.
  ///   - classes: all firms of each class.
  /// - Throws: `BaselineError` where the margins contradict each other.
  func fitted(firms: [Double], persons: [Double], classes: [Double]) throws(BaselineError) -> [[Double]] {
    let total = classes.reduce(0, +)
    var table = firms.map { count in classes.map { count * $0 / total } }
    for _ in 0..<25 {
      for row in table.indices where firms[row] > 0 {
        table[row] = Self.tilted(
          table[row], to: persons[row] / firms[row], firms: firms[row], meanSizes: meanSizes)
      }
      scaleColumns(of: &table, to: classes)
    }
    return try fit.fitted(seed: table, rows: firms, columns: classes)
  }

  private func scaleColumns(of table: inout [[Double]], to classes: [Double]) {
    for column in classes.indices {
      let sum = table.reduce(0) { $0 + $1[column] }
      guard sum > 0 else { continue }
      for row in table.indices { table[row][column] *= classes[column] / sum }
    }
  }

  /// The shares of `row`, tilted by a power of the class's mean size until so many `firms` have the `meanSize`.
  static func tilted(_ row: [Double], to meanSize: Double, firms: Double, meanSizes: [Double]) -> [Double] {
    let logs = meanSizes.map { log($0) }
    var (low, high) = (-8.0, 8.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      var (sum, moment) = (0.0, 0.0)
      for column in row.indices {
        let weight = row[column] * exp(middle * logs[column])
        sum += weight
        moment += weight * meanSizes[column]
      }
      if moment < meanSize * sum { low = middle } else { high = middle }
    }
    return zip(row, logs).map { $0 * exp(low * $1) }.scaled(to: firms)
  }
}

/// Iterative proportional fitting of a table to the sums of its rows and columns.
///
/// The fit is the table nearest to the seed in relative entropy among those with the given margins; what is
/// zero in the seed stays zero.
struct ProportionalFit {
  /// The table's name, for messages.
  let table: String
  /// The names of the rows and columns, for messages.
  let rowLabels: [String], columnLabels: [String]
  /// The largest relative deviation from a margin that counts as met.
  var tolerance = 1e-10
  /// The number of passes after which the fit gives up.
  var iterations = 10_000

  /// The table with the margins `rows` and `columns` that is nearest to `seed`.
  ///
  /// - Throws: `BaselineError.contradictoryMargins` where the margins cannot all hold, `.notConverged` where
  ///   the zeros of
  ///   the seed keep the fit from meeting them.
  /// - Complexity: O(cells × iterations).
  func fitted(seed: [[Double]], rows: [Double], columns: [Double]) throws(BaselineError) -> [[Double]] {
    try checkTotals(rows: rows, columns: columns)
    try checkSeed(seed, rows: rows, columns: columns)
    var fit = seed
    for _ in 0..<iterations {
      for row in fit.indices { scaleRow(row, of: &fit, to: rows[row]) }
      for column in columns.indices { scaleColumn(column, of: &fit, to: columns[column]) }
      if worstRow(of: fit, rows: rows).deviation <= tolerance { return fit }
    }
    let worst = worstRow(of: fit, rows: rows)
    throw .notConverged(
      table: table, cell: rowLabels[worst.row], deviation: worst.deviation * rows[worst.row],
      iterations: iterations)
  }

  private func checkTotals(rows: [Double], columns: [Double]) throws(BaselineError) {
    let (down, across) = (rows.reduce(0, +), columns.reduce(0, +))
    guard abs(down - across) <= 1e-9 * max(down, across) else {
      throw .contradictoryMargins(
        table: table, cell: "the total", reason: "the rows add up to \(down), the columns to \(across)")
    }
  }

  private func checkSeed(_ seed: [[Double]], rows: [Double], columns: [Double]) throws(BaselineError) {
    for row in rows.indices where rows[row] > 0 && !seed[row].contains(where: { $0 > 0 }) {
      throw contradiction(at: rowLabels[row], margin: rows[row])
    }
    for column in columns.indices where columns[column] > 0 && !seed.contains(where: { $0[column] > 0 }) {
      throw contradiction(at: columnLabels[column], margin: columns[column])
    }
  }

  private func contradiction(at label: String, margin: Double) -> BaselineError {
    .contradictoryMargins(
      table: table, cell: label, reason: "the margin is \(margin), but no cell may be other than zero")
  }

  private func scaleRow(_ row: Int, of fit: inout [[Double]], to margin: Double) {
    let sum = fit[row].reduce(0, +)
    guard sum > 0 else { return }
    for column in fit[row].indices { fit[row][column] *= margin / sum }
  }

  private func scaleColumn(_ column: Int, of fit: inout [[Double]], to margin: Double) {
    let sum = fit.reduce(0) { $0 + $1[column] }
    guard sum > 0 else { return }
    for row in fit.indices { fit[row][column] *= margin / sum }
  }

  private func worstRow(of fit: [[Double]], rows: [Double]) -> (row: Int, deviation: Double) {
    var worst = (row: 0, deviation: 0.0)
    for row in rows.indices where rows[row] > 0 {
      let deviation = abs(fit[row].reduce(0, +) - rows[row]) / rows[row]
      if deviation > worst.deviation { worst = (row, deviation) }
    }
    return worst
  }
}

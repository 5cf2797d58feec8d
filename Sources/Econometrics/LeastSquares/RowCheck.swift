/// Checks that lists have as many rows as the outcome and hold numbers.
struct RowCheck {
  /// The number of rows of the outcome.
  let rows: Int

  /// Checks a whole regression.
  func check(
    _ columns: [[Double]], _ outcome: [Double], _ weights: [Double]?
  ) throws(LeastSquaresError) {
    guard rows > 0 else { throw .noRows }
    try check(outcome, "the outcome")
    for (place, column) in columns.enumerated() { try check(column, "regressor \(place + 1)") }
    guard let weights else { return }
    try check(weights, "the list of weights")
    if let row = weights.firstIndex(where: { $0 <= 0 }) { throw .weight(weights[row], row: row + 1) }
  }

  /// Checks one column, naming it.
  func check(_ column: [Double], _ name: String) throws(LeastSquaresError) {
    guard column.count == rows else { throw .rows(name, found: column.count, expected: rows) }
    guard !RowSums.areFinite(column) else { return }
    if let row = column.firstIndex(where: { !$0.isFinite }) { throw .notFinite(name, row: row + 1) }
  }
}

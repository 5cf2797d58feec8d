extension Matrix {
  /// Returns R with RʹR = A, or nil where a pivot falls to `leastPivot` of its diagonal or to the square of its `limit`.
  func cholesky(leastPivot: Double = 0, _ limits: [Double] = []) -> TriangularFactor? {
    var upper = Matrix(rows: rows, columns: rows)
    for row in 0..<rows {
      var pivot = self[row, row]
      for before in 0..<row { pivot -= upper[before, row] * upper[before, row] }
      let limit = limits.isEmpty ? 0 : limits[row]
      guard pivot > max(leastPivot * self[row, row], limit * limit) else { return nil }
      upper[row, row] = pivot.squareRoot()
      for column in row + 1..<max(rows, row + 1) {
        var sum = self[row, column]
        for before in 0..<row { sum -= upper[before, row] * upper[before, column] }
        upper[row, column] = sum / upper[row, row]
      }
    }
    return TriangularFactor(upper: upper)
  }
}

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

  /// Returns which columns of a Gram matrix keep a pivot above `leastPivot` of their diagonal given those before.
  func independentColumns(leastPivot: Double) -> [Int] {
    var (kept, factor) = ([Int](), [[Double]]())
    for row in 0..<rows {
      var entries: [Double] = []
      for (place, column) in kept.enumerated() {
        let before = (0..<place).reduce(0) { $0 + factor[place][$1] * entries[$1] }
        entries.append((self[row, column] - before) / factor[place][place])
      }
      let pivot = self[row, row] - entries.reduce(0) { $0 + $1 * $1 }
      guard pivot > leastPivot * self[row, row] else { continue }
      kept.append(row)
      factor.append(entries + [pivot.squareRoot()])
    }
    return kept
  }
}

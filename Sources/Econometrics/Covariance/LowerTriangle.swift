/// The lower triangle of a symmetric matrix or of its Cholesky factor, row by row in memory that inner loops read directly.
struct LowerTriangle: Sendable {
  /// The number of rows.
  let count: Int
  private let values: Buffer<Double>
  /// One over each pivot of the factor; zero for a column left out.
  private let inversePivots: Buffer<Double>

  init(count: Int) {
    self.count = count
    values = Buffer(repeating: 0, count: count * count)
    inversePivots = Buffer(repeating: 0, count: count)
  }

  init(_ matrix: Matrix) {
    self.init(count: matrix.rows)
    for row in 0..<count { for column in 0...row { self[row, column] = matrix[row, column] } }
  }

  subscript(row: Int, column: Int) -> Double {
    @inline(__always) get { values[row * count + column] }
    @inline(__always) nonmutating set { values[row * count + column] = newValue }
  }

  /// The memory of a row.
  func row(_ row: Int) -> UnsafeMutablePointer<Double> { values.base + row * count }

  /// Replaces the matrix by its Cholesky factor; a column whose pivot is at most its limit is left out.
  ///
  /// - Returns: which columns are left out.
  /// - Complexity: O(*q³*).
  @discardableResult
  func factorise(limits: [Double]) -> [Int] {
    var lost: [Int] = []
    for row in 0..<count {
      let own = self.row(row)
      for column in 0..<row {
        let rest = own[column] - scalarProduct(own, self.row(column), count: column)
        own[column] = rest * inversePivots[column]
      }
      let pivot = own[row] - scalarProduct(own, own, count: row)
      let isKept = pivot > limits[row]
      if !isKept { lost.append(row) }
      own[row] = isKept ? pivot.squareRoot() : 0
      inversePivots[row] = isKept ? 1 / own[row] : 0
    }
    return lost
  }

  /// Replaces v by L⁻¹ v.
  func solve(_ vector: UnsafeMutablePointer<Double>) {
    for row in 0..<count {
      vector[row] = (vector[row] - scalarProduct(self.row(row), vector, count: row)) * inversePivots[row]
    }
  }

  /// Replaces the entries of v from `first` on by those of L⁻ᵀ v.
  func solveTransposed(_ vector: UnsafeMutablePointer<Double>, from first: Int = 0) {
    for row in (first..<count).reversed() {
      vector[row] *= inversePivots[row]
      let (own, value) = (self.row(row), vector[row])
      for column in first..<max(row, first) { vector[column] -= value * own[column] }
    }
  }

  /// Writes A v of a symmetric A.
  func multiply(_ vector: UnsafeMutablePointer<Double>, into product: UnsafeMutablePointer<Double>) {
    for row in 0..<count {
      let (own, value) = (self.row(row), vector[row])
      product[row] = scalarProduct(own, vector, count: row + 1)
      for column in 0..<row { product[column] += value * own[column] }
    }
  }
}

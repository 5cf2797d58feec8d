/// The polynomials of a column that are orthogonal to each other and to a constant over some rows, as R's `poly`.
///
/// Each has norm one and rises with x in the end. It is x times the one before, made orthogonal to all before it twice
/// (Forsythe 1957, *Journal of the Society for Industrial and Applied Mathematics* 5), which keeps high degrees exact.
struct OrthogonalPolynomials {
  /// The polynomials of degree 1 and above: by row where they are formed, NaN elsewhere.
  let columns: [[Double]]

  /// - Parameters:
  ///   - base: x of all rows.
  ///   - rows: the rows over which they are orthogonal, with finite values of x.
  ///   - degree: the highest degree, below the number of different values of x.
  /// - Complexity: O(*n* · degree²) in the rows.
  init(of base: [Double], over rows: [Int32], upTo degree: Int) {
    let mean = rows.reduce(0) { $0 + base[Int($1)] } / Double(rows.count)
    let centred = rows.map { base[Int($0)] - mean }
    var basis = [Self.normalised(rows.map { _ in 1 })]
    for _ in 0..<degree {
      var next = Self.normalised(zip(centred, basis[basis.count - 1]).map { $0 * $1 })
      for _ in 0..<2 {
        for earlier in basis { Self.remove(earlier, from: &next) }
      }
      basis.append(Self.normalised(next))
    }
    columns = basis.dropFirst().map { values in
      var column = [Double](repeating: .nan, count: base.count)
      for (row, value) in zip(rows, values) { column[Int(row)] = value }
      return column
    }
  }

  private static func remove(_ direction: [Double], from vector: inout [Double]) {
    let share = zip(direction, vector).reduce(0) { $0 + $1.0 * $1.1 }
    for row in vector.indices { vector[row] -= share * direction[row] }
  }

  private static func normalised(_ vector: [Double]) -> [Double] {
    let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return norm > 0 ? vector.map { $0 / norm } : vector
  }
}

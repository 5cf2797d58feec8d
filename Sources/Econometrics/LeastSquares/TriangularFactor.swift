/// The upper triangle R of a design X: RʹR = XʹX.
struct TriangularFactor: Sendable {
  /// The upper triangle.
  let upper: Matrix

  /// The number of columns.
  var count: Int { upper.columns }

  /// Returns R⁻ᵀ b.
  func solvedTransposed(_ right: [Double]) -> [Double] {
    var solution = right
    for row in 0..<count {
      for before in 0..<row { solution[row] -= upper[before, row] * solution[before] }
      solution[row] /= upper[row, row]
    }
    return solution
  }

  /// Returns R⁻¹ b.
  func solved(_ right: [Double]) -> [Double] {
    var solution = right
    for row in (0..<count).reversed() {
      for after in row + 1..<max(count, row + 1) { solution[row] -= upper[row, after] * solution[after] }
      solution[row] /= upper[row, row]
    }
    return solution
  }

  /// (RʹR)⁻¹, formed from R⁻¹ so that it is exactly symmetric.
  var inverseGram: Matrix {
    let columns = (0..<count).map { column in
      solved((0..<count).map { $0 == column ? 1 : 0 })
    }
    return Matrix(rows: count, columns: count) { row, column in
      (max(row, column)..<count).reduce(0) { $0 + columns[$1][row] * columns[$1][column] }
    }
  }

  /// Returns which columns are not combinations of those before them, the last ones of a dependent set going first.
  ///
  /// Each column is orthogonalised twice against those kept before (Giraud, Langou and Rozložník 2005); it is dropped where
  /// what is left of its norm is at most `tolerance` of the whole, or at most its `floor`.
  func independentColumns(tolerance: Double, floors: [Double]) -> [Int] {
    var (kept, basis) = ([Int](), [[Double]]())
    for column in 0..<count {
      var rest = (0..<upper.rows).map { $0 <= column ? upper[$0, column] : 0 }
      let limit = max(tolerance * norm(rest), floors[column])
      for _ in 0..<2 {
        for direction in basis {
          let share = zip(direction, rest).reduce(0) { $0 + $1.0 * $1.1 }
          for index in rest.indices { rest[index] -= share * direction[index] }
        }
      }
      let left = norm(rest)
      guard left > limit else { continue }
      kept.append(column)
      basis.append(rest.map { $0 / left })
    }
    return kept
  }

  private func norm(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

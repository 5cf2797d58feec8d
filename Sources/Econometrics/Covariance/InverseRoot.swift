/// (I − M)^−½ times a vector, for a symmetric M with eigenvalues from 0 to 1 that is known by its products.
///
/// Lanczos's vectors of M from v on span where the product lies; there M is a small tridiagonal matrix (Druskin and
/// Knizhnerman 1989, *USSR Computational Mathematics and Mathematical Physics* 29). All vectors are kept orthogonal, so that the
/// space holds the whole product at the latest when it has as many dimensions as M. Along eigenvalue 1 the product is zero.
struct InverseRoot {
  let count: Int
  /// Writes M v; v may be changed.
  let multiply: (_ vector: UnsafeMutablePointer<Double>, _ product: UnsafeMutablePointer<Double>) -> Void

  /// What is left of a vector or the last coordinate is below this share: rounding.
  private static let rounding = 1e-15
  /// An eigenvalue closer to 1 is 1.
  private static let unity = 1e-10

  /// Replaces v by (I − M)^−½ v; false where the eigenvalues cannot be found.
  func apply(to vector: UnsafeMutablePointer<Double>) -> Bool {
    let norm = scalarProduct(vector, vector, count: count).squareRoot()
    guard norm > 0 else { return true }
    var basis = [Buffer(UnsafeBufferPointer(start: vector, count: count))]
    for place in 0..<count { basis[0][place] /= norm }
    var (diagonal, beside, coordinates) = ([Double](), [Double](), [Double]())
    while true {
      let next = step(&basis, &diagonal)
      let isLast = next <= Self.rounding || diagonal.count == count
      if isLast || diagonal.count % 4 == 0 {
        guard let found = Self.coordinates(diagonal, beside) else { return false }
        coordinates = found
        if isLast || abs(found[found.count - 1]) <= Self.rounding * abs(found[0]) { break }
      }
      beside.append(next)
    }
    for place in 0..<count {
      vector[place] = norm * coordinates.indices.reduce(0) { $0 + coordinates[$1] * basis[$1][place] }
    }
    return true
  }

  /// Adds the next direction to the basis and returns how much of M's product lies along it.
  private func step(_ basis: inout [Buffer<Double>], _ diagonal: inout [Double]) -> Double {
    let last = basis[basis.count - 1]
    let (copy, product) = (
      Buffer<Double>(repeating: 0, count: count), Buffer<Double>(repeating: 0, count: count)
    )
    copy.base.update(from: last.base, count: count)
    multiply(copy.base, product.base)
    diagonal.append(scalarProduct(product.base, last.base, count: count))
    for _ in 0..<2 {
      for direction in basis {
        let share = scalarProduct(product.base, direction.base, count: count)
        for place in 0..<count { product[place] -= share * direction[place] }
      }
    }
    let norm = scalarProduct(product.base, product.base, count: count).squareRoot()
    if norm > 0 { for place in 0..<count { product[place] /= norm } }
    basis.append(product)
    return norm
  }

  /// The first column of (I − T)^−½ for the tridiagonal T.
  private static func coordinates(_ diagonal: [Double], _ beside: [Double]) -> [Double]? {
    let matrix = Matrix(rows: diagonal.count, columns: diagonal.count) { row, column in
      row == column ? diagonal[row] : abs(row - column) == 1 ? beside[min(row, column)] : 0
    }
    guard let (values, vectors) = try? matrix.eigenvectors() else { return nil }
    let parts = values.indices.map { place in
      values[place] > 1 - unity ? 0 : vectors[0, place] / (1 - values[place]).squareRoot()
    }
    return vectors * parts
  }
}

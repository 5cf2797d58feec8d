import CGSL
import Stochastics

extension Matrix {
  /// A matrix from its columns.
  init(columns: [[Double]]) {
    self.init(rows: columns.first?.count ?? 0, columns: columns.count) { columns[$1][$0] }
  }

  /// The columns.
  var columnVectors: [[Double]] {
    (0..<columns).map { column in (0..<rows).map { self[$0, column] } }
  }

  /// The eigenvalues of a symmetric matrix and, column by column, their eigenvectors.
  func eigenvectors() throws(GSLError) -> (values: [Double], vectors: Matrix) {
    let (matrix, vectors, values) = (
      GSLMatrix(self), GSLMatrix(rows: rows, columns: rows), GSLVector(count: rows)
    )
    let workspace = gsl_eigen_symmv_alloc(rows)
    defer { gsl_eigen_symmv_free(workspace) }
    try GSL.check(
      gsl_eigen_symmv(matrix.pointer, values.pointer, vectors.pointer, workspace), in: "gsl_eigen_symmv")
    return ((0..<rows).map { values[$0] }, Matrix(rows: rows, columns: rows) { vectors[$0, $1] })
  }
}

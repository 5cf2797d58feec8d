import CGSL
import Stochastics

/// A matrix in GSL's memory, row by row.
final class GSLMatrix {
  let pointer: UnsafeMutablePointer<gsl_matrix>
  private let data: UnsafeMutablePointer<Double>
  private let width: Int

  init(rows: Int, columns: Int) {
    _ = GSL.prepared
    pointer = gsl_matrix_calloc(max(rows, 1), max(columns, 1))
    (data, width) = (pointer.pointee.data, pointer.pointee.tda)
  }

  convenience init(_ matrix: Matrix) {
    self.init(rows: matrix.rows, columns: matrix.columns)
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns { self[row, column] = matrix[row, column] }
    }
  }

  deinit { gsl_matrix_free(pointer) }

  subscript(row: Int, column: Int) -> Double {
    @inline(__always) get { data[row * width + column] }
    @inline(__always) set { data[row * width + column] = newValue }
  }
}

/// A vector in GSL's memory.
final class GSLVector {
  let pointer: UnsafeMutablePointer<gsl_vector>
  private let data: UnsafeMutablePointer<Double>

  init(count: Int) {
    _ = GSL.prepared
    pointer = gsl_vector_calloc(max(count, 1))
    data = pointer.pointee.data
  }

  deinit { gsl_vector_free(pointer) }

  subscript(index: Int) -> Double {
    @inline(__always) get { data[index] }
    @inline(__always) set { data[index] = newValue }
  }
}

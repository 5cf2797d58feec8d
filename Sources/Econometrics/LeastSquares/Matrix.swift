/// A small dense matrix, row by row.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, row by row.
  public private(set) var values: [Double]

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    values = [Double](repeating: 0, count: rows * columns)
  }

  /// A matrix whose entries are computed.
  public init(rows: Int, columns: Int, entry: (_ row: Int, _ column: Int) -> Double) {
    self.init(rows: rows, columns: columns)
    for row in 0..<rows { for column in 0..<columns { self[row, column] = entry(row, column) } }
  }

  public subscript(row: Int, column: Int) -> Double {
    @inline(__always) get { values[row * columns + column] }
    @inline(__always) set { values[row * columns + column] = newValue }
  }

  /// The entries on the diagonal.
  public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

  /// Rows and columns exchanged.
  public var transposed: Matrix { Matrix(rows: columns, columns: rows) { self[$1, $0] } }

  /// The rows and columns at `places`, in that order.
  public func restricted(to places: [Int]) -> Matrix {
    Matrix(rows: places.count, columns: places.count) { self[places[$0], places[$1]] }
  }

  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.columns == right.rows, "the matrices do not fit")
    var product = Matrix(rows: left.rows, columns: right.columns)
    for row in 0..<left.rows {
      for inner in 0..<left.columns {
        let factor = left[row, inner]
        for column in 0..<right.columns { product[row, column] += factor * right[inner, column] }
      }
    }
    return product
  }

  public static func * (left: Matrix, right: [Double]) -> [Double] {
    precondition(left.columns == right.count, "matrix and vector do not fit")
    return (0..<left.rows).map { row in
      (0..<left.columns).reduce(0) { $0 + left[row, $1] * right[$1] }
    }
  }

  public static func * (factor: Double, matrix: Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns) { factor * matrix[$0, $1] }
  }

  public static func += (left: inout Matrix, right: Matrix) {
    precondition(left.rows == right.rows && left.columns == right.columns, "the matrices do not fit")
    for index in left.values.indices { left.values[index] += right.values[index] }
  }

  public static func - (left: Matrix, right: Matrix) -> Matrix {
    var difference = left
    difference += -1 * right
    return difference
  }

  /// Adds `weight` times the outer product of `vector` with itself.
  mutating func add(outer vector: ArraySlice<Double>, weight: Double = 1) {
    vector.withUnsafeBufferPointer { vector in
      for row in vector.indices {
        let factor = weight * vector[row]
        for column in vector.indices { values[row * columns + column] += factor * vector[column] }
      }
    }
  }
}

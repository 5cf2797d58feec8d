import CGSL
import Stochastics

/// A design cut into blocks of rows, whose cut fixes the bits of every sum whatever the number of threads.
struct RowBlocks: Sendable {
  private let problem: WeightedProblem
  private let scales: [Double]
  private let workers: Workers
  private static let size = 4096

  init(_ problem: WeightedProblem, _ scales: [Double], _ workers: Workers) {
    (self.problem, self.scales, self.workers) = (problem, scales, workers)
  }

  private var count: Int { (problem.rows + Self.size - 1) / Self.size }

  private func rows(of block: Int) -> Range<Int> {
    block * Self.size..<min((block + 1) * Self.size, problem.rows)
  }

  /// AʹA of the scaled design.
  var gram: Matrix {
    let columns = scales.count
    let sums = Buffer<Double>(repeating: 0, count: count * columns * columns)
    workers.perform(blocks: count) { block in
      let scaled = Scaled(problem, scales, rows(of: block))
      for row in 0..<columns {
        for column in 0...row {
          sums[(block * columns + row) * columns + column] = scaled.product(row, column)
        }
      }
    }
    return Matrix(rows: columns, columns: columns) { row, column in
      let place = max(row, column) * columns + min(row, column)
      return (0..<count).reduce(0) { $0 + sums[$1 * columns * columns + place] }
    }
  }

  /// Aʹ(b − Ax) of the scaled design, from residuals with about 32 digits.
  func normalProduct(_ coefficients: [DoubleDouble]) -> [Double] {
    let columns = scales.count
    let sums = Buffer(repeating: DoubleDouble(), count: count * columns)
    workers.perform(blocks: count) { block in
      let rows = rows(of: block)
      let residuals = rows.map { problem.residual(at: $0, coefficients) * problem.root($0) }
      for place in 0..<columns {
        var sum = DoubleDouble()
        let column = problem.regressors.columns[place]
        let remainder = problem.regressors.remainders[place]
        for row in rows {
          let residual = residuals[row - rows.lowerBound]
          sum.add(column[row], times: residual.high)
          sum.add(column[row] * residual.low)
          if !remainder.isEmpty { sum.add(remainder[row] * residual.high) }
        }
        sums[block * columns + place] = sum
      }
    }
    return (0..<columns).map { place in
      let total = (0..<count).reduce(into: DoubleDouble()) { total, block in
        total.add(sums[block * columns + place].high)
        total.add(sums[block * columns + place].low)
      }
      return total.value * scales[place]
    }
  }

  /// The triangle of the scaled design: each block's rows are stacked below the triangle so far and reduced again.
  func triangle() throws(GSLError) -> TriangularFactor {
    let columns = scales.count
    var upper = Matrix(rows: columns, columns: columns)
    let reflections = GSLVector(count: columns)
    for block in 0..<count {
      let scaled = Scaled(problem, scales, rows(of: block))
      let stack = GSLMatrix(rows: columns + scaled.rows, columns: columns)
      for column in 0..<columns {
        for row in 0...column { stack[row, column] = upper[row, column] }
        for row in 0..<scaled.rows {
          stack[columns + row, column] = scaled.values[column * scaled.rows + row]
        }
      }
      try GSL.check(gsl_linalg_QR_decomp(stack.pointer, reflections.pointer), in: "gsl_linalg_QR_decomp")
      upper = Matrix(rows: columns, columns: columns) { $0 <= $1 ? stack[$0, $1] : 0 }
    }
    return TriangularFactor(upper: upper)
  }
}

/// A block of rows of the scaled design, column by column.
private struct Scaled {
  let rows: Int
  let values: Buffer<Double>

  init(_ problem: WeightedProblem, _ scales: [Double], _ range: Range<Int>) {
    rows = range.count
    values = Buffer(uninitialized: range.count * scales.count)
    for (place, column) in problem.regressors.columns.enumerated() {
      column.withUnsafeBufferPointer { column in
        for row in range {
          values[place * rows + row - range.lowerBound] = column[row] * problem.root(row) * scales[place]
        }
      }
    }
  }

  func product(_ first: Int, _ second: Int) -> Double {
    scalarProduct(values.base + first * rows, values.base + second * rows, count: rows)
  }
}

/// The scalar product of two columns in memory, eight partial sums side by side.
func scalarProduct(
  _ left: UnsafeMutablePointer<Double>, _ right: UnsafeMutablePointer<Double>, count: Int
) -> Double {
  var sums = SIMD8<Double>.zero
  let whole = count / 8 * 8
  for row in stride(from: 0, to: whole, by: 8) {
    let a = UnsafeRawPointer(left + row).loadUnaligned(as: SIMD8<Double>.self)
    sums += a * UnsafeRawPointer(right + row).loadUnaligned(as: SIMD8<Double>.self)
  }
  return (whole..<count).reduce(sums.sum()) { $0 + left[$1] * right[$1] }
}

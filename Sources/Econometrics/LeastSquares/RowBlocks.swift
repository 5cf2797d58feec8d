import CGSL
import Stochastics

/// A design cut into blocks of rows, whose cut fixes the bits of every sum whatever the number of threads.
struct RowBlocks: Sendable {
  private let problem: WeightedProblem
  private let scales: [Double]
  private let workers: Workers
  private static let size = 2048

  init(_ problem: WeightedProblem, _ scales: [Double], _ workers: Workers) {
    (self.problem, self.scales, self.workers) = (problem, scales, workers)
  }

  private var count: Int { (problem.rows + Self.size - 1) / Self.size }

  private func rows(of block: Int) -> Range<Int> {
    block * Self.size..<min((block + 1) * Self.size, problem.rows)
  }

  /// AʹA and Aʹb of the scaled design.
  func normalEquations() -> (gram: Matrix, right: [Double]) {
    let (columns, count) = (scales.count, count)
    let sums = Buffer<Double>(repeating: 0, count: count * (columns + 1) * columns)
    workers.perform(blocks: count) { block in
      let scaled = Scaled(problem, scales, rows(of: block))
      for row in 0...columns {
        for column in 0..<min(row + 1, columns) {
          sums[(block * (columns + 1) + row) * columns + column] = scaled.product(row, column)
        }
      }
    }
    func sum(_ row: Int, _ column: Int) -> Double {
      (0..<count).reduce(0) { $0 + sums[($1 * (columns + 1) + row) * columns + column] }
    }
    return (
      Matrix(rows: columns, columns: columns) { sum(max($0, $1), min($0, $1)) },
      (0..<columns).map { sum(columns, $0) }
    )
  }

  /// Writes b − Ax of the scaled design and returns Aʹ(b − Ax), both formed in doubles.
  func plainNormalProduct(_ coefficients: [Double], residuals: Buffer<Double>) -> [Double] {
    let (columns, count) = (scales.count, count)
    let sums = Buffer<Double>(repeating: 0, count: count * columns)
    workers.perform(blocks: count) { block in
      let rows = rows(of: block)
      let scaled = Scaled(problem, scales, rows)
      for column in 0..<columns { scaled.subtract(coefficients[column], times: column) }
      for column in 0..<columns { sums[block * columns + column] = scaled.product(columns, column) }
      scaled.copyOutcome(to: residuals.base + rows.lowerBound)
    }
    return (0..<columns).map { place in (0..<count).reduce(0) { $0 + sums[$1 * columns + place] } }
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

/// A block of rows of the scaled design and after its columns the outcome, column by column.
private struct Scaled {
  let rows: Int
  let values: Buffer<Double>
  private let columns: Int

  init(_ problem: WeightedProblem, _ scales: [Double], _ range: Range<Int>) {
    (rows, columns) = (range.count, scales.count)
    values = Buffer(uninitialized: range.count * (scales.count + 1))
    for (place, column) in problem.regressors.columns.enumerated() {
      fill(place, column, problem.roots, scales[place], range)
    }
    fill(columns, problem.outcome, problem.roots, 1, range)
  }

  private func fill(
    _ place: Int, _ column: [Double], _ roots: [Double], _ scale: Double, _ range: Range<Int>
  ) {
    let target = values.base + place * rows
    column.withUnsafeBufferPointer { column in
      for row in 0..<rows { target[row] = column[range.lowerBound + row] * scale }
    }
    guard !roots.isEmpty else { return }
    roots.withUnsafeBufferPointer { roots in
      for row in 0..<rows { target[row] *= roots[range.lowerBound + row] }
    }
  }

  func product(_ first: Int, _ second: Int) -> Double {
    scalarProduct(values.base + first * rows, values.base + second * rows, count: rows)
  }

  /// Subtracts a multiple of a column from the outcome.
  func subtract(_ factor: Double, times column: Int) {
    let (outcome, column) = (values.base + columns * rows, values.base + column * rows)
    for row in 0..<rows { outcome[row] -= factor * column[row] }
  }

  func copyOutcome(to target: UnsafeMutablePointer<Double>) {
    target.update(from: values.base + columns * rows, count: rows)
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

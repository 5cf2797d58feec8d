import CGSL
import Stochastics

/// The QR solution of a least-squares problem with Björck's iterative refinement: solution and residuals are corrected
/// together, from residuals formed with about 32 digits (Björck 1967, *BIT* 7).
///
///     [ I   A ] [ r ]   [ b ]
///     [ Aʹ  0 ] [ x ] = [ 0 ]                                          (B.1)
final class HouseholderSolution {
  private let problem: WeightedProblem
  private let scales: [Double]
  private let design: GSLMatrix
  private let reflections: GSLVector
  private let length: Int
  /// The triangle of the scaled design.
  let factor: TriangularFactor
  /// The coefficients, in the columns' own units.
  private(set) var coefficients: [DoubleDouble]
  /// The residuals, times the root of the weight.
  private let residuals: GSLVector

  init(_ problem: WeightedProblem) throws(GSLError) {
    let columns = problem.regressors.count
    (self.problem, scales) = (problem, problem.scales)
    length = max(problem.rows, columns)
    design = GSLMatrix(rows: length, columns: columns)
    reflections = GSLVector(count: columns)
    residuals = GSLVector(count: length)
    coefficients = [DoubleDouble](repeating: DoubleDouble(), count: columns)
    for (place, column) in problem.regressors.columns.enumerated() {
      for row in column.indices { design[row, place] = column[row] * problem.root(row) * scales[place] }
    }
    try GSL.check(
      gsl_linalg_QR_decomp(design.pointer, reflections.pointer), in: "gsl_linalg_QR_decomp")
    let matrix = design
    factor = TriangularFactor(
      upper: Matrix(rows: columns, columns: columns) { $0 <= $1 ? matrix[$0, $1] : 0 })
  }

  /// (XʹWX)⁻¹ in the columns' own units.
  var inverseGram: Matrix {
    let inverse = factor.inverseGram
    return Matrix(rows: inverse.rows, columns: inverse.rows) { inverse[$0, $1] * scales[$0] * scales[$1] }
  }

  /// Solves and refines until the correction no longer falls.
  func solve() throws(GSLError) {
    var last = Double.infinity
    for _ in 0..<10 {
      let size = try correct()
      if size == 0 || size > last / 2 { return }
      last = size
    }
  }

  /// Solves (B.1) for what is missing of both sides, and returns the largest correction of a scaled coefficient.
  private func correct() throws(GSLError) -> Double {
    let missing = GSLVector(count: length)
    for row in 0..<problem.rows {
      var residual = problem.residual(at: row, coefficients)
      residual.add(-residuals[row])
      missing[row] = residual.value
    }
    let normal = problem.product { residuals[$0] }
    let inner = factor.solvedTransposed(zip(normal, scales).map { -$0 * $1 })
    try GSL.check(
      gsl_linalg_QR_QTvec(design.pointer, reflections.pointer, missing.pointer), in: "gsl_linalg_QR_QTvec")
    let correction = factor.solved(inner.indices.map { missing[$0] - inner[$0] })
    for place in inner.indices { missing[place] = inner[place] }
    try GSL.check(
      gsl_linalg_QR_Qvec(design.pointer, reflections.pointer, missing.pointer), in: "gsl_linalg_QR_Qvec")
    for row in 0..<problem.rows { residuals[row] += missing[row] }
    for place in correction.indices { coefficients[place].add(correction[place] * scales[place]) }
    return correction.reduce(0) { max($0, abs($1)) }
  }
}

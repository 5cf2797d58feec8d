import Stochastics

/// A least-squares fit, ordinary or weighted, without any absorbed effects.
///
/// Columns that depend on those before them are found first and left out: what a column adds to the ones before it must
/// exceed 10⁻¹² of its own norm. Up to 10⁴ rows the fit is by Householder's QR on scaled columns, with iterative refinement;
/// above, by the Gram matrix with corrections, and where that is ill-conditioned by the triangle of blocks of rows, refined as well.
public struct LeastSquares: Sendable {
  /// The places of the columns that have a coefficient.
  public let kept: [Int]
  /// The places of the columns left out as combinations of those before them.
  public let collinear: [Int]
  /// The coefficients of the kept columns, in units of the outcome per unit of the column.
  public let coefficients: [Double]
  /// The outcome less its fitted value, by row, in the outcome's unit.
  public let residuals: [Double]
  /// (XʹWX)⁻¹ of the kept columns.
  public let inverseGram: Matrix

  /// A column that adds less than this share of its norm to those before it is collinear.
  public static let collinearity = 1e-12
  /// Above so many rows the Gram matrix is tried first.
  static let manyRows = 10_000

  /// - Parameters:
  ///   - regressors: the columns of the design, a constant among them if there is to be one.
  ///   - outcome: the outcome of each row.
  ///   - weights: the weight of each row, above zero; nil when all are one.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `LeastSquaresError`.
  /// - Complexity: O(*nk²*) in rows and columns.
  public init(
    _ regressors: Regressors, of outcome: [Double], weights: [Double]? = nil, threads: Int = 2
  ) throws(LeastSquaresError) {
    try RowCheck(rows: outcome.count).check(regressors.columns, outcome, weights)
    try self.init(
      WeightedProblem(regressors, outcome, weights: weights),
      floors: [Double](repeating: 0, count: regressors.count), Workers(threads: threads))
  }

  /// - Parameter floors: the norm that each column must exceed, in its own unit times the root of the weight.
  init(_ problem: WeightedProblem, floors: [Double], _ workers: Workers) throws(LeastSquaresError) {
    do throws(GSLError) {
      if problem.rows > Self.manyRows {
        try self.init(many: problem, floors, workers)
      } else {
        try self.init(few: problem, floors)
      }
    } catch {
      throw .numerical(error)
    }
  }

  private init(few problem: WeightedProblem, _ floors: [Double]) throws(GSLError) {
    let all = try HouseholderSolution(problem)
    let kept = all.factor.independentColumns(
      tolerance: Self.collinearity, floors: zip(floors, problem.scales).map { $0 * $1 })
    let isFull = kept.count == problem.regressors.count
    let chosen = isFull ? problem : WeightedProblem(problem, selecting: kept)
    let solution = isFull ? all : try HouseholderSolution(chosen)
    try solution.solve()
    self.init(problem, chosen, kept, solution.coefficients, solution.inverseGram)
  }

  /// Gathers the parts of a fit.
  init(
    _ problem: WeightedProblem, _ chosen: WeightedProblem, _ kept: [Int], _ coefficients: [DoubleDouble],
    _ inverseGram: Matrix
  ) {
    self.kept = kept
    collinear = Array(Set(problem.regressors.columns.indices).subtracting(kept)).sorted()
    self.coefficients = coefficients.map(\.value)
    self.inverseGram = inverseGram
    residuals = (0..<problem.rows).map { chosen.residual(at: $0, coefficients).value / chosen.root($0) }
  }
}

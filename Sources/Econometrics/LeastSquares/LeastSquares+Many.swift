import Stochastics

extension LeastSquares {
  /// A pivot of the Gram matrix of unit-norm columns below this asks for residuals with about 32 digits.
  private static let wellConditioned = 1e-2
  /// Below this it asks for the triangle of the rows themselves.
  private static let conditioned = 1e-6

  /// A correction below this share of the largest coefficient, columns in units of their norms, is rounding.
  private static let negligible = 1e-15

  /// The fit of many rows.
  init(many problem: WeightedProblem, _ floors: [Double], _ workers: Workers) throws(GSLError) {
    let scales = problem.scales
    let limits = zip(floors, scales).map { $0 * $1 }
    let (gram, right) = RowBlocks(problem, scales, workers).normalEquations()
    if let factor = gram.cholesky(leastPivot: Self.wellConditioned, limits) {
      self.init(problem, factor, right, scales, workers)
    } else if let factor = gram.cholesky(leastPivot: Self.conditioned, limits) {
      self.init(problem, problem, Array(scales.indices), factor, scales, workers)
    } else {
      let triangle = try RowBlocks(problem, scales, workers).triangle()
      let kept = triangle.independentColumns(tolerance: Self.collinearity, floors: limits)
      let chosen = kept.count == scales.count ? problem : WeightedProblem(problem, selecting: kept)
      let chosenScales = kept.map { scales[$0] }
      let factor =
        kept.count == scales.count ? triangle : try RowBlocks(chosen, chosenScales, workers).triangle()
      self.init(problem, chosen, kept, factor, chosenScales, workers)
    }
  }

  /// Solves the normal equations of a well-conditioned problem and corrects x from residuals formed in doubles, which leaves
  /// it as exact as a QR solution (Björck 1987, *Linear Algebra and its Applications* 88).
  private init(
    _ problem: WeightedProblem, _ factor: TriangularFactor, _ right: [Double], _ scales: [Double],
    _ workers: Workers
  ) {
    let blocks = RowBlocks(problem, scales, workers)
    let residuals = Buffer<Double>(uninitialized: problem.rows)
    var coefficients = factor.solved(factor.solvedTransposed(right))
    for _ in 0..<4 {
      let normal = blocks.plainNormalProduct(coefficients, residuals: residuals)
      let correction = factor.solved(factor.solvedTransposed(normal))
      for place in scales.indices { coefficients[place] += correction[place] }
      let sizes = [correction, coefficients].map { $0.reduce(0) { max($0, abs($1)) } }
      if sizes[0] <= Self.negligible * sizes[1] { break }
    }
    self.init(
      kept: Array(scales.indices), collinear: [], zip(coefficients, scales).map { $0 * $1 },
      residuals: (0..<problem.rows).map { residuals[$0] / problem.root($0) }, factor, scales)
  }

  /// Solves the semi-normal equations RʹR x = Aʹb of any problem and corrects x from residuals formed with about 32 digits (Björck 1987,
  /// *Linear Algebra and its Applications* 88).
  private init(
    _ problem: WeightedProblem, _ chosen: WeightedProblem, _ kept: [Int], _ factor: TriangularFactor,
    _ scales: [Double], _ workers: Workers
  ) {
    var coefficients = scales.map { _ in DoubleDouble() }
    var last = Double.infinity
    for _ in 0..<10 {
      let normal = RowBlocks(chosen, scales, workers).normalProduct(coefficients)
      let correction = factor.solved(factor.solvedTransposed(normal))
      for place in scales.indices { coefficients[place].add(correction[place] * scales[place]) }
      let size = correction.reduce(0) { max($0, abs($1)) }
      let total = zip(coefficients, scales).reduce(0) { max($0, abs($1.0.value / $1.1)) }
      if size <= Self.negligible * total || size > last / 2 { break }
      last = size
    }
    let found = Set(kept)
    self.init(
      kept: kept, collinear: problem.regressors.columns.indices.filter { !found.contains($0) },
      coefficients.map(\.value),
      residuals: (0..<problem.rows).map { chosen.residual(at: $0, coefficients).value / chosen.root($0) },
      factor, scales)
  }

  private init(
    kept: [Int], collinear: [Int], _ coefficients: [Double], residuals: [Double],
    _ factor: TriangularFactor, _ scales: [Double]
  ) {
    (self.kept, self.collinear, self.coefficients, self.residuals) = (
      kept, collinear, coefficients, residuals
    )
    let inverse = factor.inverseGram
    inverseGram = Matrix(rows: scales.count, columns: scales.count) {
      inverse[$0, $1] * scales[$0] * scales[$1]
    }
  }
}

import Stochastics

extension LeastSquares {
  /// A pivot of the Gram matrix of unit-norm columns below this asks for the triangle of the rows themselves.
  private static let wellConditioned = 1e-6

  /// The fit of many rows.
  init(many problem: WeightedProblem, _ floors: [Double], _ workers: Workers) throws(GSLError) {
    let scales = problem.scales
    let limits = zip(floors, scales).map { $0 * $1 }
    if let gram = RowBlocks(problem, scales, workers).gram.cholesky(leastPivot: Self.wellConditioned, limits)
    {
      self.init(problem, problem, Array(scales.indices), gram, scales, workers)
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

  /// Solves the semi-normal equations RʹR x = Aʹb and corrects x from residuals formed with about 32 digits (Björck 1987,
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
      if size <= 1e-15 * total || size > last / 2 { break }
      last = size
    }
    let inverse = factor.inverseGram
    self.init(
      problem, chosen, kept, coefficients,
      Matrix(rows: scales.count, columns: scales.count) { inverse[$0, $1] * scales[$0] * scales[$1] })
  }
}

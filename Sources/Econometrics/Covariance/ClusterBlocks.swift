/// A design cut by cluster: what CR2, CR3 and the bootstrap need to leave a cluster out or reweight it.
///
/// Effects nested in clusters are taken out within each cluster; those that lie across clusters become columns of Z before
/// the regressors. A cluster's part of ZʹWZ is then all that is to be subtracted.
struct ClusterBlocks {
  /// The clusters.
  let groups: Groups
  /// Z_gʹWZ_g of each cluster.
  let grams: [Matrix]
  /// Z_gʹWe_g of each cluster.
  let scores: [[Double]]
  /// ZʹWZ.
  let total: Matrix
  /// The columns of Z that are the fit's regressors: the last ones.
  let regressors: Range<Int>
  /// The columns of Z, times the root of the weight.
  let columns: [[Double]]

  private static let limit = 600

  init(_ equation: FittedEquation, clusters: Groups) throws(CovarianceError) {
    groups = clusters
    let effects = equation.effects?.effects ?? []
    let nested = effects.filter { $0.isNested(in: clusters.codes) }
    let across = effects.filter { !$0.isNested(in: clusters.codes) }
    let levels = across.reduce(0) { $0 + $1.coefficients }
    guard levels <= Self.limit else { throw .tooManyCoefficients(levels, limit: Self.limit) }
    var columns = across.flatMap(Self.indicators)
    if !nested.isEmpty, !columns.isEmpty {
      do {
        try AbsorbedEffects(nested, weights: equation.weights).residualise(&columns)
      } catch {
        throw .absorption(error)
      }
    }
    columns = Self.independent(columns, equation) + equation.columns
    let roots = equation.residuals.indices.map { equation.weight($0).squareRoot() }
    for place in columns.indices { for row in roots.indices { columns[place][row] *= roots[row] } }
    let residuals = zip(equation.residuals, roots).map { $0 * $1 }
    (grams, scores) = Self.sums(columns, residuals, clusters)
    total = grams.dropFirst().reduce(into: grams[0]) { $0 += $1 }
    regressors = columns.count - equation.columns.count..<columns.count
    self.columns = columns
  }

  /// A column for each coefficient of an effect.
  private static func indicators(of effect: Effect) -> [[Double]] {
    let parts: [[Double]?] = (effect.hasIntercept ? [nil] : []) + (effect.slope.map { [$0] } ?? [])
    return parts.flatMap { slope in
      (0..<effect.levels).map { level in
        effect.codes.enumerated().map { $1 == level ? slope?[$0] ?? 1 : 0 }
      }
    }
  }

  private static func independent(_ columns: [[Double]], _ equation: FittedEquation) -> [[Double]] {
    guard !columns.isEmpty else { return [] }
    let problem = WeightedProblem(Regressors(columns), equation.residuals, weights: equation.weights)
    let gram = RowBlocks(problem, problem.scales, Workers(threads: 2)).gram
    return gram.independentColumns(leastPivot: 1e-9).map { columns[$0] }
  }

  private static func sums(
    _ columns: [[Double]], _ residuals: [Double], _ clusters: Groups
  ) -> ([Matrix], [[Double]]) {
    let (width, all) = (columns.count, columns + [residuals])
    let rows = clusters.rows
    let sums = Buffer<Double>(repeating: 0, count: rows.count * width * (width + 1))
    Workers(threads: 2).perform(blocks: rows.count) { group in
      let rows = rows[group]
      let part = Buffer(all.flatMap { column in rows.map { column[$0] } })
      for first in 0..<width {
        for second in first...width {
          sums[(group * width + first) * (width + 1) + second] = scalarProduct(
            part.base + first * rows.count, part.base + second * rows.count, count: rows.count)
        }
      }
    }
    func sum(_ group: Int, _ one: Int, _ other: Int) -> Double {
      sums[(group * width + min(one, other)) * (width + 1) + max(one, other)]
    }
    return (
      rows.indices.map { group in Matrix(rows: width, columns: width) { sum(group, $0, $1) } },
      rows.indices.map { group in (0..<width).map { sum(group, $0, width) } }
    )
  }
}

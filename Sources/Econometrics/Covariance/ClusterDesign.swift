/// The columns that clusters share, and where each stands in a cluster's matrix.
///
/// First come the columns of effects that lie across clusters, then the regressors, then the residuals. Of effects nested in
/// clusters the one with most levels is eliminated exactly; the columns of the others stand last, in their own cluster alone.
struct ClusterDesign: Sendable {
  /// The rows sorted by the eliminated effect, or by cluster where no effect is nested.
  let design: WeightedDesign
  /// Whether an effect is eliminated.
  let eliminates: Bool
  /// The levels of the eliminated effect in each cluster.
  let levels: [[Int]]
  /// The columns of effects across clusters.
  let across: Int
  /// The regressors.
  let regressors: Int
  /// The unit of each regressor and of the residuals, which the design measures in their standard deviations.
  let units: [Double]
  /// Where the columns stand in a cluster's matrix.
  let positions: [Int32]
  /// The weighted sum of squares of each column that a cluster has to itself.
  let own: [[Double]]

  private static let limit = 600

  init(_ equation: FittedEquation, clusters: Groups) throws(CovarianceError) {
    let effects = (equation.effects?.effects ?? []).map { ($0, $0.isNested(in: clusters.codes)) }
    let nested = effects.filter(\.1).map(\.0).sorted { $0.levels > $1.levels }
    let shared = effects.filter { !$0.1 }.map(\.0)
    across = shared.reduce(0) { $0 + $1.coefficients }
    let zeros = [Int32](repeating: 0, count: equation.observations)
    let columns = (equation.columns + [equation.residuals]).map {
      Effect(codes: zeros, levels: 1, slope: $0, hasIntercept: false)
    }
    let first = nested.first ?? Effect(codes: clusters.codes, levels: clusters.count)
    let structure = DesignStructure(
      of: [first] + nested.dropFirst() + shared + columns, eliminating: 0)
    (eliminates, regressors) = (!nested.isEmpty, equation.columns.count)
    design = WeightedDesign(structure, weights: equation.weights ?? [])
    units = design.restSlopes.suffix(columns.count).map { $0?.scales[0] ?? 1 }
    var levels = [[Int]](repeating: [], count: clusters.count)
    for (level, home) in first.homes(in: clusters).enumerated() where home >= 0 {
      levels[Int(home)].append(level)
    }
    self.levels = levels
    (positions, own) = Self.positions(
      design, shared: max(nested.count, 1)..., across + columns.count, clusters)
    let largest = max(across, own.reduce(0) { max($0, $1.count) })
    guard largest <= Self.limit else { throw .tooManyCoefficients(largest, limit: Self.limit) }
  }

  /// Columns of effects from `shared` on stand in order; those of the others after `width` in their cluster.
  private static func positions(
    _ design: WeightedDesign, shared: PartialRangeFrom<Int>, _ width: Int, _ clusters: Groups
  ) -> ([Int32], own: [[Double]]) {
    let structure = design.structure
    var positions = [Int32](repeating: 0, count: structure.columnCount)
    var (next, own) = (0, [[Double]](repeating: [], count: clusters.count))
    for (index, effect) in structure.rest.enumerated() {
      let columns = structure.offsets[index]..<structure.offsets[index] + effect.coefficients
      if shared.contains(structure.restPlaces[index]) {
        for column in columns { (positions[column], next) = (Int32(next), next + 1) }
      } else {
        let homes = effect.homes(in: clusters)
        for column in columns {
          let home = Int(homes[(column - columns.lowerBound) % effect.levels])
          guard home >= 0 else { continue }
          positions[column] = Int32(width + own[home].count)
          own[home].append(design.totals[column])
        }
      }
    }
    return (positions, own)
  }
}

extension Effect {
  /// The cluster of each level of a nested effect, −1 for a level without rows.
  fileprivate func homes(in clusters: Groups) -> [Int32] {
    var homes = [Int32](repeating: -1, count: levels)
    for (code, cluster) in zip(codes, clusters.codes) { homes[Int(code)] = cluster }
    return homes
  }
}

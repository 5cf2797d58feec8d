/// A design cut by cluster: what CR2, CR3 and the bootstrap need to leave a cluster out or reweight it.
///
/// Z has the columns of effects that lie across clusters, without redundant ones, and then the regressors. Effects nested in
/// clusters are taken out within each cluster, so that Z_gʹWZ_g is all that is to be subtracted from ZʹWZ. Clusters' parts are
/// formed from counts and sums whenever they are asked for: to keep them all would take *Gq²* numbers.
struct ClusterBlocks: Sendable {
  /// The clusters.
  let groups: Groups
  /// ZʹWZ.
  let total: Matrix
  /// The columns of Z that are the fit's regressors: the last ones.
  let regressors: Range<Int>
  private let columns: ClusterDesign
  private let workers: Workers
  /// The columns of a cluster's matrix that Z keeps, and the residuals.
  private let kept: [Int]

  /// Clusters are cut into so many shares at most, whatever the number of threads.
  private static let shares = 16
  /// A pivot below this share of its column's square makes a column redundant.
  fileprivate static let redundancy = 1e-9

  init(
    _ equation: FittedEquation, clusters: Groups, _ workers: Workers = Workers(threads: 2)
  ) throws(CovarianceError) {
    let columns = try ClusterDesign(equation, clusters: clusters)
    (groups, self.columns, self.workers) = (clusters, columns, workers)
    let all = Array(0...columns.across + columns.regressors)
    let whole = Self.total(columns, all, clusters.count, workers)
    let across = whole.restricted(to: Array(0..<columns.across)).independentColumns(
      leastPivot: Self.redundancy)
    kept = across + all.dropFirst(columns.across)
    total = whole.restricted(to: kept.dropLast())
    regressors = across.count..<across.count + columns.regressors
  }

  /// Does `work` for every cluster with its part, shares of the clusters on several threads.
  func visit(_ work: @Sendable (_ cluster: Int, _ part: ClusterPart) -> Void) {
    Self.visit(columns, kept, groups.count, workers) { _, cluster, part in work(cluster, part) }
  }

  private static func visit(
    _ columns: ClusterDesign, _ kept: [Int], _ clusters: Int, _ workers: Workers,
    _ work: @Sendable (_ share: Int, _ cluster: Int, _ part: ClusterPart) -> Void
  ) {
    let shares = min(Self.shares, clusters)
    workers.perform(blocks: shares) { share in
      var part = ClusterPart(columns, keeping: kept)
      for cluster in share * clusters / shares..<(share + 1) * clusters / shares {
        part.form(cluster)
        work(share, cluster, part)
      }
    }
  }

  private static func total(
    _ columns: ClusterDesign, _ all: [Int], _ clusters: Int, _ workers: Workers
  ) -> Matrix {
    let width = all.count - 1
    let totals = (0..<Self.shares).map { _ in LowerTriangle(count: width) }
    visit(columns, all, clusters, workers) { share, _, part in
      for row in 0..<width {
        for column in 0...row { totals[share][row, column] += part.gram[row, column] }
      }
    }
    return Matrix(rows: width, columns: width) { row, column in
      totals.reduce(0) { $0 + $1[max(row, column), min(row, column)] }
    }
  }
}

/// What one cluster adds to a design; the memory serves one cluster after the other.
struct ClusterPart {
  /// Z_gʹWZ_g.
  let gram: LowerTriangle
  /// Z_gʹWe_g.
  let score: Buffer<Double>
  private let columns: ClusterDesign
  private let kept: [Int]
  private let positions: Buffer<Int32>
  private let whole: LowerTriangle
  private let rowBases: Buffer<Int>
  private var sums: GroupSums

  init(_ columns: ClusterDesign, keeping kept: [Int]) {
    (self.columns, self.kept) = (columns, kept)
    let width = columns.across + columns.regressors + 1 + columns.own.reduce(0) { max($0, $1.count) }
    (whole, positions) = (LowerTriangle(count: width), Buffer(columns.positions))
    rowBases = Buffer((0..<width).map { $0 * width })
    gram = LowerTriangle(count: kept.count - 1)
    score = Buffer(repeating: 0, count: kept.count - 1)
    sums = GroupSums(columns: width)
  }

  /// Forms the part of `cluster`.
  mutating func form(_ cluster: Int) {
    let shared = columns.across + columns.regressors + 1
    let width = shared + columns.own[cluster].count
    for row in 0..<width { whole.row(row).update(repeating: 0, count: row + 1) }
    for level in columns.levels[cluster] {
      columns.design.addRows(of: level, positions, rowBases, into: whole.row(0))
      guard columns.eliminates else { continue }
      columns.design.subtractProjection(of: level, positions, rowBases, &sums, from: whole.row(0))
    }
    for (place, total) in columns.own[cluster].enumerated().reversed() {
      eliminate(shared + place, total: total)
    }
    for (row, place) in kept.enumerated() {
      for (column, other) in kept[...min(row, kept.count - 2)].enumerated() {
        let value = whole[place, other] * unit(place) * unit(other)
        if row < kept.count - 1 { gram[row, column] = value } else { score[column] = value }
      }
    }
  }

  /// Takes a column of the cluster's own out of those before it, unless nothing is left of it.
  private func eliminate(_ place: Int, total: Double) {
    let own = whole.row(place)
    guard own[place] > ClusterBlocks.redundancy * total else { return }
    for row in 0..<place where own[row] != 0 {
      let factor = own[row] / own[place]
      let target = whole.row(row)
      for column in 0...row { target[column] -= factor * own[column] }
    }
  }

  private func unit(_ place: Int) -> Double {
    place < columns.across ? 1 : columns.units[place - columns.across]
  }
}

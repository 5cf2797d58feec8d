/// Fixed effects, ready to be taken out of any number of columns.
///
/// The effect with most levels is eliminated exactly. The others' coefficients solve the Schur complement that is left: by
/// a Cholesky factor where its predicted cost is small (few levels, or levels that meet few others), else by conjugate gradients.
/// Nothing depends on the number of threads, and the digits of the results not on the columns' units.
public struct AbsorbedEffects: Sendable {
  /// The effects, as given.
  public let effects: [Effect]
  let structure: DesignStructure
  private let envelope: Envelope?
  let design: WeightedDesign
  let solver: SchurSolver
  let workers: Workers

  /// Looks at the effects once, for all models that share them.
  ///
  /// - Parameters:
  ///   - effects: one or more effects of the same rows, of which there are fewer than 2³¹.
  ///   - weights: the weight of each row, above zero; nil when all are one.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `AbsorptionError` for codes, slopes or weights that cannot be.
  /// - Complexity: O(*nm*) in rows and effects, and the cost of the factor where there is one.
  public init(
    _ effects: [Effect], weights: [Double]? = nil, threads: Int = 2
  ) throws(AbsorptionError) {
    guard let rows = effects.first?.codes.count, rows > 0 else { throw .nothingToAbsorb }
    for (place, effect) in effects.enumerated() { try effect.validate(place: place + 1, rows: rows) }
    precondition(rows < Int32.max, "rows are counted in 32 bits")
    let structure = DesignStructure(of: effects)
    try self.init(
      effects, structure, SchurSolver.envelope(for: structure), weights, Workers(threads: threads))
  }

  /// Returns the same effects under other weights; what does not depend on weights is shared.
  ///
  /// - Throws: `AbsorptionError` for weights that cannot be.
  public func weighted(by weights: [Double]) throws(AbsorptionError) -> AbsorbedEffects {
    try AbsorbedEffects(effects, structure, envelope, weights, workers)
  }

  init(
    _ effects: [Effect], _ structure: DesignStructure, _ envelope: Envelope?, _ weights: [Double]?,
    _ workers: Workers
  ) throws(AbsorptionError) {
    let weights = weights ?? []
    guard weights.isEmpty || weights.count == structure.rows.count else {
      throw .rows("the list of weights", found: weights.count, expected: structure.rows.count)
    }
    if let row = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .weight(weights[row], row: row + 1)
    }
    (self.effects, self.structure, self.envelope, self.workers) = (effects, structure, envelope, workers)
    design = WeightedDesign(structure, weights: weights)
    solver = SchurSolver(design, envelope: envelope, workers)
  }

  /// The number of rows.
  public var rows: Int { structure.rows.count }

  /// How columns are worked on.
  public var method: Absorption.Method {
    switch solver {
    case .nothing: .means
    case .factor: .factor
    case .iteration: .conjugateGradients
    }
  }

  /// The degrees of freedom that the effects take.
  ///
  /// - Complexity: O(*nm*) for intercepts.
  public var degrees: AbsorbedDegrees {
    var varying = effects.map(\.levels)
    varying[structure.eliminatedPlace] = design.eliminatedSlopes?.varying ?? 0
    for (place, within) in zip(structure.restPlaces, design.restSlopes) {
      varying[place] = within?.varying ?? 0
    }
    return AbsorbedDegrees(of: effects, varying: varying, rank: rank)
  }

  /// The rank of the whole design, where there is a factor.
  private var rank: Int? {
    let eliminated =
      structure.eliminated.hasIntercept ? structure.rows.groups - structure.rows.emptyGroups : 0
    let own = eliminated + (design.eliminatedSlopes?.varying ?? 0)
    return switch solver {
    case .nothing: own
    case .factor(let factor): own + factor.rank
    case .iteration: nil
    }
  }

  /// Replaces every column by what the effects leave of it, its weighted residual.
  ///
  /// - Throws: `AbsorptionError` for a column with another number of rows or with a value that is not finite.
  /// - Complexity: O(*nm*) a column and pass over the rows.
  @discardableResult
  public func residualise(_ columns: inout [[Double]]) throws(AbsorptionError) -> Absorption {
    try validate(columns)
    var report = Absorption(method: method)
    for start in stride(from: 0, to: columns.count, by: 8) {
      switch columns.count - start {
      case 1...2: residualise(&columns, from: start, as: SIMD2<Double>.self, &report)
      case 3...4: residualise(&columns, from: start, as: SIMD4<Double>.self, &report)
      default: residualise(&columns, from: start, as: SIMD8<Double>.self, &report)
      }
    }
    return report
  }

  func validate(_ columns: [[Double]]) throws(AbsorptionError) {
    if let place = columns.firstIndex(where: { $0.count != rows }) {
      throw .rows("column \(place + 1)", found: columns[place].count, expected: rows)
    }
    let infinite = Buffer<Int>(repeating: -1, count: columns.count)
    workers.perform(blocks: columns.count) { place in
      infinite[place] = columns[place].firstIndex { !$0.isFinite } ?? -1
    }
    if let place = columns.indices.first(where: { infinite[$0] >= 0 }) {
      throw .notFinite("column \(place + 1)", row: infinite[place] + 1)
    }
  }

  private func residualise<V: Lanes>(
    _ columns: inout [[Double]], from start: Int, as lanes: V.Type, _ report: inout Absorption
  ) {
    let places = start..<min(start + V.scalarCount, columns.count)
    let block = ColumnBlock<V>(columns[places], of: design, workers)
    let work = Residualisation(
      block.values, spread: block.spread, of: design, by: solver, workers)
    block.store(in: &columns, at: places)
    report.iterations = max(report.iterations, work.iterations)
    report.largestGroupMean = max(report.largestGroupMean, work.largestMean.max())
  }
}

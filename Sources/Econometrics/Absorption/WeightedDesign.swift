/// A design with weights: the eliminated effect's projection and the entries of the other effects' columns.
///
/// With D₀ the columns of the eliminated effect, orthogonal to each other after the slopes are centred, and D those of the
/// others, W the weights and M = I − D₀ (D₀′WD₀)⁻¹ D₀′W, the columns' coefficients b solve
///
///     S b = D′W M y,   S = D′W M D                                     (A.1)
struct WeightedDesign: Sendable {
  let structure: DesignStructure
  /// The weight of each sorted row; empty when all are one.
  let weights: Buffer<Double>
  /// One over the total weight of each level of the eliminated effect; zero for a level without rows.
  let inverseWeights: Buffer<Double>
  /// The standardised slope variable of the eliminated effect by sorted row; empty when no effect has slopes.
  let directions: Buffer<Double>
  /// What each row has in each of its columns; empty when no effect has slopes, and all are one.
  let values: Buffer<Double>
  /// The weighted sum of squares of each column of the other effects.
  let totals: [Double]
  /// The total weight.
  let totalWeight: Double
  /// How the slopes of the eliminated effect were standardised.
  let eliminatedSlopes: WithinLevels?
  /// How the slopes of the other effects were standardised.
  let restSlopes: [WithinLevels?]

  /// - Parameter weights: the weight of each row; empty when all are one.
  init(_ structure: DesignStructure, weights: [Double]) {
    self.structure = structure
    let (rows, sloped) = (structure.rows, structure.hasSlopes)
    self.weights = Buffer(repeating: 1, count: weights.isEmpty && !sloped ? 0 : rows.count)
    if !weights.isEmpty {
      for place in 0..<rows.count { self.weights[place] = weights[rows.row(at: place)] }
    }
    inverseWeights = Self.inverseWeights(rows, self.weights)
    eliminatedSlopes = Self.standardise(structure.eliminated, weights)
    restSlopes = structure.rest.map { Self.standardise($0, weights) }
    directions = Buffer(repeating: 0, count: sloped ? rows.count : 0)
    values = Buffer(repeating: 1, count: sloped ? rows.count * structure.entries : 0)
    totalWeight = weights.isEmpty ? Double(rows.count) : weights.reduce(0, +)
    if let within = eliminatedSlopes {
      Self.fill(directions, stride: 1, at: 0, structure.eliminated, within, rows)
    }
    var entry = 0
    for (effect, within) in zip(structure.rest, restSlopes) {
      entry += effect.coefficientsPerLevel
      if let within { Self.fill(values, stride: structure.entries, at: entry - 1, effect, within, rows) }
    }
    totals = Self.totals(structure, self.weights, values)
  }

  private static func standardise(_ effect: Effect, _ weights: [Double]) -> WithinLevels? {
    effect.slope.map { WithinLevels($0, by: effect, weights: weights) }
  }

  private static func inverseWeights(_ rows: GroupedRows, _ weights: Buffer<Double>) -> Buffer<Double> {
    let inverses = Buffer<Double>(repeating: 0, count: rows.groups)
    for group in 0..<rows.groups where rows.starts[group] < rows.starts[group + 1] {
      let places = Int(rows.starts[group])..<Int(rows.starts[group + 1])
      let total = weights.isEmpty ? Double(places.count) : places.reduce(0) { $0 + weights[$1] }
      inverses[group] = 1 / total
    }
    return inverses
  }

  private static func fill(
    _ buffer: Buffer<Double>, stride: Int, at entry: Int, _ effect: Effect, _ within: WithinLevels,
    _ rows: GroupedRows
  ) {
    guard let slope = effect.slope else { return }
    for place in 0..<rows.count {
      let row = rows.row(at: place)
      buffer[place * stride + entry] = within.standardised(slope[row], in: Int(effect.codes[row]))
    }
  }

  private static func totals(
    _ structure: DesignStructure, _ weights: Buffer<Double>, _ values: Buffer<Double>
  ) -> [Double] {
    var totals = [Double](repeating: 0, count: structure.columnCount)
    for place in 0..<structure.rows.count {
      let weight = weights.isEmpty ? 1 : weights[place]
      for slot in place * structure.entries..<(place + 1) * structure.entries {
        let value = values.isEmpty ? 1 : values[slot]
        totals[Int(structure.columns[slot])] += weight * value * value
      }
    }
    return totals
  }
}

/// The columns that one level of the eliminated effect meets, and the weighted sums of their entries over the level's rows.
///
/// With u the constant or the standardised slope variable of the eliminated effect, column j has Σ w u x_j: row j of
/// D′W D₀, kept as a short list of the columns that are met.
struct GroupSums {
  /// How many columns are met.
  private(set) var count = 0
  /// The places of the columns that are met.
  let met: Buffer<Int32>
  /// Their sums.
  let values: Buffer<Double>
  private let sums: Buffer<Double>
  private let isMet: Buffer<Bool>

  init(columns: Int) {
    met = Buffer(repeating: 0, count: columns)
    values = Buffer(repeating: 0, count: columns)
    sums = Buffer(repeating: 0, count: columns)
    isMet = Buffer(repeating: false, count: columns)
  }

  /// Sums over the rows of `group` along the constant or, with `alongSlope`, along the slope variable.
  ///
  /// - Parameters:
  ///   - positions: where each column stands.
  ///   - sorted: whether the list must ascend.
  mutating func collect(
    _ group: Int, of design: WeightedDesign, alongSlope: Bool, positions: Buffer<Int32>, sorted: Bool
  ) {
    let (rows, entries) = (design.structure.rows, design.structure.entries)
    let (columns, isPlain) = (design.structure.columns.base, design.values.isEmpty)
    count = 0
    for place in Int(rows.starts[group])..<Int(rows.starts[group + 1]) {
      var weight = design.weights.isEmpty ? 1 : design.weights[place]
      if alongSlope { weight *= design.directions[place] }
      for slot in place * entries..<(place + 1) * entries {
        add(isPlain ? weight : weight * design.values[slot], at: positions[Int(columns[slot])])
      }
    }
    if sorted { sort() }
    for index in 0..<count {
      let position = Int(met[index])
      values[index] = sums[position]
      sums[position] = 0
      isMet[position] = false
    }
  }

  @inline(__always)
  private mutating func add(_ value: Double, at position: Int32) {
    sums[Int(position)] += value
    guard !isMet[Int(position)] else { return }
    isMet[Int(position)] = true
    met[count] = position
    count += 1
  }

  /// Sorts by insertion: lists are short or nearly sorted.
  private func sort() {
    for index in 1..<max(count, 1) {
      let position = met[index]
      var slot = index
      while slot > 0, met[slot - 1] > position {
        met[slot] = met[slot - 1]
        slot -= 1
      }
      met[slot] = position
    }
  }
}

extension WeightedDesign {
  /// Whether each level of the eliminated effect has the constant, the slope variable or both to project on.
  var projections: [Bool] {
    (structure.eliminated.hasIntercept ? [false] : []) + (eliminatedSlopes == nil ? [] : [true])
  }
}

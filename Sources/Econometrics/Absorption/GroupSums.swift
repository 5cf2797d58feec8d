/// The columns that one level of the eliminated effect meets, and the weighted sums of their entries over the level's rows.
///
/// With u the constant or the standardised slope variable of the eliminated effect, column j has Σ w u x_j: row j of
/// D′W D₀, kept as a short list of the columns that are met.
struct GroupSums {
  /// The places of the columns that are met, ascending.
  private(set) var met: [Int32] = []
  /// Their sums.
  private(set) var values: [Double] = []
  private var sums: [Double]
  private var isMet: [Bool]

  init(columns: Int) {
    sums = [Double](repeating: 0, count: columns)
    isMet = [Bool](repeating: false, count: columns)
  }

  /// Sums over the rows of `group` along the constant or, with `alongSlope`, along the slope variable.
  ///
  /// - Parameter positions: where each column stands.
  mutating func collect(_ group: Int, of design: WeightedDesign, alongSlope: Bool, positions: [Int32]) {
    let (rows, entries) = (design.structure.rows, design.structure.entries)
    met.removeAll(keepingCapacity: true)
    for place in Int(rows.starts[group])..<Int(rows.starts[group + 1]) {
      var weight = design.weights.isEmpty ? 1 : design.weights[place]
      if alongSlope { weight *= design.directions[place] }
      for slot in place * entries..<(place + 1) * entries {
        let position = positions[Int(design.structure.columns[slot])]
        sums[Int(position)] += design.values.isEmpty ? weight : weight * design.values[slot]
        if !isMet[Int(position)] {
          isMet[Int(position)] = true
          met.append(position)
        }
      }
    }
    sort()
    values.removeAll(keepingCapacity: true)
    for position in met {
      values.append(sums[Int(position)])
      sums[Int(position)] = 0
      isMet[Int(position)] = false
    }
  }

  /// Sorts by insertion: lists are short or nearly sorted.
  private mutating func sort() {
    for index in met.indices.dropFirst() {
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

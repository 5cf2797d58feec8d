/// An ordering of the Schur complement's columns and, for each row of its factor, where the first entry can stand.
///
/// A Cholesky factor has no entry left of the first entry of its matrix's row (George and Liu 1981, *Computer Solution of
/// Large Sparse Positive Definite Systems*, chapter 4), so that the envelope is all the memory it needs.
struct Envelope: Sendable {
  /// The place of each column in the factor.
  let positions: [Int32]
  /// The first place of each row of the factor.
  let first: [Int]
  /// Where each row begins in memory, and at the end the number of entries.
  let starts: [Int]

  private init(positions: [Int32], first: [Int]) {
    (self.positions, self.first) = (positions, first)
    var starts = [0]
    for (row, place) in first.enumerated() { starts.append(starts[row] + row - place + 1) }
    self.starts = starts
  }

  /// The envelope that holds everything, in the columns' own order.
  init(dense columns: Int) {
    self.init(positions: (0..<Int32(columns)).map { $0 }, first: [Int](repeating: 0, count: columns))
  }

  /// Orders the levels of the larger remaining effect by Cuthill and McKee's method, reversed, and puts the columns of all
  /// other effects last; nil where the envelope would exceed `limit` entries or the factor plainly take more than `work` multiplications.
  ///
  /// - Complexity: O(*n*) in the rows.
  init?(walking structure: DesignStructure, limit: Int, work: Double = .infinity) {
    guard let effect = structure.rest.first else { return nil }
    let (width, levels) = (effect.coefficientsPerLevel, effect.levels)
    let border = structure.columnCount - effect.coefficients
    guard border * structure.columnCount <= limit,
      let walk = MeetingGraph(structure, levels: levels).walk(limit: limit / (width * width), work: work)
    else { return nil }
    var positions = (0..<Int32(structure.columnCount)).map { $0 }
    var first = [Int](repeating: 0, count: structure.columnCount)
    for level in 0..<levels {
      for part in 0..<width {
        let place = walk.positions[level] * width + part
        positions[part * levels + level] = Int32(place)
        first[place] = walk.first[walk.positions[level]] * width
      }
    }
    self.init(positions: positions, first: first)
  }

  /// The entries of the factor.
  var entries: Int { starts[starts.count - 1] }

  /// How many multiplications the factorisation takes, at most: row i meets each row j left of it over the shorter reach.
  var multiplications: Double {
    var total = 0.0
    for row in first.indices {
      let reach = Double(row - first[row])
      total += min(reach * reach / 2, Double(starts[row] - starts[first[row]]))
    }
    return total
  }
}

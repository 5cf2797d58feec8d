/// One pass over the rows: takes the columns' coefficients b and then the eliminated effect out of every row, and sums what
/// is left by column.
///
///     e = M (y − D b),   r = D′W e                                     (A.2)
///
/// Without y the pass is the Schur complement's product: e = M D b, r = S b.
struct Sweep<V: Lanes>: @unchecked Sendable {
  let design: WeightedDesign
  /// The rows' values, sorted, which the pass replaces by e; nil for the product alone.
  let y: Buffer<V>?
  /// The columns' coefficients.
  let coefficients: Buffer<V>
  /// The sums of each block of rows.
  let sums: Buffer<V>
  /// Where the eliminated effect's coefficients (intercepts, then slopes) are added up; nil when nobody asks.
  let absorbed: Buffer<V>?
  /// Room for one level's rows in each block.
  private let scratch: Buffer<V>

  init(_ design: WeightedDesign, over y: Buffer<V>?, absorbed: Buffer<V>? = nil) {
    (self.design, self.y, self.absorbed) = (design, y, absorbed)
    let structure = design.structure
    coefficients = Buffer(repeating: .zero, count: structure.columnCount)
    sums = Buffer(repeating: .zero, count: structure.columnCount * structure.rows.blocks.count)
    scratch = Buffer(repeating: .zero, count: structure.rows.longest * structure.rows.blocks.count)
  }

  /// Passes over all rows with the `coefficients` and returns r, added up block after block.
  func callAsFunction(_ workers: Workers) -> [V] {
    let (columns, blocks) = (design.structure.columnCount, design.structure.rows.blocks.count)
    workers.perform(blocks: blocks, pass)
    return (0..<columns).map { column in
      (1..<blocks).reduce(sums[column]) { $0 + sums[$1 * columns + column] }
    }
  }

  private func pass(_ block: Int) {
    let columns = design.structure.columnCount
    (sums.base + block * columns).update(repeating: .zero, count: columns)
    switch (design.directions.isEmpty, design.weights.isEmpty, design.structure.entries) {
    case (false, _, let entries): pass(block, entries, weighted: true, sloped: true)
    case (_, false, 2): pass(block, 2, weighted: true, sloped: false)
    case (_, false, let entries): pass(block, entries, weighted: true, sloped: false)
    case (_, _, 1): pass(block, 1, weighted: false, sloped: false)
    case (_, _, 2): pass(block, 2, weighted: false, sloped: false)
    case (_, _, let entries): pass(block, entries, weighted: false, sloped: false)
    }
  }

  /// The pass over one block; inlined with constant arguments, so that each kind of design has its own loop.
  @inline(__always)
  private func pass(_ block: Int, _ entries: Int, weighted: Bool, sloped: Bool) {
    let rows = design.structure.rows
    let kernel = Kernel(self, block: block)
    for group in rows.blocks[block] {
      let places = Int(rows.starts[group])..<Int(rows.starts[group + 1])
      let (sum, tilt) = kernel.collect(places, entries, weighted: weighted, sloped: sloped)
      let mean = sum * (kernel.inverseWeights[group] * kernel.intercept)
      let slope = tilt * kernel.inverseWeights[group]
      kernel.spread(mean, slope, places, entries, weighted: weighted, sloped: sloped)
      if let absorbed {
        absorbed[group] += mean
        if sloped { absorbed[rows.groups + group] += slope }
      }
    }
  }
}

/// The memory that the inner loops of a sweep read and write.
private struct Kernel<V: Lanes> {
  let y: UnsafeMutablePointer<V>?
  let columns: UnsafeMutablePointer<Int32>
  let values: UnsafeMutablePointer<Double>
  let weights: UnsafeMutablePointer<Double>
  let directions: UnsafeMutablePointer<Double>
  let inverseWeights: UnsafeMutablePointer<Double>
  let coefficients: UnsafeMutablePointer<V>
  let sums: UnsafeMutablePointer<V>
  let scratch: UnsafeMutablePointer<V>
  let intercept: Double

  init(_ sweep: Sweep<V>, block: Int) {
    let (design, structure) = (sweep.design, sweep.design.structure)
    y = sweep.y?.base
    (columns, values, weights) = (structure.columns.base, design.values.base, design.weights.base)
    (directions, inverseWeights) = (design.directions.base, design.inverseWeights.base)
    coefficients = sweep.coefficients.base
    sums = sweep.sums.base + block * structure.columnCount
    scratch = sweep.room(of: block)
    intercept = structure.eliminated.hasIntercept ? 1 : 0
  }

  /// Leaves y − D b of a level's rows in the scratch and returns its sum and its product with the slope variable.
  @inline(__always)
  func collect(_ places: Range<Int>, _ entries: Int, weighted: Bool, sloped: Bool) -> (V, V) {
    var (sum, tilt) = (V.zero, V.zero)
    for place in places {
      var fitted = V.zero
      for slot in place * entries..<(place + 1) * entries {
        let coefficient = coefficients[Int(columns[slot])]
        fitted += sloped ? coefficient * values[slot] : coefficient
      }
      if let y { fitted = y[place] - fitted }
      scratch[place - places.lowerBound] = fitted
      if weighted { fitted *= weights[place] }
      sum += fitted
      if sloped { tilt += fitted * directions[place] }
    }
    return (sum, tilt)
  }

  /// Takes the eliminated effect out of a level's rows and adds what is left to the columns' sums.
  @inline(__always)
  func spread(
    _ mean: V, _ slope: V, _ places: Range<Int>, _ entries: Int, weighted: Bool, sloped: Bool
  ) {
    for place in places {
      var left = scratch[place - places.lowerBound] - mean
      if sloped { left -= slope * directions[place] }
      if let y { y[place] = left }
      if weighted { left *= weights[place] }
      for slot in place * entries..<(place + 1) * entries {
        sums[Int(columns[slot])] += sloped ? left * values[slot] : left
      }
    }
  }
}

extension Sweep {
  /// The scratch of a block.
  fileprivate func room(of block: Int) -> UnsafeMutablePointer<V> {
    scratch.base + block * design.structure.rows.longest
  }
}

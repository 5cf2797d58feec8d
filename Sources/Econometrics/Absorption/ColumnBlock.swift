/// Some columns brought side by side and into the order of the sorted rows.
struct ColumnBlock<V: Lanes> {
  /// The sorted rows.
  let values: Buffer<V>
  /// The weighted standard deviation of each column; of a constant column, its root mean square.
  let spread: V
  private let rows: GroupedRows

  /// Rows brought over at once, few enough that all columns' share of them stays in the cache.
  private static var tile: Int { 512 }

  /// - Parameter columns: at most as many columns as there are lanes.
  init(_ columns: ArraySlice<[Double]>, of design: WeightedDesign, _ workers: Workers) {
    let rows = design.structure.rows
    let values = Buffer<V>(repeating: .zero, count: rows.count)
    let columns = Array(columns)
    workers.perform(blocks: rows.blocks.count) { block in
      for tile in Self.tiles(of: rows, block) {
        for (lane, column) in columns.enumerated() {
          column.withUnsafeBufferPointer { column in
            for place in tile { values.base[place][lane] = column[rows.row(at: place)] }
          }
        }
      }
    }
    (self.rows, self.values) = (rows, values)
    spread = design.spread(of: values, workers)
  }

  /// Writes the rows back to where they came from.
  func store(in columns: inout ArraySlice<[Double]>) {
    for block in rows.blocks.indices {
      for tile in Self.tiles(of: rows, block) {
        for (lane, column) in columns.indices.enumerated() {
          columns[column].withUnsafeMutableBufferPointer { column in
            for place in tile { column[rows.row(at: place)] = values.base[place][lane] }
          }
        }
      }
    }
  }

  private static func tiles(of rows: GroupedRows, _ block: Int) -> [Range<Int>] {
    let places = rows.places(of: block)
    return stride(from: places.lowerBound, to: places.upperBound, by: tile).map {
      $0..<min($0 + tile, places.upperBound)
    }
  }
}

extension GroupedRows {
  /// The sorted rows of a block of levels.
  func places(of block: Int) -> Range<Int> {
    Int(starts[blocks[block].lowerBound])..<Int(starts[blocks[block].upperBound])
  }
}

extension WeightedDesign {
  /// The weighted sums of squares of columns of sorted rows.
  func squares<V: Lanes>(of values: Buffer<V>, _ workers: Workers) -> V {
    sum(of: values, workers) { value, weight in value * value * weight }
  }

  /// The weighted standard deviations of columns of sorted rows; where that is zero, the root mean squares.
  func spread<V: Lanes>(of values: Buffer<V>, _ workers: Workers) -> V {
    let mean = sum(of: values, workers) { value, weight in value * weight } / totalWeight
    let variance = sum(of: values, workers) { value, weight in
      (value - mean) * (value - mean) * weight
    }
    let constant = variance .<= mean * mean * (1e-30 * totalWeight)
    return ((variance + (mean * mean * totalWeight).clearing(.!constant)) / totalWeight).root
  }

  @inline(__always)
  private func sum<V: Lanes>(
    of values: Buffer<V>, _ workers: Workers, _ term: @Sendable (V, Double) -> V
  ) -> V {
    let rows = structure.rows
    let sums = Buffer<V>(repeating: .zero, count: rows.blocks.count)
    workers.perform(blocks: rows.blocks.count) { block in
      var sum = V.zero
      for place in rows.places(of: block) {
        sum += term(values.base[place], weights.isEmpty ? 1 : weights.base[place])
      }
      sums[block] = sum
    }
    return rows.blocks.indices.reduce(.zero) { $0 + sums[$1] }
  }
}

/// Some columns brought side by side and into the order of the sorted rows.
struct ColumnBlock<V: Lanes> {
  /// The sorted rows.
  let values: Buffer<V>
  /// The weighted standard deviation of each column; of a constant column, its size.
  let spread: V
  private let rows: GroupedRows

  /// Rows brought over at once, few enough that all columns' share of them stays in the cache.
  private static var tile: Int { 512 }

  /// - Parameter columns: at most as many columns as there are lanes.
  init(_ columns: ArraySlice<[Double]>, of design: WeightedDesign, _ workers: Workers) {
    let rows = design.structure.rows
    let values = Buffer<V>(uninitialized: rows.count)
    let columns = Array(columns)
    workers.perform(blocks: rows.blocks.count) { block in
      for tile in Self.tiles(of: rows, block) {
        (values.base + tile.lowerBound).update(repeating: .zero, count: tile.count)
        for (lane, column) in columns.enumerated() {
          column.withUnsafeBufferPointer { column in
            for place in tile { values.base[place][lane] = column[rows.row(at: place)] }
          }
        }
      }
    }
    (self.rows, self.values) = (rows, values)
    spread = Moments.spread(values, of: design, workers)
  }

  /// Writes the rows back to where they came from: the columns `places`.
  func store(in columns: inout [[Double]], at places: Range<Int>) {
    for block in rows.blocks.indices {
      for tile in Self.tiles(of: rows, block) {
        for (lane, column) in places.enumerated() {
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

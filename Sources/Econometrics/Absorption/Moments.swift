/// The first two weighted moments of columns of sorted rows, about some value of each.
struct Moments<V: Lanes> {
  /// Σ w (v − c).
  private(set) var first = V.zero
  /// Σ w (v − c)².
  private(set) var second = V.zero

  /// Sums within each block and then over the blocks.
  ///
  /// - Parameter centre: c, by column.
  init(_ values: Buffer<V>, about centre: V = .zero, of design: WeightedDesign, _ workers: Workers) {
    let rows = design.structure.rows
    let parts = Buffer<V>(repeating: .zero, count: 2 * rows.blocks.count)
    workers.perform(blocks: rows.blocks.count) { block in
      var (first, second) = (V.zero, V.zero)
      for place in rows.places(of: block) {
        let distance = values.base[place] - centre
        let weighted = design.weights.isEmpty ? distance : distance * design.weights.base[place]
        first += weighted
        second += weighted * distance
      }
      (parts[2 * block], parts[2 * block + 1]) = (first, second)
    }
    for block in rows.blocks.indices {
      first += parts[2 * block]
      second += parts[2 * block + 1]
    }
  }

  /// Returns the weighted standard deviation of each column; of a constant column, its size.
  static func spread(_ values: Buffer<V>, of design: WeightedDesign, _ workers: Workers) -> V {
    let moments = Moments(values, about: values[0], of: design, workers)
    let mean = moments.first / design.totalWeight
    let deviation = (moments.second / design.totalWeight - mean * mean).root
    return deviation.replacing(with: values[0].magnitude, where: moments.second .== V.zero)
  }
}

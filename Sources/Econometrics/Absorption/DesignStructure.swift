/// What a design of effects is before any weight: which effect is eliminated, and which columns of the others each row has.
struct DesignStructure: Sendable {
  /// The effect with most levels, which is eliminated; its place among the effects.
  let eliminated: Effect
  let eliminatedPlace: Int
  /// The other effects, the one with most levels first, and their places.
  let rest: [Effect]
  let restPlaces: [Int]
  /// The first column of each of the other effects; slopes follow the intercepts of all levels.
  let offsets: [Int]
  /// The number of columns of the other effects.
  let columnCount: Int
  /// How many columns of the other effects each row has.
  let entries: Int
  /// The columns of each sorted row, row by row.
  let columns: Buffer<Int32>
  /// The rows sorted by the eliminated effect.
  let rows: GroupedRows

  /// - Parameters:
  ///   - effects: valid effects of the same rows.
  ///   - place: the effect to eliminate; nil for the one with most levels.
  init(of effects: [Effect], eliminating place: Int? = nil) {
    var ranked = effects.indices.sorted { (effects[$1].levels, $0) < (effects[$0].levels, $1) }
    if let place { ranked = [place] + ranked.filter { $0 != place } }
    eliminatedPlace = ranked[0]
    eliminated = effects[ranked[0]]
    restPlaces = Array(ranked.dropFirst())
    rest = restPlaces.map { effects[$0] }
    var offsets: [Int] = []
    var count = 0
    for effect in rest {
      offsets.append(count)
      count += effect.coefficients
    }
    (self.offsets, columnCount) = (offsets, count)
    entries = rest.reduce(0) { $0 + $1.coefficientsPerLevel }
    rows = GroupedRows(sortedBy: eliminated, columns: count)
    columns = Buffer(repeating: 0, count: rows.count * entries)
    var entry = 0
    for (effect, offset) in zip(rest, offsets) {
      for part in 0..<effect.coefficientsPerLevel {
        fill(entry: entry, codes: effect.codes, offset: Int32(offset + part * effect.levels))
        entry += 1
      }
    }
  }

  /// Whether any effect has slopes.
  var hasSlopes: Bool { eliminated.slope != nil || rest.contains { $0.slope != nil } }

  private func fill(entry: Int, codes: [Int32], offset: Int32) {
    for place in 0..<rows.count {
      columns[place * entries + entry] = codes[rows.row(at: place)] + offset
    }
  }
}

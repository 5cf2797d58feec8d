extension AbsorbedEffects {
  /// Returns the effects' coefficients in the weighted regression of `column` on them: for each effect the intercepts of its
  /// levels, then the slopes.
  ///
  /// Their sums by row are unique, the coefficients themselves only up to the redundant ones; a level without rows has zero.
  ///
  /// - Throws: `AbsorptionError` for a column with another number of rows or with a value that is not finite.
  public func coefficients(of column: [Double]) throws(AbsorptionError) -> [[Double]] {
    try validate([column])
    let absorbed = Buffer<SIMD2<Double>>(repeating: .zero, count: 2 * structure.rows.groups)
    let block = ColumnBlock<SIMD2<Double>>([column][...], of: design, workers)
    let work = Residualisation(
      block.values, spread: block.spread, of: design, by: solver, workers, absorbed: absorbed)
    var coefficients = effects.map { [Double](repeating: 0, count: $0.coefficients) }
    let groups = structure.rows.groups
    coefficients[structure.eliminatedPlace] = unstandardised(
      structure.eliminated, design.eliminatedSlopes, intercepts: { absorbed[$0].x },
      slopes: { absorbed[groups + $0].x })
    for (index, place) in structure.restPlaces.enumerated() {
      let (effect, offset) = (structure.rest[index], structure.offsets[index])
      let slopes = offset + (effect.hasIntercept ? effect.levels : 0)
      coefficients[place] = unstandardised(
        effect, design.restSlopes[index], intercepts: { work.coefficients[offset + $0].x },
        slopes: { work.coefficients[slopes + $0].x })
    }
    return coefficients
  }

  private func unstandardised(
    _ effect: Effect, _ within: WithinLevels?, intercepts: (Int) -> Double, slopes: (Int) -> Double
  ) -> [Double] {
    guard let within else { return (0..<effect.levels).map(intercepts) }
    let pairs = (0..<effect.levels).map { level in
      within.original(
        intercept: effect.hasIntercept ? intercepts(level) : 0, slope: slopes(level), in: level)
    }
    return (effect.hasIntercept ? pairs.map(\.intercept) : []) + pairs.map(\.slope)
  }
}

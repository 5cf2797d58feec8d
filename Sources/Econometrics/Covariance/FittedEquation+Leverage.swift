extension FittedEquation {
  /// The most cells of effects for which leverages are computed, and the most rows times cells.
  private static let limit = (cells: 20_000, work: 2_000_000_000)

  /// The leverage of each row: how much its fitted value moves with its outcome, effects included.
  ///
  ///     h_i = w_i x_iʹ B x_i + w_i (D (DʹWD)⁻ Dʹ)_ii                      (V.2)
  ///
  /// - Throws: `CovarianceError` where the effects have too many cells.
  public func leverages() throws(CovarianceError) -> [Double] {
    var leverages = try effectLeverages()
    let count = coefficients.count
    for row in 0..<observations {
      var sum = 0.0
      for first in 0..<count {
        for second in 0..<count { sum += columns[first][row] * bread[first, second] * columns[second][row] }
      }
      leverages[row] += weight(row) * sum
    }
    return leverages
  }

  /// The effects' part. Rows with the same levels, slopes and weight share it; one row of each kind is absorbed as a column
  /// that is one there and zero elsewhere.
  private func effectLeverages() throws(CovarianceError) -> [Double] {
    guard let effects else { return [Double](repeating: 0, count: observations) }
    if effects.effects.count == 1, effects.effects[0].slope == nil {
      return means(effects.effects[0])
    }
    let cells = Groups(crossing: kinds(of: effects.effects))
    guard cells.count <= Self.limit.cells, cells.count * observations <= Self.limit.work else {
      throw .leverageTooLarge(
        cells: cells.count, limit: min(Self.limit.cells, Self.limit.work / observations))
    }
    let rows = cells.rows.map { $0[0] }
    var ofCell: [Double] = []
    for start in stride(from: 0, to: rows.count, by: 8) {
      let batch = rows[start..<min(start + 8, rows.count)]
      var columns = batch.map { row in
        var column = [Double](repeating: 0, count: observations)
        column[row] = 1
        return column
      }
      do { try effects.residualise(&columns) } catch { throw .absorption(error) }
      ofCell += zip(batch, columns).map { 1 - $1[$0] }
    }
    return cells.codes.map { ofCell[Int($0)] }
  }

  private func kinds(of effects: [Effect]) -> [Groups] {
    effects.map { Groups($0.codes) } + effects.compactMap { $0.slope.map { Groups($0) } }
      + (weights.map { [Groups($0)] } ?? [])
  }

  private func means(_ effect: Effect) -> [Double] {
    var totals = [Double](repeating: 0, count: effect.levels)
    for (row, code) in effect.codes.enumerated() { totals[Int(code)] += weight(row) }
    return effect.codes.enumerated().map { weight($0) / totals[Int($1)] }
  }
}

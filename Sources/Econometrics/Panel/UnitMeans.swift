/// The units of a panel, and the means of columns over their rows.
struct UnitMeans: Sendable {
  /// The units, numbered as they first come.
  let units: Groups
  /// The number of rows of each unit.
  let sizes: [Double]
  /// The first row of each unit, from 0.
  let firstRows: [Int]

  /// - Parameters:
  ///   - codes: the unit of each row, any codes.
  ///   - rows: the number of rows of the outcome.
  /// - Throws: `PanelError.units` for a list of other length.
  init(_ codes: [Int32], rows: Int) throws(PanelError) {
    guard codes.count == rows else { throw .units(found: codes.count, expected: rows) }
    units = Groups(codes)
    var (sizes, firstRows) = ([Double](repeating: 0, count: units.count), [Int]())
    for (row, unit) in units.codes.enumerated() {
      if Int(unit) == firstRows.count { firstRows.append(row) }
      sizes[Int(unit)] += 1
    }
    (self.sizes, self.firstRows) = (sizes, firstRows)
  }

  /// The number of units.
  var count: Int { units.count }

  /// Whether all units have equally many rows.
  var isBalanced: Bool { sizes.allSatisfy { $0 == sizes[0] } }

  /// Returns the mean of `column` over each unit's rows.
  func means(_ column: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (row, unit) in units.codes.enumerated() { sums[Int(unit)] += column[row] }
    return zip(sums, sizes).map { $0 / $1 }
  }

  /// Returns `column` less a share of its unit's mean, v_it − θ_i v̄_i.
  func quasiDemeaned(_ column: [Double], _ shares: [Double]) -> [Double] {
    let means = means(column)
    return units.codes.enumerated().map { row, unit in column[row] - shares[Int(unit)] * means[Int(unit)] }
  }

  /// The effect of units, to be absorbed.
  func effect() throws(PanelError) -> AbsorbedEffects {
    do {
      return try AbsorbedEffects([Effect(codes: units.codes, levels: count)])
    } catch {
      throw .regression(.absorption(error))
    }
  }
}

/// Returns the squared correlation of two columns; nil where one of them does not vary.
func squaredCorrelation(_ left: [Double], _ right: [Double]) -> Double? {
  let count = Double(left.count)
  let (leftMean, rightMean) = (left.reduce(0, +) / count, right.reduce(0, +) / count)
  var (product, leftSquares, rightSquares) = (0.0, 0.0, 0.0)
  for (left, right) in zip(left, right) {
    product += (left - leftMean) * (right - rightMean)
    leftSquares += (left - leftMean) * (left - leftMean)
    rightSquares += (right - rightMean) * (right - rightMean)
  }
  let size = leftSquares * rightSquares
  return size > 0 ? product * product / size : nil
}

/// The columns that say which unit a row belongs to and which period.
public struct Panel: Hashable, Sendable {
  /// The column of the units: regions, firms, or cells of both.
  public let unit: [String]
  /// The column of the periods, whole numbers such as years.
  public let period: String

  /// - Parameters:
  ///   - unit: the columns whose combinations of values are the units.
  ///   - period: the column of the periods.
  public init(unit: [String], period: String) { (self.unit, self.period) = (unit, period) }
}

/// Finds the same unit's row some periods earlier.
struct PanelRows {
  private let units: [Int32]
  private let periods: [Double]
  /// Rows with unit and period, sorted by both.
  private let order: [Int32]

  /// - Throws: `DesignError.periodTwice` where two rows are of one unit and period, and for a period that is text.
  /// - Complexity: O(*n* log *n*) in the rows.
  init(_ panel: Panel, in frame: DataFrame) throws(DesignError) {
    let periods = try Evaluator(frame: frame, panel: nil).numbers(.column(panel.period))
    let columns = panel.unit.compactMap { frame[$0] }
    let codes = LevelCodes.combining(columns).codes
    (units, self.periods) = (codes, periods)
    order = (0..<Int32(frame.rows)).filter { codes[Int($0)] >= 0 && !periods[Int($0)].isNaN }
      .sorted { (codes[Int($0)], periods[Int($0)], $0) < (codes[Int($1)], periods[Int($1)], $1) }
    for (earlier, later) in zip(order, order.dropFirst()) {
      let (a, b) = (Int(earlier), Int(later))
      guard codes[a] == codes[b], periods[a] == periods[b] else { continue }
      let unit = columns.map { $0.name(ofRow: b) }.joined(separator: ", ")
      throw .periodTwice(unit: unit, period: periods[b], row: b + 1)
    }
  }

  /// The values `by` periods earlier, NaN where the unit has no such row.
  ///
  /// - Complexity: O(*n*) in the rows.
  func lagged(_ values: [Double], by: Int) -> [Double] {
    var lagged = [Double](repeating: .nan, count: values.count)
    var candidate = 0
    for row in order {
      let (unit, period) = (units[Int(row)], periods[Int(row)] - Double(by))
      while candidate < order.count, isBefore(Int(order[candidate]), unit, period) { candidate += 1 }
      guard candidate < order.count else { break }
      let found = Int(order[candidate])
      if units[found] == unit, periods[found] == period { lagged[Int(row)] = values[found] }
    }
    return lagged
  }

  private func isBefore(_ row: Int, _ unit: Int32, _ period: Double) -> Bool {
    units[row] < unit || units[row] == unit && periods[row] < period
  }
}

extension Column {
  /// What the column says in a row, empty where that is missing.
  public func name(ofRow row: Int) -> String {
    switch values {
    case .numbers(let numbers): numbers[row].isNaN ? "" : numbers[row].shortText
    case .text(let codes, let levels): codes[row] < 0 ? "" : levels[Int(codes[row])]
    }
  }
}

/// What a row of a table of measures stands for.
public enum MeasureLevel: String, CaseIterable, Sendable {
  case cells, regions, industries, pairs

  /// The columns that tell the rows apart, named as in the data.
  func keyColumns(_ names: CellColumns) -> [String] {
    switch self {
    case .cells: [names.region, names.industry]
    case .regions: [names.region]
    case .industries: [names.industry]
    case .pairs: [names.industry, RelatednessTable.otherIndustry]
    }
  }
}

/// Measures of all cells, regions, industries or pairs of industries.
public struct MeasureTable: Sendable {
  /// A measure with its values.
  public struct Column: Sendable {
    /// What is measured.
    public var measure: Measure
    /// One value a row, nil where the measure has no meaning.
    public var values: [Double?]
  }

  /// What a row stands for.
  public let level: MeasureLevel
  /// The columns that tell the rows apart.
  public let keyColumns: [String]
  /// The names that tell the rows apart, one for each of the key columns.
  public let keys: [[String]]
  /// The measures, in the order of the file.
  public private(set) var columns: [Column] = []

  init(level: MeasureLevel, columns: CellColumns, keys: [[String]]) {
    (self.level, keyColumns, self.keys) = (level, level.keyColumns(columns), keys)
  }

  /// The values of a measure, nil when the table lacks it.
  public subscript(measure: Measure) -> [Double?]? { columns.first { $0.measure == measure }?.values }

  /// The table with the measures of `chosen` only.
  public func selecting(_ chosen: Set<Measure>) -> MeasureTable {
    var table = self
    table.columns.removeAll { !chosen.contains($0.measure) }
    return table
  }

  mutating func add(_ measure: Measure, _ values: [Double?]) {
    precondition(values.count == keys.count, "one value a row")
    columns.append(Column(measure: measure, values: values))
  }
}

import Tables

extension MeasureTable {
  /// The table as comma-separated values: a row each, a column a measure, an empty field where one has no meaning.
  ///
  /// - Complexity: O(fields).
  public var csv: [UInt8] {
    var writer = CSVWriter(columns: keyColumns + columns.map(\.measure.name))
    for (row, key) in keys.enumerated() {
      for name in key { writer.field(name) }
      for column in columns { writer.field(column.values[row]) }
      writer.endRecord()
    }
    return writer.bytes
  }

  /// Tables of cells, regions and industries as one, a row a value: `measure,region,industry,value`.
  ///
  /// What is measured over all industries of a region, or all regions of an industry, has `TOTAL` in their place.
  ///
  /// - Precondition: no table of pairs is among them.
  /// - Complexity: O(fields).
  public static func longCSV(of tables: [MeasureTable], columns names: CellColumns) -> [UInt8] {
    var writer = CSVWriter(columns: ["measure", names.region, names.industry, "value"])
    for table in tables {
      for column in table.columns {
        for (key, value) in zip(table.keys, column.values) {
          writer.field(column.measure.name)
          for name in table.level.place(of: key) { writer.field(name) }
          writer.field(value)
          writer.endRecord()
        }
      }
    }
    return writer.bytes
  }
}

extension MeasureLevel {
  fileprivate func place(of key: [String]) -> [String] {
    switch self {
    case .cells: key
    case .regions: [key[0], "TOTAL"]
    case .industries: ["TOTAL", key[0]]
    case .pairs: preconditionFailure("a pair of industries has no place")
    }
  }
}

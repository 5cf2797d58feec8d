import ArgumentParser
import IndicatorTables

/// What `distretto indicators` writes.
enum IndicatorOutput: String, CaseIterable, ExpressibleByArgument {
  case long, cells, regions, industries, pairs

  /// The tables that are asked for.
  var levels: [MeasureLevel] {
    switch self {
    case .long: [.cells, .regions, .industries]
    case .cells: [.cells]
    case .regions: [.regions]
    case .industries: [.industries]
    case .pairs: [.pairs]
    }
  }
}

extension IndicatorsCommand {
  /// The tables to write: the one asked for, without one all (as comma-separated values all but the pairs).
  var levels: [MeasureLevel] { table?.levels ?? (json ? MeasureLevel.allCases : IndicatorOutput.long.levels) }

  /// The measure called `name`.
  ///
  /// - Throws: `ValidationError` with the nearest name for one that is not known.
  static func measure(named name: String) throws -> Measure {
    if let measure = Measure(rawValue: name) { return measure }
    let hint = Measure.nearest(to: name).map { "did you mean '\($0.name)'?" } ?? "see --help for their names."
    throw ValidationError("There is no measure '\(name)'; \(hint)")
  }

  /// The tables asked for, with the measures asked for.
  ///
  /// - Throws: `ValidationError` for a measure that no table has, because the data lack what it needs.
  func tables(of report: IndicatorReport) throws -> [MeasureTable] {
    let tables = levels.map { report.table($0) }
    guard !measure.isEmpty else { return tables }
    let there = Set(tables.flatMap { $0.columns.map(\.measure) })
    for wanted in measure where !there.contains(wanted) {
      let names = Measure.allCases.filter(there.contains).map(\.name).joined(separator: ", ")
      throw ValidationError("With these data and options there is no '\(wanted.name)', but \(names).")
    }
    return tables.map { $0.selecting(Set(measure)) }.filter { !$0.columns.isEmpty }
  }

  /// The tables as comma-separated values.
  func csv(of tables: [MeasureTable]) -> [UInt8] {
    if let table, table != .long, let only = tables.first { return only.csv }
    return MeasureTable.longCSV(of: tables, columns: columns)
  }
}

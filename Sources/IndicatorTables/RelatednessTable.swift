import Indicators
import Tables

/// Relatedness by pair of industries, as the table of pairs has it.
struct RelatednessTable {
  /// The name of the column with the second industry.
  static let otherIndustry = "other"

  private let table: KeyedTable

  /// Reads the columns `industry` (whatever its name), `other` and `relatedness`.
  ///
  /// A pair may stand in one order or in both; in both, the two numbers must be equal.
  init(parsing source: TableSource, industry: String, problems: inout [CSVError]) {
    let relatedness = KeyedTable.Quantity(
      column: "relatedness", meaning: "relatedness", most: 1, isNeeded: true)
    table = KeyedTable(
      parsing: source, keys: [industry, Self.otherIndustry], quantities: [relatedness], problems: &problems)
    problems += contradictions()
  }

  /// φ of `industries`; pairs that the table does not name are unrelated.
  func relatedness(of industries: Axis) -> Relatedness {
    var values = [Double](repeating: 0, count: industries.count * industries.count)
    for row in table.rows {
      guard let one = industries[row.keys[0]], let other = industries[row.keys[1]], one != other else {
        continue
      }
      let value = row.values[0] ?? 0
      values[one * industries.count + other] = value
      values[other * industries.count + one] = value
    }
    return Relatedness(industries: industries.count, values: values)
  }

  private func contradictions() -> [CSVError] {
    var known: [[String]: Double] = [:]
    return table.rows.compactMap { row in
      let value = row.values[0] ?? 0
      known[row.keys] = value
      guard let mirrored = known[row.keys.reversed()], mirrored != value else { return nil }
      return CSVError(
        file: table.file, line: row.line, column: "relatedness",
        message: "\(row.keys[0]) and \(row.keys[1]) have \(value) here and \(mirrored) in the other order")
    }
  }
}

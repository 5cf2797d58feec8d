import Econometrics
import Indicators

/// The rows of a data frame as tables of cells, one for each combination of values that keeps them apart.
struct CellTables {
  /// The names of the regions, in order of first appearance.
  let regions: [String]
  /// The names of the industries, in order of first appearance.
  let industries: [String]
  /// The sizes, table by table; 0 where there is no cell.
  private(set) var sizes: [CellMatrix]
  /// Rows that are cells, in order, each with its table and its position there.
  private(set) var rows: [(row: Int, table: Int, cell: Int)] = []

  /// - Throws: `DerivationError` for columns that do not fit, repeated cells and sizes that cannot be.
  /// - Complexity: O(rows + tables · regions · industries).
  init(_ keys: CellKeys, in frame: DataFrame) throws(DerivationError) {
    let groups: (region: NamedLevels, industry: NamedLevels, table: NamedLevels)
    let isCell: [Bool]
    let values: [Double]
    do throws(DesignError) {
      groups = (
        try frame.groups(by: [keys.region]), try frame.groups(by: [keys.industry]),
        try frame.groups(by: keys.within)
      )
      values = try frame.numbers(.column(keys.size))
      isCell =
        try keys.condition.map { condition throws(DesignError) in try frame.isTrue(condition) }
        ?? [Bool](repeating: true, count: frame.rows)
    } catch { throw .design(error) }
    regions = groups.region.names(in: frame)
    industries = groups.industry.names(in: frame)
    sizes = Array(
      repeating: CellMatrix(regions: regions.count, industries: industries.count), count: groups.table.levels)
    for row in 0..<frame.rows where isCell[row] && !values[row].isNaN {
      let (region, industry) = (Int(groups.region.codes[row]), Int(groups.industry.codes[row]))
      let table = Int(groups.table.codes[row])
      guard region >= 0, industry >= 0, table >= 0 else { continue }
      guard values[row] >= 0, values[row] < .infinity else {
        throw .size(values[row], column: keys.size, row: row + 1)
      }
      rows.append((row, table, region * industries.count + industry))
      sizes[table].values[rows[rows.count - 1].cell] = values[row]
    }
    guard !rows.isEmpty else { throw .noCells(keys: keys) }
    try checkRepetitions()
  }

  private func checkRepetitions() throws(DerivationError) {
    var first = [Int32](repeating: -1, count: sizes.count * regions.count * industries.count)
    for (row, table, cell) in rows {
      let place = table * regions.count * industries.count + cell
      if first[place] >= 0 {
        let name = "\(regions[cell / industries.count]), \(industries[cell % industries.count])"
        throw .repeatedCell(name, row: row + 1, first: Int(first[place]) + 1)
      }
      first[place] = Int32(row)
    }
  }
}

extension NamedLevels {
  /// What the column of the groups says in each.
  fileprivate func names(in frame: DataFrame) -> [String] {
    var names = [String](repeating: "", count: levels)
    guard let column = frame[name] else { return names }
    for (row, code) in codes.enumerated() where code >= 0 && names[Int(code)].isEmpty {
      names[Int(code)] = column.name(ofRow: row)
    }
    return names
  }
}

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

  /// The most cells that all tables may have together.
  private static let most = 100_000_000

  /// - Throws: `DerivationError` for columns that do not fit, repeated cells, sizes that cannot be and too many
  ///   cells.
  /// - Complexity: O(rows + tables · regions · industries).
  init(_ keys: CellKeys, in frame: DataFrame) throws(DerivationError) {
    let columns: KeyColumns
    do throws(DesignError) { columns = try KeyColumns(keys, in: frame) } catch { throw .design(error) }
    regions = columns.region.names(in: frame)
    industries = columns.industry.names(in: frame)
    let cells = regions.count * industries.count * columns.table.levels
    guard cells <= Self.most else { throw .tooManyCells(cells, most: Self.most) }
    let empty = CellMatrix(regions: regions.count, industries: industries.count)
    sizes = Array(repeating: empty, count: columns.table.levels)
    for row in 0..<frame.rows {
      guard let (table, region, industry) = columns.place(ofRow: row) else { continue }
      let size = columns.sizes[row]
      guard size >= 0, size < .infinity else { throw .size(size, column: keys.size, row: row + 1) }
      rows.append((row, table, region * industries.count + industry))
      sizes[table][region, industry] = size
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

/// What the columns of the keys say of each row.
private struct KeyColumns {
  let region: NamedLevels
  let industry: NamedLevels
  let table: NamedLevels
  let sizes: [Double]
  private let isCell: [Bool]?

  init(_ keys: CellKeys, in frame: DataFrame) throws(DesignError) {
    region = try frame.groups(by: [keys.region])
    industry = try frame.groups(by: [keys.industry])
    table = try frame.groups(by: keys.within)
    sizes = try frame.numbers(.column(keys.size))
    isCell = try keys.condition.map { condition throws(DesignError) in try frame.isTrue(condition) }
  }

  /// Where the row stands; nil for one that is no cell or of unknown size.
  func place(ofRow row: Int) -> (table: Int, region: Int, industry: Int)? {
    let codes = (Int(table.codes[row]), Int(region.codes[row]), Int(industry.codes[row]))
    guard isCell?[row] ?? true, !sizes[row].isNaN, codes.0 >= 0, codes.1 >= 0, codes.2 >= 0 else {
      return nil
    }
    return codes
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

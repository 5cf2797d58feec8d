import Indicators

/// A quantity by cell, of which some cells may be unknown.
struct CellQuantity {
  /// The quantity, 0 where it is unknown.
  private(set) var cells: CellMatrix
  /// Whether the quantity is known, cell by cell.
  private(set) var isKnown: [Bool]

  /// Takes the quantity at position `quantity` of each row of a table of cells.
  ///
  /// A cell without a row has nothing of the quantity; an empty field hides it.
  init(of table: KeyedTable, quantity: Int, regions: Axis, industries: Axis) {
    self.init(regions: regions.count, industries: industries.count, isKnown: true)
    for row in table.rows {
      guard let region = regions[row.keys[0]], let industry = industries[row.keys[1]] else { continue }
      set(row.values[quantity], ofCell: region * industries.count + industry)
    }
  }

  /// Takes the quantity at position `quantity` of each row of a table of industries, as of one region.
  ///
  /// An industry without a row is unknown.
  init(ofArea table: KeyedTable, quantity: Int, industries: Axis) {
    self.init(regions: 1, industries: industries.count, isKnown: false)
    for row in table.rows {
      if let industry = industries[row.keys[0]] { set(row.values[quantity], ofCell: industry) }
    }
  }

  private init(regions: Int, industries: Int, isKnown: Bool) {
    cells = CellMatrix(regions: regions, industries: industries)
    self.isKnown = Array(repeating: isKnown, count: cells.values.count)
  }

  /// The quantity of each cell, nil where it is unknown.
  var values: [Double?] { zip(cells.values, isKnown).map { $1 ? $0 : nil } }

  /// The number of cells whose quantity is unknown.
  var unknownCells: Int { isKnown.count { !$0 } }

  /// The two quantities, each only where both are known.
  static func shared(_ one: CellQuantity, _ other: CellQuantity) -> (CellQuantity, CellQuantity) {
    var (left, right) = (one, other)
    for cell in one.isKnown.indices where !(one.isKnown[cell] && other.isKnown[cell]) {
      left.set(nil, ofCell: cell)
      right.set(nil, ofCell: cell)
    }
    return (left, right)
  }

  /// The product, cell by cell, known where both are.
  static func * (left: CellQuantity, right: CellQuantity) -> CellQuantity {
    let (one, other) = shared(left, right)
    var product = one
    for cell in product.isKnown.indices { product.cells.values[cell] *= other.cells.values[cell] }
    return product
  }

  private mutating func set(_ value: Double?, ofCell cell: Int) {
    cells.values[cell] = value ?? 0
    isKnown[cell] = value != nil
  }
}

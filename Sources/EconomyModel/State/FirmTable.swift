import Classifications

/// Every firm, as columns in the order of the cells, with room in each cell for births.
///
/// 20 bytes a firm. A cell's firms stand at `start(of:) ..< start(of:) + count(of:)`; births are appended there and
/// deaths closed up by moving the later firms down, so a year allocates nothing unless a cell outgrows its room.
public struct FirmTable: Sendable {
  /// Permanent numbers (`FirmID.rawValue`).
  public internal(set) var ids: [UInt64]
  /// Size s, persons that the firm's work would employ: equation (3.2). At least the floor, which is below 1.
  public internal(set) var sizes: [Float]
  /// Relative productivity e^z, 1 being the cell's mean at the start.
  public internal(set) var efficiencies: [Float]
  /// Which support the firm enjoys: a row of `Economy.supports`, 0 for none.
  public internal(set) var supports: [UInt32]

  private var starts: [Int]
  private var counts: [Int]

  /// A table with room for `rooms[c]` firms in cell `c`, and none in it.
  public init(rooms: [Int]) {
    starts = rooms.reduce(into: [0]) { $0.append($0.last! + $1) }
    counts = Array(repeating: 0, count: rooms.count)
    let rows = starts.last!
    ids = Array(repeating: 0, count: rows)
    sizes = Array(repeating: 1, count: rows)
    efficiencies = Array(repeating: 1, count: rows)
    supports = Array(repeating: 0, count: rows)
  }

  /// Room for `count` firms and a few years of net births.
  public static func room(for count: Int) -> Int { count + count / 4 + 32 }

  /// The number of cells.
  public var cellCount: Int { counts.count }

  /// All firms of all cells.
  /// - Complexity: O(cells).
  public var firmCount: Int { counts.reduce(0, +) }

  /// The rows of the firms of `cell`.
  @inlinable
  public func rows(of cell: Int) -> Range<Int> { start(of: cell)..<start(of: cell) + count(of: cell) }

  /// The first row of `cell`.
  public func start(of cell: Int) -> Int { starts[cell] }

  /// The number of firms in `cell`.
  public func count(of cell: Int) -> Int { counts[cell] }

  /// Persons employed by the firm in `row`: n = max(1, s), equation (3.2).
  public func persons(in row: Int) -> Float { max(1, sizes[row]) }

  /// The row of the firm `id`, nil when it is not active.
  /// - Complexity: O(firms of its cell).
  public func row(of id: FirmID) -> Int? {
    let rows = rows(of: id.cell)
    return ids[rows].firstIndex(of: id.rawValue)
  }

  /// Σ n e^z / Σ n over the firms of `cell` with fewer than ten employees; 1 where there is none.
  /// - Complexity: O(firms of the cell).
  func meanEfficiencyOfSmall(in cell: Int) -> Double {
    var (persons, efficient) = (0.0, 0.0)
    for row in rows(of: cell) where sizes[row] < EmployeeClass.tenOrMore.leastPersons {
      persons += Double(self.persons(in: row))
      efficient += Double(self.persons(in: row)) * Double(efficiencies[row])
    }
    return persons > 0 ? efficient / persons : 1
  }

  /// Adds a firm at the end of its cell.
  /// - Complexity: O(1), and O(firms) in the rare case that the cell's room is used up.
  public mutating func append(_ id: FirmID, size: Float, efficiency: Float, support: UInt32 = 0) {
    let cell = id.cell
    let row = extend(cell, by: 1).lowerBound
    ids[row] = id.rawValue
    sizes[row] = size
    efficiencies[row] = efficiency
    supports[row] = support
  }

  /// Makes room for `count` firms more at the end of `cell` and returns their rows, which the caller fills.
  /// - Complexity: O(1), and O(firms) in the rare case that the cell's room is used up.
  mutating func extend(_ cell: Int, by count: Int) -> Range<Int> {
    if starts[cell] + counts[cell] + count > starts[cell + 1] { grow(cell, by: count) }
    let end = starts[cell] + counts[cell]
    counts[cell] += count
    return end..<end + count
  }

  /// Says that only the first `count` firms of `cell` are left.
  mutating func shrink(_ cell: Int, to count: Int) {
    precondition(count <= counts[cell], "a cell cannot shrink to more firms than it has")
    counts[cell] = count
  }

  /// Moves every cell to new room, that of `cell` for `count` firms more, column by column: of millions of firms, no more
  /// than one column is there twice.
  ///
  /// The cells that fill their room get half as much again: where firms become more from year to year, the table would
  /// otherwise move every few years.
  private mutating func grow(_ cell: Int, by count: Int) {
    move(
      toRooms: counts.indices.map { other in
        let room = starts[other + 1] - starts[other]
        let firms = counts[other] + (other == cell ? count : 0)
        return Self.room(for: firms > room - room / 8 ? firms + firms / 2 : firms)
      })
  }

  /// The same firms with new room for births in every cell.
  /// - Complexity: O(firms).
  func withRoom() -> FirmTable {
    var table = self
    table.move(toRooms: counts.map(Self.room(for:)))
    return table
  }

  private mutating func move(toRooms rooms: [Int]) {
    let moved = rooms.reduce(into: [0]) { $0.append($0.last! + $1) }
    ids = Self.moved(ids, counts: counts, from: starts, to: moved, filling: 0)
    sizes = Self.moved(sizes, counts: counts, from: starts, to: moved, filling: 1)
    efficiencies = Self.moved(efficiencies, counts: counts, from: starts, to: moved, filling: 1)
    supports = Self.moved(supports, counts: counts, from: starts, to: moved, filling: 0)
    starts = moved
  }

  private static func moved<Value>(
    _ column: [Value], counts: [Int], from old: [Int], to new: [Int], filling value: Value
  ) -> [Value] {
    var moved = Array(repeating: value, count: new.last!)
    for cell in counts.indices {
      for row in 0..<counts[cell] { moved[new[cell] + row] = column[old[cell] + row] }
    }
    return moved
  }
}

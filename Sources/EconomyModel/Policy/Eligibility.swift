/// Which firms a policy may reach.
public struct Eligibility: Equatable, Sendable {
  /// Employees, that is persons employed less the owner.
  public var employees: ClosedRange<Int>
  /// Age in years.
  public var age: ClosedRange<Int>
  /// Cells, by position; nil for all.
  public var cells: Set<Int>?
  /// Founder groups, of which a firm belongs to at least one; empty for all firms.
  public var founders: [FounderGroup] = []
  /// Whether the firm exports; nil for both.
  public var isExporter: Bool?
  /// Whether the firm's cell was an agglomeration at the end of last year; nil for both.
  public var isInCluster: Bool?
  /// Whether the firm is a member of a cluster organisation; nil for both.
  public var isMember: Bool?
  /// Supply chains, to one of which the firm belongs; nil for all firms.
  var chains: ChainMembership?

  public init(
    employees: ClosedRange<Int> = 0...Int(Int32.max), age: ClosedRange<Int> = 0...Int(Int32.max),
    cells: Set<Int>? = nil
  ) {
    (self.employees, self.age, self.cells) = (employees, age, cells)
  }

  /// Whether any firm of `cell` may be reached.
  func admits(cell: Int, of economy: borrowing Economy) -> Bool {
    guard cells?.contains(cell) ?? true else { return false }
    return isInCluster.map { $0 == economy.cells.isAgglomeration[cell] } ?? true
  }

  /// Whether the firm in `row` of `cell` may be reached in `year`, the cell being one of those admitted.
  func admits(row: Int, of cell: Int, in economy: borrowing Economy, year: Int) -> Bool {
    let firm = FirmID(rawValue: economy.firms.ids[row])
    let age = year - firm.birthYear
    let employees = Int((economy.firms.persons(in: row) - 1).rounded())
    guard self.age.contains(age), self.employees.contains(employees) else { return false }
    if !founders.isEmpty {
      let traits = economy.traits
      guard founders.contains(where: { traits.isFounded(firm, by: $0, age: age) }) else { return false }
    }
    if let isExporter, economy.isExporter(row: row, of: cell) != isExporter { return false }
    if let isMember, economy.members.contains(firm.rawValue) != isMember { return false }
    if let chains, chains.chain(of: firm, in: economy) == nil { return false }
    return true
  }

  /// Whether firms that a policy creates may be among those reached.
  var admitsNewFirms: Bool { age.contains(0) && isExporter != true && isMember != true }
}

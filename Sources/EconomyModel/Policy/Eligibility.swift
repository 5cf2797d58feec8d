/// Which firms a policy may reach.
public struct Eligibility: Equatable, Sendable {
  /// Employees, that is persons employed less the owner.
  public var employees: ClosedRange<Int>
  /// Age in years.
  public var age: ClosedRange<Int>
  /// Cells, by position; nil for all.
  public var cells: Set<Int>?

  public init(
    employees: ClosedRange<Int> = 0...Int(Int32.max), age: ClosedRange<Int> = 0...Int(Int32.max),
    cells: Set<Int>? = nil
  ) {
    (self.employees, self.age, self.cells) = (employees, age, cells)
  }

  /// Whether any firm of `cell` may be reached.
  func admits(cell: Int) -> Bool { cells?.contains(cell) ?? true }

  /// Whether the firm in `row` may be reached in `year`.
  func admits(row: Int, of firms: borrowing FirmTable, year: Int) -> Bool {
    let age = year - FirmID(rawValue: firms.ids[row]).birthYear
    let employees = Int((firms.persons(in: row) - 1).rounded())
    return self.age.contains(age) && self.employees.contains(employees)
  }
}

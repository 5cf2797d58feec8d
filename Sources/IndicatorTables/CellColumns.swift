/// Which columns of a table of cells hold what.
public struct CellColumns: Equatable, Sendable {
  /// What the table says of money paid to those employed.
  public enum Pay: Equatable, Sendable {
    /// The column with wages and salaries by cell, any unit of money.
    case payroll(String)
    /// The column with the mean wage by cell, any unit of money.
    case wage(String)

    var column: String {
      switch self {
      case .payroll(let column), .wage(let column): column
      }
    }
  }

  /// Sizes at two dates.
  public struct Period: Equatable, Sendable {
    /// The column with the sizes at the first date.
    public var initial: String
    /// The column with the sizes at the second date.
    public var final: String

    /// Takes the columns of the two dates.
    public init(initial: String, final: String) {
      (self.initial, self.final) = (initial, final)
    }
  }

  /// The column with the name or code of the region.
  public var region: String
  /// The column with the name or code of the industry.
  public var industry: String
  /// The column with the size of the cell: persons employed, firms, value added.
  public var size: String
  /// The columns with pay, nil when the table has none.
  public var pay: Pay?
  /// The columns with sizes at two dates, nil when there is one date only.
  public var period: Period?

  /// Takes the names of the columns.
  public init(
    region: String = "region", industry: String = "industry", size: String = "size", pay: Pay? = nil,
    period: Period? = nil
  ) {
    (self.region, self.industry, self.size, self.pay, self.period) = (region, industry, size, pay, period)
  }

  /// The quantities in the order in which they are read: size, first date, second date, pay.
  var quantities: [KeyedTable.Quantity] {
    sizes + (pay.map { [KeyedTable.Quantity(column: $0.column, meaning: "pay")] } ?? [])
  }

  /// The quantities of a reference area, which may do without pay.
  var areaQuantities: [KeyedTable.Quantity] {
    sizes + (pay.map { [KeyedTable.Quantity(column: $0.column, meaning: "pay", mayBeAbsent: true)] } ?? [])
  }

  /// The position of pay among the quantities.
  var payPosition: Int { sizes.count }

  private var sizes: [KeyedTable.Quantity] {
    ([size] + (period.map { [$0.initial, $0.final] } ?? []))
      .map { KeyedTable.Quantity(column: $0, meaning: "a size") }
  }
}

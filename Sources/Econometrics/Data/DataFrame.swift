/// A table in memory, column by column, as regressions use it.
public struct DataFrame: Sendable {
  /// The columns that were read, in the file's order.
  public let columns: [Column]
  /// The number of rows.
  public let rows: Int
  private let places: [String: Int]

  /// - Parameter columns: columns of the same length and of different names.
  /// - Precondition: the columns are of one length and their names differ.
  public init(_ columns: [Column]) {
    self.columns = columns
    rows = columns.first?.rows ?? 0
    precondition(columns.allSatisfy { [rows] in $0.rows == rows }, "columns of different lengths")
    places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
  }

  /// The column called `name`, nil where there is none.
  public subscript(name: String) -> Column? { places[name].map { columns[$0] } }

  /// The names of the columns, in order.
  public var names: [String] { columns.map(\.name) }
}

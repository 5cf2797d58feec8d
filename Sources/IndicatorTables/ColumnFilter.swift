/// Which rows of a table count: those that hold a certain text in a column.
public struct ColumnFilter: Equatable, Sendable {
  /// The name of the column.
  public var column: String
  /// The text that the row must hold.
  public var value: String

  /// Takes the column and the text that a row must hold in it.
  public init(column: String, value: String) {
    (self.column, self.value) = (column, value)
  }

  /// Returns nil unless `text` reads `column=value`.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    self.init(column: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
  }
}

/// How a file of separated values is written.
public struct CSVFormat: Hashable, Sendable {
  /// The byte between fields.
  public let separator: UInt8
  /// The byte before the decimals of a number.
  public let decimalMark: UInt8

  /// - Parameters:
  ///   - separator: the byte between fields, other than a quotation mark, a line end or the decimal mark.
  ///   - decimalMark: a point or a comma.
  public init(separator: UInt8 = UInt8(ascii: ","), decimalMark: UInt8 = UInt8(ascii: ".")) {
    precondition(separator != decimalMark, "the separator is also the decimal mark")
    (self.separator, self.decimalMark) = (separator, decimalMark)
  }

  /// Commas between fields and a decimal point.
  public static let comma = CSVFormat()
  /// Semicolons between fields and a decimal comma, as spreadsheets write in much of Europe.
  public static let semicolon = CSVFormat(separator: UInt8(ascii: ";"), decimalMark: UInt8(ascii: ","))
}
